import { segmenterFor } from './segmenters.ts';

/** Words a minute that an adult reads silently: Brysbaert 2019, doi:10.1016/j.jml.2019.104047. */
const WORDS_A_MINUTE = 238;

// Scripts that set no space between words, where only a dictionary tells them apart.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.,-][\p{L}\p{N}\p{M}]+)*/gu;

/** How many words a plain text has, in any script. */
export function countWords(text: string, lang: string): number {
  if (!UNSPACED.test(text)) return text.match(WORD)?.length ?? 0;
  let words = 0;
  for (const { isWordLike } of segmenterFor('word')(lang).segment(text)) {
    if (isWordLike) words++;
  }
  return words;
}

/** Whole minutes that a text takes to read, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
