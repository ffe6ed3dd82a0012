import { distance } from 'fastest-levenshtein';

/** Words of a language that weigh more than spelling and style. All are matched in lower case. */
export interface Vocabulary {
  /** Numbers as words: cardinals, ordinals, fractions, multiples. */
  numbers: RegExp;
  negations: RegExp;
  /** What makes a word its opposite where it stands before it: `un` in `unlikely`. */
  opposites: RegExp;
  /** Days as seen from the day of writing, and names of months and weekdays that Intl lacks. */
  days: RegExp;
  /** Months and weekdays that without their capital are another word: `may`. */
  homographs: RegExp;
  /** Small words that are no names. */
  functionWords: RegExp;
  /** What is written on to the beginning of words, outermost first. */
  clitics: readonly RegExp[];
  /** What a word with a capital within a sentence is. */
  capitals: 'name' | 'noun or name';
}

/** A language’s own words, and the months and days that Intl knows of every language. */
export interface Lexicon extends Vocabulary {
  lang: string;
  dates: ReadonlySet<string>;
}

/** What a word is by itself, if more than a word; `uncased` where its script has no capitals. */
export type WordKind = 'number' | 'date' | 'negation' | 'function word' | 'uncased' | undefined;

/** A word of a text. */
export interface Word {
  /** As it is spelt, and in lower case: the form that words are compared in. */
  spelt: string;
  key: string;
  kind: WordKind;
  source: string;
  start: number;
  end: number;
  /** Its place among the words of the text. */
  index: number;
  quoted: boolean;
  /** Whether a sentence begins with it: `maybe` after the likes of `Mr.` */
  opens: 'yes' | 'maybe' | 'no';
}

/** What matches no word. */
export const NONE = /(?!)/u;

/** Of a language whose words we do not have. */
export const UNKNOWN: Vocabulary = {
  numbers: NONE,
  negations: NONE,
  opposites: NONE,
  days: NONE,
  homographs: NONE,
  functionWords: NONE,
  clitics: [],
  capitals: 'name',
};

/** Matches each of some words as a whole; a word may be a pattern. */
export function anyOf(words: string): RegExp {
  return new RegExp(`^(?:${words.trim().replace(/\s+/g, '|')})$`, 'u');
}

/** A word without what is only another way to write it: vowel signs, apostrophes, joiners. */
export function plain(word: string): string {
  return word
    .normalize('NFC')
    .replace(/[\u0591-\u05C7\u064B-\u0652\u0670\u0640\u00AD\u200B-\u200D\u2060]/gu, '')
    .replace(/(?<!\p{N})['’]|['’](?!\p{N})|(?<=^[ap])\.(?=m$)/giu, '')
    .replace(/'/gu, '’')
    .replace(/^[−–]/u, '-');
}

/** The months, weekdays and days around today of any language, in lower case, as Intl has them. */
export function datesOf(lang: string): Set<string> {
  const spoken = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  // Of more than one word all but one are common words.
  const texts = [-1, 0, 1].map((days) => spoken.format(days, 'day')).filter((t) => !/\s/u.test(t));
  for (const width of ['long', 'short'] as const) {
    // A day beside the month brings its genitive: 1 января.
    for (const shown of [{ month: width }, { month: width, day: 'numeric' }, { weekday: width }]) {
      const options = { ...shown, calendar: 'gregory', timeZone: 'UTC' };
      const format = new Intl.DateTimeFormat(lang, options as Intl.DateTimeFormatOptions);
      // The first days of the months of 2024 are all seven of the week.
      for (let month = 0; month < 12; month++) {
        for (const { type, value } of format.formatToParts(Date.UTC(2024, month, 1))) {
          if (type === 'month' || type === 'weekday') texts.push(value);
        }
      }
    }
  }
  const words = texts.flatMap((text) => [
    ...(text.toLocaleLowerCase(lang).match(/[\p{L}\p{M}]+\.?/gu) ?? []),
  ]);
  // Shorter ones are other words more often: German So, Do, Mi.
  return new Set(words.map(plain).filter((word) => /\p{L}{3}/u.test(word)));
}

/** What a word is by itself; `dotted` where a full stop follows, as in `janv.` */
export function kindOf(spelt: string, dotted: boolean, lexicon: Lexicon): WordKind {
  const word = spelt.toLocaleLowerCase(lexicon.lang);
  const forms = lexicon.clitics.reduce<string[]>(
    (known, clitic) => [...known, ...known.map((form) => form.replace(clitic, ''))],
    [word],
  );
  const is = (words: RegExp): boolean => forms.some((form) => words.test(form));
  if (/[\p{N}\p{Sc}%‰٪°]/u.test(word) || is(lexicon.numbers)) return 'number';
  // By its own form alone: a vocabulary says what may be written on to these.
  if (lexicon.negations.test(word)) return 'negation';
  const isOther = spelt === word && lexicon.homographs.test(word);
  const names = forms.flatMap((form) => [form, form.replace(/(?<=.{5})s$/u, '')]);
  if (dotted) names.push(`${word}.`);
  const isDate = is(lexicon.days) || names.some((name) => lexicon.dates.has(name));
  if (isDate && !isOther) return 'date';
  if (is(lexicon.functionWords)) return 'function word';
  // Georgian has capitals, and no name begins with one.
  return /[\p{Lo}\p{Script=Georgian}]/u.test(word) ? 'uncased' : undefined;
}

/** Scripts where a run of letters is more than a word, or one letter is a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** True for two words so near to each other that one may be the other misspelt. */
export function isNear(was: string, is: string): boolean {
  const letters = Math.min(was.length, is.length);
  // In form D, where a syllable of Korean is its letters, and أ is two.
  const steps = distance(was.normalize('NFD'), is.normalize('NFD'));
  return !UNSPACED.test(was + is) && steps < letters && steps <= (letters <= 4 ? 1 : 2);
}

/** True for two words of which one is the other with the likes of `un` before it. */
export function isOpposite(was: string, is: string, { opposites }: Lexicon): boolean {
  return was !== is && (was.replace(opposites, '') === is || is.replace(opposites, '') === was);
}

const SHOWN_CHARACTERS = 60;

/** The beginning of a text that is long. */
export function short(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS).trimEnd()}…` : text;
}
