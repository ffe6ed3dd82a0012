import type { Difference, Segment } from './difference.ts';
import { lexiconOf, phrases, stretchesOf } from './vocabulary/index.ts';
import type { Stretch } from './vocabulary/index.ts';
import { isNear, isOpposite, short } from './vocabulary/type.ts';
import type { Lexicon, Word } from './vocabulary/type.ts';

/** What makes an edit of words more than minor, weightiest last; all else weighs less. */
const WEIGHTS = ['word or name', 'negation', 'name', 'date', 'number', 'quotation'];
type Finding = [weight: string, message: string];

const MOST_FINDINGS = 8;
/** Words that neither spelling nor style puts in or strikes at once. */
const TOO_MANY = 8;
const ABBREVIATION = /^\p{Lu}[\p{Lu}\p{N}]+$/u;

/** The words of a language, and those that an edit has in lower case. */
type Setting = Lexicon & { uncapitalised: ReadonlySet<string> };

/**
 * Why changes are more than spelling and style, each as the end of a sentence, such as `the number
 * “14” became “13”`; empty where the edit may be called minor.
 *
 * Refused are changes of numbers, dates, names, negations, links, images and elements, any words of
 * a quotation, a sentence that was put in or struck, and eight words or more at one place. Where
 * it cannot be known, as with names in scripts without capitals, the edit is refused. Other words
 * may change: that `rejected` is not `approved` is for editors to see.
 */
export function moreThanMinor(differences: readonly Difference[], lang: string): string[] {
  const lexicon = lexiconOf(lang);
  const stretches = differences.flatMap((difference) => stretchesOf(difference, lexicon));
  const words = stretches.flatMap(({ struck, put }) => [...struck, ...put]);
  const lowerCase = words.filter(({ spelt, key }) => spelt === key).map(({ key }) => key);
  const setting = { ...lexicon, uncapitalised: new Set(lowerCase) };
  const ofWords = stretches.flatMap((stretch) =>
    stretch.kept ? ofKept(stretch, setting) : ofChanged(stretch, setting),
  );
  const findings = [...differences.flatMap(ofOthers), ...ofWords].sort(
    ([a], [b]) => WEIGHTS.indexOf(b) - WEIGHTS.indexOf(a),
  );
  return [...new Set(findings.map(([, message]) => message))].slice(0, MOST_FINDINGS);
}

/** Quotation marks around words that stayed, and capitals that make a word another. */
function ofKept({ struck, put }: Stretch, setting: Setting): Finding[] {
  const quotedOnlyIn = (words: Word[], others: Word[]): string[] =>
    phrases(words.filter(({ quoted }, at) => quoted && !others[at]?.quoted));
  const marks = [
    ...quotedOnlyIn(put, struck).map((text) => `quotation marks were put around “${text}”`),
    ...quotedOnlyIn(struck, put).map((text) => `quotation marks were taken from “${text}”`),
  ];
  const capitals = put.flatMap((is, at) => {
    const was = struck[at];
    if (!was || was.spelt === is.spelt) return [];
    const say = (weight: string): Finding[] => pairs(weight, [was.spelt], [is.spelt]);
    if (was.quoted && is.quoted) return say('quotation');
    if (ABBREVIATION.test(was.spelt) !== ABBREVIATION.test(is.spelt)) return say('name');
    return setting.homographs.test(is.key) ? say('date') : [];
  });
  return [...marks.map((mark): Finding => ['quotation', mark]), ...capitals];
}

