import type { Change } from './compare.ts';
import type { Difference } from './difference.ts';

/**
 * A correction says what was wrong and what is right: of the words that were struck its note has
 * to name one, and one of those that were put in. Not of what stands with the headline besides, such
 * as dates and names of keys, which no reader is shown as they are written.
 */
export function correctionFaults(note: string, changes: readonly Change[]): string[] {
  const differences = changes.flatMap((one) => (one.part === 'head' ? [] : one.differences));
  const wordsOf = (op: 'deleted' | 'inserted'): Set<string> =>
    new Set(differences.flatMap((one) => wordsIn(one, op)));
  const [struck, put] = [wordsOf('deleted'), wordsOf('inserted')];
  // A word that stands on both sides was neither wrong nor put right.
  const [wrong, right] = [[...struck.difference(put)], [...put.difference(struck)]];
  const said = note.normalize('NFC').toLowerCase();
  const numbers = new Set(telling(said).map(({ text }) => valueOf(text)));
  const isSaid = (word: string): boolean =>
    // 14 does not say 4; but “ceasefires” says “ceasefire”.
    /\p{N}/u.test(word) ? numbers.has(valueOf(word)) : said.includes(word.toLowerCase());
  const lacks = (words: string[]): boolean => words.length > 0 && !words.some(isSaid);
  const faults: string[] = [];
  if (lacks(wrong)) {
    faults.push(
      `A correction’s note says what was wrong: it names no word that was struck, such as ${quoted(wrong)}.`,
    );
  }
  if (lacks(right)) {
    faults.push(
      `A correction’s note says what is right: it names no word that was put in, such as ${quoted(right)}.`,
    );
  }
  return faults;
}

/** The telling words of a paragraph, before or after, of which any letter was struck or put in. */
function wordsIn({ segments }: Difference, op: 'deleted' | 'inserted'): string[] {
  let text = '';
  const touched: [start: number, end: number][] = [];
  // Whole: of 2:30, which became 2:45, a note names neither 30 nor 45.
  for (const segment of segments) {
    if (segment.op !== 'same' && segment.op !== op) continue;
    const words = segment.what ? ' ' : segment.text;
    if (segment.op === op) touched.push([text.length, text.length + words.length]);
    text += words;
  }
  return telling(text).flatMap((word) => {
    const isTouched = touched.some(([from, to]) => word.start < to && from < word.end);
    return isTouched ? word.text : [];
  });
}

const TELLING =
  /\p{N}(?:[.,:'’٫٬\u00A0\u2009\u202F]?\p{N})*|[\p{L}\p{M}]{4,}|\p{Lu}[\p{L}\p{M}]+/gu;

/** Words that tell something: numbers, and words that are not the short ones of every sentence. */
function telling(text: string): { text: string; start: number; end: number }[] {
  return [...text.matchAll(TELLING)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** A number in one form: 1,400 is 1400, 2:30 is 2.30 and 04 is 4. */
function valueOf(number: string): string {
  return number
    .replace(/(?<!^0)[.,'’٬\u00A0\u2009\u202F](?=\p{N}{3}(?!\p{N}))/gu, '')
    .replace(/[^\p{N}]/gu, '.')
    .replace(/^0+(?=\p{N})/u, '');
}

function quoted(words: readonly string[]): string {
  return words
    .slice(0, 3)
    .map((word) => `“${word}”`)
    .join(', ');
}
