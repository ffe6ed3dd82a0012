import type { ArticleHead } from '../../article/model.ts';
import { isWithdrawn } from '../../article/record/told.ts';
import type { ArticleEntry } from '../../loader/load-article.ts';
import type { Author, Series, Topic } from '../../loader/registers.ts';
import { groupBy } from '../lists.ts';
import type { Settings } from '../settings.ts';
import { trustPagesAmong } from '../trust.ts';
import type { SiteOwnPage, TrustPage } from '../trust.ts';

/** All content of a site, from which every page is given what it shows. */
export interface SiteData {
  settings: Settings;
  /** Every article, newest first: withdrawn ones too. */
  articles: readonly ArticleEntry[];
  topics: readonly Topic[];
  series: readonly Series[];
  authors: readonly Author[];
  /** The site’s own pages. */
  pages: readonly SiteOwnPage[];
}

/** What every page is given alike. */
export interface Shared {
  /** The accounts of trust that the site has. */
  trust: TrustPage[];
  /** What authors are called, by the names of their files: also those whom a byline lost. */
  authors: Record<string, string>;
}

/** What every page of a site is given alike. */
export function sharedOf({ authors, pages }: SiteData): Shared {
  return {
    trust: trustPagesAmong(pages),
    authors: Object.fromEntries(authors.map(({ id, name }) => [id, name])),
  };
}

/** Every article that can be read, in the order given: none that was withdrawn. */
export function readable({ articles }: Pick<SiteData, 'articles'>): ArticleEntry[] {
  return articles.filter((article) => !isWithdrawn(article));
}

/** Something of the content that has a page of its own, and what it is called. */
export interface Named {
  id: string;
  name: string;
}

/** Somebody in a byline, as pages show and cite them. */
export type Bylined = Pick<Author, 'id' | 'name' | 'kind' | 'family' | 'given'>;

/** What an article's authors, topic and series are called. */
export interface Names {
  /** In the order of the byline. */
  authors: Bylined[];
  /** The topic above its headline, where it has one. */
  kicker: Named | undefined;
  series: Named | undefined;
}

/** Finds what an article's authors, topic and series are called. */
export function namesIn({ authors, topics, series }: SiteData): (article: ArticleHead) => Names {
  const nameById = (entries: readonly Named[]): Map<string, Named> =>
    new Map(entries.map(({ id, name }) => [id, { id, name }]));
  const names = { topic: nameById(topics), series: nameById(series) };
  const bylined = new Map(
    authors.map(({ id, name, kind, family, given }): [string, Bylined] => [
      id,
      { id, name, kind, family, given },
    ]),
  );
  return (article) => ({
    authors: article.authors.flatMap((id) => bylined.get(id) ?? []),
    kicker: names.topic.get(article.topics[0] ?? ''),
    series: names.series.get(article.series ?? ''),
  });
}

/** An entry of the content, and the articles that name it, newest first. */
export interface EntryList<T> {
  entry: T;
  articles: ArticleEntry[];
}

/** Entries by name, each with what there is to be read of it: perhaps nothing. */
export function listsOf<T extends Named>(
  entries: readonly T[],
  data: Pick<SiteData, 'articles' | 'settings'>,
  idsOf: (article: ArticleHead) => readonly string[],
): EntryList<T>[] {
  const groups = groupBy(readable(data), idsOf);
  const articles = new Map(groups.map(({ key, items }) => [key, items]));
  const inOrder = new Intl.Collator(data.settings.language);
  return entries
    .map((entry) => ({ entry, articles: articles.get(entry.id) ?? [] }))
    .sort(
      (a, b) => inOrder.compare(a.entry.name, b.entry.name) || (a.entry.id < b.entry.id ? -1 : 1),
    );
}
