import { once } from '../../article/once.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Words } from './type.ts';

const WORDS: Readonly<Record<string, Words>> = { ar, de, en };

/** The languages that there are interface words for. */
export const LANGUAGES: readonly string[] = Object.keys(WORDS);

/** True where there are interface words for a language tag (of its first part: `en` for `en-GB`). */
export function hasWords(lang: string): boolean {
  return Object.hasOwn(WORDS, languageOf(lang));
}

/** The interface words of a language. Content is checked first, so a missing one is our mistake. */
export function wordsFor(lang: string): Words {
  const words = WORDS[languageOf(lang)];
  if (!words) throw new Error(`No interface words for "${lang}": add src/site/words/${lang}.ts`);
  return words;
}

/** How a language joins names to a list. */
export const listOf = once((lang: string) => new Intl.ListFormat(lang, { type: 'conjunction' }));

/** Names as a list in a language: `A, B and C`. */
export function joinNames(names: readonly string[], lang: string): string {
  return listOf(lang).format(names);
}

function languageOf(lang: string): string {
  return lang.split('-')[0] ?? lang;
}
