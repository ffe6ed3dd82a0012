import type { Article } from '../article/model.ts';
import type { Revision } from '../article/record/revision.ts';
import { keptArticle, keptRevisions } from '../loader/cache.ts';
import { entryOf } from '../loader/load-article.ts';
import type { ArticleEntry } from '../loader/load-article.ts';
import { shared } from './given.ts';
import type { ArticleKey } from './routes/article-routes.ts';

/** What was read last: the pages of an article are rendered one after another. */
const read = new Map<string, { article?: Article; revisions?: Revision[] }>();
/** As many as are in work at once. */
const MOST_READ = 8;

/** An article with its text. */
export function withText(key: ArticleKey): Article {
  return (known(key).article ??= keptArticle(process.cwd(), key));
}

/** The revisions of an article with their texts, oldest first. */
export function revisionsOf(key: ArticleKey): Revision[] {
  return (known(key).revisions ??= keptRevisions(process.cwd(), key));
}

function known({ digest }: ArticleKey): { article?: Article; revisions?: Revision[] } {
  const found = read.get(digest) ?? {};
  // The one that was wanted last stands last.
  read.delete(digest);
  read.set(digest, found);
  const [oldest = ''] = read.keys();
  if (read.size > MOST_READ) read.delete(oldest);
  return found;
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
