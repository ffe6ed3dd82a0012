/** How wide letters are in the widest of the site's sans-serif faces, as parts of the font's size. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{M}/u, 0],
  [/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u, 1.05],
  [/[ilj.,:;'’|!()]/u, 0.32],
  [/\s/u, 0.3],
  [/[mwMW—%]/u, 0.92],
  [/\p{Lu}/u, 0.72],
];
const OTHER = 0.6;

/**
 * How wide a label may come out, in the units of its size. Too wide rather than too narrow: what is
 * drawn is laid out long before anyone knows with which font it will be read.
 */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text) {
    width += WIDTHS.find(([pattern]) => pattern.test(letter))?.[1] ?? OTHER;
  }
  return width * size;
}

/** The direction that a label is read in, of its first letter that has one. */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u.test(first);
}

/** A number with one digit after its point at most, as short as SVG allows. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10).replace(/^(-?)0\./, '$1.');
}
