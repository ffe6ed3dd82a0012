import { diffArrays } from 'diff';
import type { Difference, Segment } from '../difference.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { datesOf, kindOf, plain, short, UNKNOWN } from './type.ts';
import type { Lexicon, Vocabulary, Word } from './type.ts';

const VOCABULARIES: Readonly<Record<string, Vocabulary>> = { ar, de, en };

/** Words that both versions have, or that went and came at one place. */
export interface Stretch {
  kept: boolean;
  struck: Word[];
  put: Word[];
  /** A sentence or more, where that went or came and nothing stands in its place. */
  sentence: Word[] | undefined;
}

const LETTER = String.raw`[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]`;
const MINUS = String.raw`(?:(?<![^\s(])[-−–+±])?`;
/** −1,000.5, $, %, don’t, a.m. and words; others end at an apostrophe: Israel’s, l’Iran. */
const WORD = new RegExp(
  [
    String.raw`${MINUS}\p{N}${LETTER}*(?:(?<=\p{N})[.,:/'’٫٬](?=\p{N})${LETTER}+)*`,
    String.raw`${MINUS}\p{Sc}|[%‰٪°]`,
    String.raw`\p{L}+n['’]t(?!${LETTER})|(?<!${LETTER})[ap]\.m(?!${LETTER})`,
    String.raw`${LETTER}+`,
  ].join('|'),
  'giu',
);

/** A quotation in the marks of any language; one that does not end goes on to the text’s end. */
const QUOTATION = new RegExp(
  [
    '“[^”]*(?:”|$)',
    '„[^“”"]*(?:[“”"]|$)',
    '«[^»]*(?:»|$)',
    '»[^«»]*(?:[«»]|$)',
    '”[^“”]*(?:[“”]|$)',
    '‹[^›]*›|「[^」]*(?:」|$)|『[^』]*(?:』|$)',
    // No inches, and no Hebrew abbreviation: צה"ל.
    String.raw`(?<![\p{N}\p{Script=Hebrew}])"(?:[^"]|"(?=\p{Script=Hebrew}))*(?:"|$)`,
    // ’ is an apostrophe between letters, and after an s where another follows.
    String.raw`[‘‚](?:[^‘’]|’(?=\p{L})|(?<=s)’(?!\p{L})(?=[^‘]*’(?!\p{L})))*[‘’](?!\p{L})`,
    String.raw`(?<![\p{L}\p{N}])'(?=\p{L})(?:[^']|'(?=\p{L}))*'(?!\p{L})`,
  ].join('|'),
  'gu',
);

const SENTENCE_ENDS = /[.!?…؟۔]\p{P}*\s|[。！？]/u;

/** What a language’s words are known by; a language without a vocabulary has its dates. */
export function lexiconOf(lang: string): Lexicon {
  const vocabulary = VOCABULARIES[lang.split('-')[0] ?? ''] ?? UNKNOWN;
  return { ...vocabulary, lang, dates: datesOf(lang) };
}

/** The words of both versions side by side: whole words, which segments may cut through. */
export function stretchesOf({ segments, quoted }: Difference, lexicon: Lexicon): Stretch[] {
  const version = (op: Segment['op']): Word[] => {
    const own = segments.filter((part) => !part.what && (part.op === 'same' || part.op === op));
    return wordsOf(own.map(({ text }) => text).join(''), lexicon, quoted);
  };
  const [before, after] = [version('deleted'), version('inserted')];
  const keys = (words: Word[]): string[] => words.map(({ key }) => key);
  const found: Stretch[] = [];
  let [left, right] = [0, 0];
  for (const { added, removed, count } of diffArrays(keys(before), keys(after))) {
    const kept = !added && !removed;
    const struck = added ? [] : before.slice(left, (left += count));
    const put = removed ? [] : after.slice(right, (right += count));
    const last = found.at(-1);
    if (kept || last?.kept !== false) {
      const sentence = kept
        ? undefined
        : added
          ? sentenceOf(put, after)
          : sentenceOf(struck, before);
      found.push({ kept, struck, put, sentence });
    } else {
      last.struck.push(...struck);
      last.put.push(...put);
      last.sentence = undefined;
    }
  }
  return found;
}

/** Some words in a row, if they are a sentence or more. */
function sentenceOf(words: readonly Word[], all: readonly Word[]): Word[] | undefined {
  let from = words[0]?.index ?? 0;
  let to = from + words.length;
  // The x of “x y. x z” may be either: the row may as well begin a word before.
  while (from > 0 && all[from]?.opens === 'no' && all[from - 1]?.key === all[to - 1]?.key) {
    from--;
    to--;
  }
  const isWhole = all[from]?.opens !== 'no' && all[to]?.opens !== 'no';
  return isWhole ? all.slice(from, to) : undefined;
}

/** The words of a text in their order. */
function wordsOf(text: string, lexicon: Lexicon, inQuotation: boolean): Word[] {
  const source = text.normalize('NFC');
  const quotations = [...source.matchAll(QUOTATION)].map(
    ({ 0: { length }, index }) => [index, index + length] as const,
  );
  const words: Word[] = [];
  for (const { 0: word, index: start } of source.matchAll(WORD)) {
    const end = start + word.length;
    const spelt = plain(word);
    const quoted = inQuotation || quotations.some(([from, to]) => from < start && end <= to);
    const opens = opensSentence(source, start, words.at(-1));
    const kind = kindOf(spelt, source[end] === '.', lexicon);
    const key = spelt.toLocaleLowerCase(lexicon.lang);
    words.push({ spelt, key, kind, source, start, end, index: words.length, quoted, opens });
  }
  return words;
}

function opensSentence(source: string, start: number, before: Word | undefined): Word['opens'] {
  if (!before) return 'yes';
  const gap = source.slice(before.end, start);
  if (!SENTENCE_ENDS.test(gap)) return 'no';
  return gap.startsWith('.') && /^\p{Lu}\p{L}{0,3}$/u.test(before.spelt) ? 'maybe' : 'yes';
}

/** Words as written, those that stand next to each other together. */
export function phrases(words: readonly Word[]): string[] {
  const runs: Word[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last?.index === word.index - 1) runs[runs.length - 1] = { ...word, start: last.start };
    else runs.push(word);
  }
  return runs.map(({ source, start, end }) => short(source.slice(start, end)));
}
