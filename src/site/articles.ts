import { getCollection } from 'astro:content';
import { byNewest } from '../article/model.ts';
import type { Article, ArticleHead } from '../article/model.ts';
import { isWithdrawn } from '../article/record/told.ts';
import { keptArticle } from '../loader/cache.ts';
import type { ArticleEntry } from '../loader/load-article.ts';

/** Every article of the site that can be read, newest first: none that was withdrawn. */
export async function readable(): Promise<ArticleEntry[]> {
  return (await newestFirst()).filter((article) => !isWithdrawn(article));
}

/** Every article of the site, newest first. */
export async function newestFirst(): Promise<ArticleEntry[]> {
  return (await getCollection('articles')).map(({ data }) => data).sort(byNewest);
}

/** True for an article that another one names to be read besides, by a name that it has or had. */
export function isRelated({ related }: ArticleHead, { slug, aliases }: ArticleHead): boolean {
  return [slug, ...aliases].some((name) => related.includes(name));
}

/** An article with its text. */
export function withText(entry: ArticleEntry): Article {
  return keptArticle(process.cwd(), entry);
}

/** What an article's authors and topic are called. */
export interface Names {
  /** In the order of the byline. */
  authors: string[];
  /** The topic above its headline, where it has one. */
  kicker: string | undefined;
}

/** Reads all names once, for any number of articles. */
export async function readNames(): Promise<(article: ArticleHead) => Names> {
  const [authorNames, topicNames] = await Promise.all([nameById('authors'), nameById('topics')]);
  return ({ authors, topics }) => ({
    authors: authors.flatMap((id) => authorNames.get(id) ?? []),
    kicker: topicNames.get(topics[0] ?? ''),
  });
}

async function nameById(collection: 'authors' | 'topics'): Promise<Map<string, string>> {
  const entries = await getCollection(collection);
  return new Map(entries.map(({ id, data }) => [id, data.name]));
}
