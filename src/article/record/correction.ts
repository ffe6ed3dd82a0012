import type { Change } from './compare.ts';

/**
 * A correction says what was wrong and what is right: of the words that were struck its note has
 * to name one, and one of those that were put in.
 */
export function correctionFaults(note: string, changes: readonly Change[]): string[] {
  const segments = changes.flatMap(({ differences }) => differences.flatMap((one) => one.segments));
  const wordsOf = (op: 'deleted' | 'inserted'): Set<string> =>
    new Set(
      segments
        .filter((segment) => segment.op === op && segment.what === undefined)
        .flatMap(({ text }) => telling(text)),
    );
  const [struck, put] = [wordsOf('deleted'), wordsOf('inserted')];
  // A word that stands on both sides was neither wrong nor put right.
  const [wrong, right] = [[...struck.difference(put)], [...put.difference(struck)]];
  const said = note.normalize('NFC').toLowerCase();
  const tokens = new Set(telling(said));
  const isSaid = (word: string): boolean =>
    // 14 does not say 4; but “ceasefires” says “ceasefire”.
    /\p{N}/u.test(word) ? tokens.has(word) : said.includes(word.toLowerCase());
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

/** Words that tell something: numbers, and words that are not the short ones of every sentence. */
function telling(text: string): string[] {
  return text.match(/\p{N}[\p{N}.,]*\p{N}|\p{N}|[\p{L}\p{M}]{4,}|\p{Lu}[\p{L}\p{M}]+/gu) ?? [];
}

function quoted(words: readonly string[]): string {
  return words
    .slice(0, 3)
    .map((word) => `“${word}”`)
    .join(', ');
}
