import type { Article } from '../article/model.ts';
import { keptArticle } from '../loader/cache.ts';
import { entryOf } from '../loader/load-article.ts';
import type { ArticleEntry } from '../loader/load-article.ts';
import { shared } from './given.ts';
import type { ArticleKey } from './routes/article-routes.ts';

/** An article with its text. */
export function withText(key: ArticleKey): Article {
  return keptArticle(process.cwd(), key);
}

/** An article without it. */
export function entryFor(key: ArticleKey): ArticleEntry {
  return entryOf(withText(key), key.digest);
}

/** What an author is called, also one whose byline an article lost. */
export async function authorNames(): Promise<(author: string) => string> {
  const { authors } = await shared();
  return (author) => authors[author] ?? author;
}
