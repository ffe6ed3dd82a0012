import type { ArticleHead } from '../../article/model.ts';
import type { Author, Series, Topic } from '../../loader/registers.ts';
import type { Addresses } from '../addresses.ts';
import { byOldest, inPages, pageParam, yearsOf } from '../lists.ts';
import type { ListPage } from '../lists.ts';
import type { Planned } from './planned.ts';
import { listsOf, readable } from './site-data.ts';
import type { EntryList, SiteData } from './site-data.ts';
import { itemOf } from './teaser.ts';
import type { Item } from './teaser.ts';

/** A page of the list of what names an entry. */
export interface EntryPage<T> {
  entry: T;
  list: ListPage<Item>;
}

/** The pages of every topic. */
export function topicPages(data: SiteData, addresses: Addresses): Planned<EntryPage<Topic>>[] {
  return listPages(topicLists(data), 'topic', addresses.topic);
}

/** The pages of every author. */
export function authorPages(data: SiteData, addresses: Addresses): Planned<EntryPage<Author>>[] {
  return listPages(authorLists(data), 'author', addresses.author);
}

/** The page of every series, in the order in which it is read. */
export function seriesPages(
  data: SiteData,
  addresses: Addresses,
): Planned<{ entry: Series; articles: Item[] }>[] {
  const idsOf = ({ series }: ArticleHead): string[] => (series === undefined ? [] : [series]);
  return listsOf(data.series, data, idsOf).map(({ entry, articles }) => ({
    params: { series: entry.id },
    props: { entry, articles: articles.toSorted(byOldest).map(itemOf) },
    path: addresses.series(entry.id),
  }));
}

/** The pages of every year. */
export function yearPages(
  data: SiteData,
  addresses: Addresses,
): Planned<{ year: string; list: ListPage<Item> }>[] {
  return yearsOf(readable(data), data.settings.timeZone).flatMap(({ key, items }) =>
    inPages(items.map(itemOf)).map((list) => ({
      params: { year: key, page: pageParam(list) },
      props: { year: key, list },
      path: addresses.archiveYear(key, list.page),
    })),
  );
}

/** Every topic with what there is to be read of it. */
export function topicLists(data: SiteData): EntryList<Topic>[] {
  return listsOf(data.topics, data, ({ topics }) => topics);
}

/** Every author with what there is to be read of them. */
export function authorLists(data: SiteData): EntryList<Author>[] {
  return listsOf(data.authors, data, ({ authors }) => authors);
}

function listPages<T extends { id: string }>(
  lists: readonly EntryList<T>[],
  param: string,
  pathOf: (id: string, page?: number) => string,
): Planned<EntryPage<T>>[] {
  return lists.flatMap(({ entry, articles }) =>
    inPages(articles.map(itemOf)).map((list) => ({
      params: { [param]: entry.id, page: pageParam(list) },
      props: { entry, list },
      path: pathOf(entry.id, list.page),
    })),
  );
}
