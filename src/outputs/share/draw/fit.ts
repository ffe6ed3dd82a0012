import type { Lines } from './type-set.ts';

/** Sets a text in a size, breaking lines at words only or anywhere. */
export type Setter = (text: string, size: number, breaks: 'words' | 'anywhere') => Promise<Lines>;

/** What a text has to fit into, and in which sizes it may. */
export interface Room {
  sizes: readonly number[];
  width: number;
  height: number;
}

// More than there is ever room for, even of the narrowest letters.
const MOST_LETTERS = 1000;
// Wider than a line in any size; Cairo cannot draw what is some times wider than this.
const LONG_WORD = /\S{100}/u;

/**
 * Sets a text as large as it fits. Where it does not in the smallest size, it is cut at a word, and
 * an ellipsis shows that; a word that is too long for a line is broken.
 */
export async function fit(whole: string, room: Room, set: Setter): Promise<Lines> {
  const fits = ({ width, height }: Lines): boolean => width <= room.width && height <= room.height;
  const text = whole.slice(0, MOST_LETTERS);
  for (const size of LONG_WORD.test(text) ? [] : room.sizes) {
    const lines = await set(text, size, 'words');
    if (fits(lines)) return lines;
  }
  const smallest = Math.min(...room.sizes);
  const most = await set(text, smallest, 'anywhere');
  if (fits(most)) return most;
  const cut = async (beginnings: readonly string[]): Promise<Lines | undefined> =>
    longest(beginnings, async (beginning) => {
      const lines = await set(`${beginning}…`, smallest, 'anywhere');
      return fits(lines) ? lines : undefined;
    });
  return (await cut(atWords(text))) ?? (await cut(atLetters(text))) ?? most;
}

/** The beginnings of a text that end with a word, shortest first. */
export function atWords(text: string): string[] {
  return [...text.matchAll(/\s+/gu)].map(({ index }) => withoutMarks(text.slice(0, index)));
}

/** The beginnings of a text that end with a letter as readers see one, shortest first. */
export function atLetters(text: string): string[] {
  const letters = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
  return Array.from(letters, ({ index, segment }) => text.slice(0, index + segment.length));
}

/** Before an ellipsis no comma stands. */
function withoutMarks(text: string): string {
  return text.replace(/[\s,;:،؛–—-]+$/u, '');
}

/** The last of some beginnings for which there is something; each one that is shorter has it too. */
async function longest<T>(
  beginnings: readonly string[],
  make: (beginning: string) => Promise<T | undefined>,
): Promise<T | undefined> {
  let found: T | undefined;
  let low = 0;
  let high = beginnings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const made = await make(beginnings[middle] ?? '');
    if (made === undefined) {
      high = middle;
    } else {
      found = made;
      low = middle + 1;
    }
  }
  return found;
}