/** What matters in words that went and came at one place. */
function ofChanged(stretch: Stretch, setting: Setting): Finding[] {
  const quoted = (words: Word[]): string[] => phrases(words.filter((word) => word.quoted));
  const findings = [
    ...pairs('quotation', quoted(stretch.struck), quoted(stretch.put)),
    ...ofSize('struck', stretch.struck, stretch.sentence),
    ...ofSize('put in', stretch.put, stretch.sentence),
  ];
  const struck = stretch.struck.filter((word) => !word.quoted);
  const put = stretch.put.filter((word) => !word.quoted);
  if (isRespaced(struck, put)) return findings;
  for (const was of struck) {
    const is = put.find((word) => isOpposite(was.key, word.key, setting));
    if (is) findings.push(['negation', `“${was.spelt}” became “${is.spelt}”, its opposite`]);
  }
  const misspelt = misspellings(struck, put);
  const weigh = (word: Word): string | undefined =>
    misspelt.has(word) ? undefined : weightOf(word, setting);
  const first = struck[0] && weigh(struck[0]);
  // One word in the place of one: what it became matters whatever that is.
  if (struck.length === 1 && put.length === 1 && first) {
    return [...findings, ...pairs(first, phrases(struck), phrases(put), setting.capitals)];
  }
  const changes = WEIGHTS.flatMap((weight) => {
    const those = (words: Word[]): string[] => phrases(words.filter((w) => weigh(w) === weight));
    return pairs(weight, those(struck), those(put), setting.capitals);
  });
  return [...findings, ...changes];
}

function ofSize(verb: string, words: Word[], sentence: Word[] | undefined): Finding[] {
  if (words.length < (sentence ? 1 : TOO_MANY)) return [];
  const found = sentence
    ? `a sentence was ${verb}`
    : `${TOO_MANY} words or more were ${verb} at once`;
  return phrases(sentence ?? words).map((text) => ['size', `${found}: “${text}”`]);
}

/** Links, images and attributes, which no spelling changes. */
function ofOthers({ segments }: Difference): Finding[] {
  return (['link', 'image', 'element'] as const).flatMap((what) => {
    const those = (op: Segment['op']): string[] =>
      segments.flatMap((s) => (s.what === what && s.op === op ? [short(s.text)] : []));
    return pairs(what, those('deleted'), those('inserted'));
  });
}

/** True for letters that stayed between other spaces and hyphens: cease fire, ceasefire. */
function isRespaced(struck: readonly Word[], put: readonly Word[]): boolean {
  const letters = (words: readonly Word[]): string => words.map(({ spelt }) => spelt).join('');
  const denies = (words: readonly Word[]): boolean => words.some((w) => w.kind === 'negation');
  // Not able is not notable.
  const same = letters(struck) === letters(put) && denies(struck) === denies(put);
  return same && !/\p{N}/u.test(letters(struck));
}

/** Words of a script without capitals that are so near to each other that one is a mistake. */
function misspellings(struck: readonly Word[], put: readonly Word[]): Set<Word> {
  const found = new Set<Word>();
  const uncased = (words: readonly Word[]): Word[] => words.filter((w) => w.kind === 'uncased');
  for (const was of uncased(struck)) {
    const is = uncased(put).find((word) => !found.has(word) && isNear(was.key, word.key));
    if (is) found.add(was).add(is);
  }
  return found;
}

/** What makes a word more than spelling and style, if it changes. */
function weightOf(word: Word, { uncapitalised }: Setting): string | undefined {
  const { kind, key, spelt, opens } = word;
  if (kind === 'uncased') return 'word or name';
  if (kind && kind !== 'function word') return kind;
  if (!/[\p{Lu}\p{Lt}]/u.test(spelt)) return undefined;
  const begins = opens !== 'no' && /^.\P{Lu}*$/u.test(spelt);
  const isCommon = kind === 'function word' || (opens === 'yes' && uncapitalised.has(key));
  return begins && isCommon ? undefined : 'name';
}

/** Says what became what; what has no counterpart was struck or put in. */
function pairs(weight: string, struck: string[], put: string[], capitals = 'name'): Finding[] {
  const subject =
    weight === 'quotation' ? 'in a quotation' : `the ${weight === 'name' ? capitals : weight}`;
  return Array.from({ length: Math.max(struck.length, put.length) }, (_, at) => {
    const [was, is] = [struck[at], put[at]];
    if (was === undefined) return [weight, `${subject} “${is ?? ''}” was put in`];
    return [weight, `${subject} “${was}” ${is === undefined ? 'was struck' : `became “${is}”`}`];
  });
}
