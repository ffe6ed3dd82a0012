import { compareDates } from '../../article/dates.ts';
import type { DateText } from '../../article/dates.ts';
import type { ArticleHead } from '../../article/model.ts';
import { modified } from '../../article/record/told.ts';
import { inPages, yearsOf } from '../../site/lists.ts';
import type { Surroundings } from '../files.ts';
import type { SiteContent } from '../site-files.ts';

/** A page that search engines are to know. */
export interface ListedPage {
  /** Without host. */
  address: string;
  /** When what it shows was last changed, by the record; undefined where no record tells. */
  changed: DateText | undefined;
}

/**
 * Every page that search engines are to know, at its one address: no card, no earlier address, no
 * page that asks to be left out (a list without entries, a history that shows struck text). A page
 * of another kind is a line here; a test holds this list and the built pages to each other.
 */
export function listedPages(
  { articles, topics, series, authors, pages }: SiteContent,
  { addresses, site }: Surroundings,
): ListedPage[] {
  const newest = lastChangeIn(articles);
  const inList = (own: readonly ArticleHead[], address: (page: number) => string): ListedPage[] => {
    const changed = lastChangeIn(own);
    return own.length === 0
      ? []
      : inPages(own).map(({ page }) => ({ address: address(page), changed }));
  };
  return [
    ...[addresses.home, addresses.topics, addresses.archive, addresses.corrections].map(
      (address) => ({ address, changed: newest }),
    ),
    ...(authors.length === 0 ? [] : [{ address: addresses.authors, changed: newest }]),
    { address: addresses.search, changed: undefined },
    ...pages.map(({ id }) => ({ address: addresses.article(id), changed: undefined })),
    ...topics.flatMap(({ id }) =>
      inList(
        articles.filter((article) => article.topics.includes(id)),
        (page) => addresses.topic(id, page),
      ),
    ),
    ...yearsOf(articles, site.timeZone).flatMap(({ key, items }) =>
      inList(items, (page) => addresses.archiveYear(key, page)),
    ),
    ...authors.flatMap(({ id }) =>
      inList(
        articles.filter((article) => article.authors.includes(id)),
        (page) => addresses.author(id, page),
      ),
    ),
    ...series.flatMap(({ id }) => {
      const own = articles.filter((article) => article.series === id);
      return own.length === 0
        ? []
        : [{ address: addresses.series(id), changed: lastChangeIn(own) }];
    }),
    ...articles.flatMap((article) => {
      const { slug, revisions } = article;
      const own = [addresses.article(slug), addresses.cite(slug)];
      // From the second revision on it shows words that were struck, and asks to be left out.
      if (revisions.length === 1) own.push(addresses.history(slug));
      return own.map((address) => ({ address, changed: lastChangeIn([article]) }));
    }),
  ];
}

/** The instant of the last change to some articles that readers are told of. */
function lastChangeIn(articles: readonly ArticleHead[]): DateText | undefined {
  return articles
    .flatMap(({ revisions }) => modified(revisions)?.recorded ?? [])
    .reduce<DateText | undefined>(
      (last, one) => (last === undefined || compareDates(last, one) < 0 ? one : last),
      undefined,
    );
}
