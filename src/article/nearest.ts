import { closest, distance } from 'fastest-levenshtein';

/**
 * A hint for a mistyped word: ` — did you mean "x"?`, or an empty text where nothing known is near.
 *
 * @param word what was found
 * @param known what could have stood there
 */
export function didYouMean(word: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const nearest = closest(word.toLowerCase(), known);
  const near = distance(word.toLowerCase(), nearest) <= Math.max(2, nearest.length / 3);
  return near ? ` — did you mean "${nearest}"?` : '';
}
