import type { ArticleEntry } from '../../loader/load-article.ts';
import type { Addresses } from '../addresses.ts';
import { besideInSeries } from '../lists.ts';
import type { Beside } from '../lists.ts';
import { relatedAmong } from '../related.ts';
import type { Planned } from './planned.ts';
import { namesIn, readable } from './site-data.ts';
import type { Names, SiteData } from './site-data.ts';
import { teaserOf } from './teaser.ts';
import type { Teaser } from './teaser.ts';

/** An article by its text: the digest finds it among those that are kept. */
export type ArticleKey = Pick<ArticleEntry, 'slug' | 'digest'>;

/** What the page of an article shows besides its text. */
export interface ArticleProps {
  article: ArticleKey;
  names: Names;
  beside: Beside<Teaser> | undefined;
  related: Teaser[];
  next: Teaser | undefined;
}

/** The page of every article, the same at each address that it had: a fragment lands there without script or redirect. */
export function articlePages(data: SiteData, addresses: Addresses): Planned<ArticleProps>[] {
  const others = readable(data);
  const namesOf = namesIn(data);
  const places = new Map(others.map(({ slug }, index) => [slug, index]));
  const series = besideInSeries(others);
  const relatedTo = relatedAmong(others);
  return data.articles.flatMap((entry) => {
    // The one before it; after the oldest, the newest again.
    const next = others[(places.get(entry.slug) ?? -1) + 1] ?? others[0];
    const beside = series.get(entry.slug);
    const neighbours = [beside?.before, beside?.after].flatMap((one) => one ?? []);
    return atEachAddress(entry, (slug) => addresses.article(slug), {
      article: keyOf(entry),
      names: namesOf(entry),
      beside: beside && {
        before: beside.before && teaserOf(beside.before),
        after: beside.after && teaserOf(beside.after),
      },
      related: relatedTo(entry, neighbours).map(teaserOf),
      next: next && next !== entry ? teaserOf(next) : undefined,
    });
  });
}

/** How to cite every article. */
export function citePages(
  data: SiteData,
  addresses: Addresses,
): Planned<{ article: ArticleKey; authors: Names['authors'] }>[] {
  const namesOf = namesIn(data);
  return data.articles.flatMap((entry) =>
    atEachAddress(entry, addresses.cite, {
      article: keyOf(entry),
      authors: namesOf(entry).authors,
    }),
  );
}

/** The history of every article on record: no draft, and nothing that is not recorded. */
export function historyPages(
  data: SiteData,
  addresses: Addresses,
): Planned<{ article: ArticleKey }>[] {
  return onRecord(data).flatMap((entry) =>
    atEachAddress(entry, (slug) => addresses.history(slug), { article: keyOf(entry) }),
  );
}

/** Every revision of every article, each on a page of its own. */
export function revisionPages(
  data: SiteData,
  addresses: Addresses,
): Planned<{ article: ArticleKey; revision: number }>[] {
  return onRecord(data).flatMap((entry) =>
    entry.revisions.flatMap(({ revision }) =>
      atEachAddress(
        entry,
        (slug) => addresses.history(slug, revision),
        { article: keyOf(entry), revision },
        { revision: String(revision) },
      ),
    ),
  );
}

function onRecord({ articles }: SiteData): ArticleEntry[] {
  return articles.filter(({ revisions }) => revisions.length > 0);
}

function keyOf({ slug, digest }: ArticleEntry): ArticleKey {
  return { slug, digest };
}

/** A page at the article’s own address and at each that it had before. */
function atEachAddress<Props>(
  { slug, aliases }: ArticleEntry,
  pathOf: (slug: string) => string,
  props: Props,
  params: Record<string, string> = {},
): Planned<Props>[] {
  return [slug, ...aliases].map((own) => ({
    params: { slug: own, ...params },
    props,
    path: pathOf(own),
  }));
}
