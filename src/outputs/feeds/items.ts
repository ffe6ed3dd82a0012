import { compareDates } from '../../article/dates.ts';
import type { DateText } from '../../article/dates.ts';
import type { ArticleHead } from '../../article/model.ts';
import { isWithdrawn, lastChange, modified } from '../../article/record/told.ts';
import type { ArticleEntry } from '../../loader/load-article.ts';
import { instantOf, uuidOf } from '../article-feed.ts';
import type { Surroundings } from '../files.ts';
import { withoutForbidden } from '../markup.ts';
import { plainContent } from '../plain/content.ts';
import type { SiteContent } from '../site-files.ts';

/** As many articles as a feed holds. */
export const MOST_ITEMS = 30;

/** An article in a feed. Texts are plain, dates are instants (RFC 3339), addresses absolute. */
export interface FeedItem {
  /** Made from the article’s first revision, so that it stays whatever changes later. */
  id: string;
  url: string;
  title: string;
  summary: string;
  html: string;
  published: string;
  /** Undefined where nothing changed that readers are told of. */
  modified: string | undefined;
  /** When it was last put on record. */
  recorded: DateText;
  authors: { name: string; url: string }[];
  /** The names of its topics. */
  tags: string[];
  lang: string;
}

/**
 * The articles that a feed holds, the newest change that readers are told of first, so that an
 * article which was updated or corrected comes up again. One that is not on record has no lasting
 * id yet, and is in no feed.
 */
export function newestChanged<T extends ArticleHead>(articles: readonly T[]): T[] {
  return articles
    .filter((one) => !one.draft && one.revisions.length > 0 && !isWithdrawn(one))
    .sort(
      (a, b) =>
        compareDates(toldOf(b), toldOf(a)) ||
        compareDates(recordedOf(b), recordedOf(a)) ||
        (a.slug < b.slug ? -1 : 1),
    )
    .slice(0, MOST_ITEMS);
}

/** Makes items of articles: one once, in however many feeds it stands. */
export function itemMaker(
  { topics, authors, articleOf }: SiteContent,
  surroundings: Surroundings,
): (entry: ArticleEntry) => FeedItem {
  const { addresses } = surroundings;
  const names = new Map(topics.map(({ id, name }) => [id, name]));
  const made = new Map<string, FeedItem>();
  const make = (entry: ArticleEntry): FeedItem => ({
    id: uuidOf(`article ${entry.revisions[0]?.digest ?? ''}`),
    url: addresses.absolute(addresses.article(entry.slug)),
    title: withoutForbidden(entry.title),
    summary: withoutForbidden(entry.standfirst),
    html: plainContent(articleOf(entry), surroundings),
    published: instantOf(entry.date),
    modified: lastChange(entry.revisions) && instantOf(recordedOf(entry)),
    recorded: recordedOf(entry),
    authors: entry.authors.flatMap((id) => {
      const name = authors.find((one) => one.id === id)?.name;
      if (name === undefined) return [];
      return [{ name: withoutForbidden(name), url: addresses.absolute(addresses.author(id)) }];
    }),
    tags: entry.topics.flatMap((id) => withoutForbidden(names.get(id) ?? '') || []),
    lang: entry.lang,
  });
  return (entry) => {
    const item = made.get(entry.slug) ?? make(entry);
    made.set(entry.slug, item);
    return item;
  };
}

function toldOf(article: ArticleHead): DateText {
  return modified(article.revisions)?.date ?? article.date;
}

function recordedOf(article: ArticleHead): DateText {
  return modified(article.revisions)?.recorded ?? article.date;
}
