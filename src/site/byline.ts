import { listOf } from './words/index.ts';
import type { Words } from './words/type.ts';

/**
 * A byline in pieces, so that each name can be a link: `By `, an author, ` and `, an author.
 *
 * @param lang the language tag of the article, whose own way of joining names it follows
 */
export function bylineOf<T extends { name: string }>(
  authors: readonly T[],
  words: Words,
  lang: string,
): (string | T)[] {
  const [before = '', after = ''] = words.by(NAMES).split(NAMES);
  const left = [...authors];
  const list = listOf(lang)
    .formatToParts(authors.map(({ name }) => name))
    .map(({ type, value }) => (type === 'element' ? (left.shift() ?? value) : value));
  return [before, ...list, after].filter((part) => part !== '');
}

/** Stands for the names: no word of an interface holds it. */
const NAMES = '\n';
