import { closest, distance } from 'fastest-levenshtein';

const LONGEST_WORD = 200;

/**
 * A hint for a mistyped word: ` — did you mean "x"?`, or an empty text where nothing known is near.
 *
 * @param word what was found
 * @param known what could have stood there
 */
export function didYouMean(word: string, known: readonly string[]): string {
  // A text is no mistyped word, and comparing it takes as long as it is.
  if (known.length === 0 || word.length > LONGEST_WORD) return '';
  const nearest = closest(word.toLowerCase(), known);
  const steps = distance(word.toLowerCase(), nearest);
  // Fewer steps than letters: everything is near to a word of two.
  const near = steps <= Math.max(2, nearest.length / 3) && steps < nearest.length;
  return near ? ` — did you mean "${nearest}"?` : '';
}
