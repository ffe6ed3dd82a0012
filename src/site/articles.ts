import { getCollection } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import { byNewest } from '../article/model.ts';
import type { Article, ArticleHead } from '../article/model.ts';
import { isWithdrawn } from '../article/record/told.ts';
import { keptArticle } from '../loader/cache.ts';
import type { ArticleEntry } from '../loader/load-article.ts';
import type { Author, Series, Topic } from '../loader/registers.ts';
import { site } from './current.ts';
import { groupBy } from './lists.ts';

/** Every article of the site that can be read, newest first: none that was withdrawn. */
export async function readable(): Promise<ArticleEntry[]> {
  return (await newestFirst()).filter((article) => !isWithdrawn(article));
}

/** Every article of the site, newest first. */
export async function newestFirst(): Promise<ArticleEntry[]> {
  return (await getCollection('articles')).map(({ data }) => data).sort(byNewest);
}

/** An article with its text. */
export function withText(entry: ArticleEntry): Article {
  return keptArticle(process.cwd(), entry);
}

/** An entry of the content, and the articles that name it, newest first. */
export interface EntryList<T> {
  entry: T;
  articles: ArticleEntry[];
}

/** Every topic, series and author by name, with what there is to be read of it: perhaps nothing. */
export const topicLists = (): Promise<EntryList<Topic>[]> =>
  listsOf('topics', ({ topics }) => topics);
export const seriesLists = (): Promise<EntryList<Series>[]> =>
  listsOf('series', ({ series }) => (series === undefined ? [] : [series]));
export const authorLists = (): Promise<EntryList<Author>[]> =>
  listsOf('authors', ({ authors }) => authors);

async function listsOf<C extends 'topics' | 'series' | 'authors'>(
  collection: C,
  idsOf: (article: ArticleHead) => readonly string[],
): Promise<EntryList<CollectionEntry<C>['data']>[]> {
  const groups = groupBy(await readable(), idsOf);
  const articles = new Map(groups.map(({ key, items }) => [key, items]));
  const inOrder = new Intl.Collator(site.language);
  return (await getCollection(collection))
    .map(({ id, data }) => ({ entry: data, articles: articles.get(id) ?? [] }))
    .sort(
      (a, b) => inOrder.compare(a.entry.name, b.entry.name) || (a.entry.id < b.entry.id ? -1 : 1),
    );
}

/** Something of the content that has a page of its own, and what it is called. */
export interface Named {
  id: string;
  name: string;
}

/** What an article's authors, topic and series are called. */
export interface Names {
  /** In the order of the byline. */
  authors: Named[];
  /** The topic above its headline, where it has one. */
  kicker: Named | undefined;
  series: Named | undefined;
}

/** Reads all names once, for any number of articles. */
export async function readNames(): Promise<(article: ArticleHead) => Names> {
  const [authorNames, topicNames, seriesNames] = await Promise.all([
    nameById('authors'),
    nameById('topics'),
    nameById('series'),
  ]);
  return ({ authors, topics, series }) => ({
    authors: authors.flatMap((id) => authorNames.get(id) ?? []),
    kicker: topicNames.get(topics[0] ?? ''),
    series: seriesNames.get(series ?? ''),
  });
}

async function nameById(collection: 'authors' | 'topics' | 'series'): Promise<Map<string, Named>> {
  const entries = await getCollection(collection);
  return new Map(entries.map(({ id, data }) => [id, { id, name: data.name }]));
}
