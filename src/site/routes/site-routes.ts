import type { ArticleEntry } from '../../loader/load-article.ts';
import type { Author, Topic } from '../../loader/registers.ts';
import { correctionsOf } from '../corrections.ts';
import type { OwnNote } from '../corrections.ts';
import type { Addresses } from '../addresses.ts';
import { yearsOf } from '../lists.ts';
import { bundlesOf } from '../search-bundles.ts';
import type { SiteOwnPage } from '../trust.ts';
import { authorLists, topicLists } from './list-routes.ts';
import type { Planned } from './planned.ts';
import { namesIn, readable } from './site-data.ts';
import type { EntryList, Named, SiteData } from './site-data.ts';
import { itemOf, teaserOf } from './teaser.ts';
import type { Item, Teaser } from './teaser.ts';

/** What stands on the home page below the newest; the archive lists everything. */
const LISTED = 20;

/** The home page. */
export interface HomeProps {
  newest: ArticleEntry | undefined;
  kicker: Named | undefined;
  others: Item[];
}

export function homePage(data: SiteData, { home }: Addresses): Planned<HomeProps>[] {
  const [newest, ...others] = readable(data);
  const kicker = newest && namesIn(data)(newest).kicker;
  return only(home, { newest, kicker, others: others.slice(0, LISTED).map(itemOf) });
}

/** A topic or an author in the list of all. */
export interface Listed<T> {
  entry: T;
  count: number;
  newest: Teaser | undefined;
}

export function topicsPage(data: SiteData, { topics }: Addresses): Planned<Listed<Topic>[]>[] {
  return only(topics, topicLists(data).map(listed));
}

export function authorsPage(data: SiteData, { authors }: Addresses): Planned<Listed<Author>[]>[] {
  return only(authors, authorLists(data).map(listed));
}

function listed<T>({ entry, articles }: EntryList<T>): Listed<T> {
  return { entry, count: articles.length, newest: articles[0] && teaserOf(articles[0]) };
}

/** A year in the list of all. */
export interface ListedYear {
  year: string;
  count: number;
}

export function archivePage(data: SiteData, { archive }: Addresses): Planned<ListedYear[]>[] {
  const years = yearsOf(readable(data), data.settings.timeZone);
  return only(
    archive,
    years.map(({ key, items }) => ({ year: key, count: items.length })),
  );
}

export function correctionsPage(
  data: SiteData,
  { corrections }: Addresses,
): Planned<OwnNote<ArticleEntry>[]>[] {
  return only(corrections, correctionsOf(data.articles));
}

/** The search page: the topics that something is about, and the bundles of the index by language. */
export interface SearchProps {
  topics: Topic[];
  indexes: { lang: string; dir: 'ltr' | 'rtl'; bundles: string[] }[];
}

export function searchPage(data: SiteData, addresses: Addresses): Planned<SearchProps>[] {
  const articles = readable(data);
  const used = new Set(articles.flatMap(({ topics }) => topics));
  const languages = Map.groupBy(bundlesOf(articles), ({ lang, dir }) => `${lang} ${dir}`);
  const indexes = [...languages.values()].flatMap((bundles) =>
    bundles.slice(0, 1).map(({ lang, dir }) => ({
      lang,
      dir,
      bundles: bundles.map(({ name }) => addresses.searchBundle(name)),
    })),
  );
  return only(addresses.search, {
    topics: data.topics.filter(({ id }) => used.has(id)),
    indexes,
  });
}

/** The pages that stand in `content/pages`. */
export function ownPages({ pages }: SiteData, addresses: Addresses): Planned<SiteOwnPage>[] {
  return pages.map((page) => ({
    params: { page: page.id },
    props: page,
    path: addresses.article(page.id),
  }));
}

/** Pages that show nothing of the content. */
export function guidePage(_data: SiteData, { styleGuide }: Addresses): Planned<object>[] {
  return only(styleGuide, {});
}

export function notFoundPage(_data: SiteData, { notFound }: Addresses): Planned<object>[] {
  return only(notFound, {});
}

function only<Props>(path: string, props: Props): Planned<Props>[] {
  return [{ params: {}, props, path }];
}
