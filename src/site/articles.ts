import { getCollection } from 'astro:content';
import { byNewest } from '../article/model.ts';
import type { Article, ArticleHead } from '../article/model.ts';
import { readKept } from '../loader/cache.ts';
import type { ArticleEntry } from '../loader/load-article.ts';

/** Every article of the site, newest first. */
export async function newestFirst(): Promise<ArticleEntry[]> {
  return (await getCollection('articles')).map(({ data }) => data).sort(byNewest);
}

/** An article with its text. */
export function withText({ slug, digest }: ArticleEntry): Article {
  const kept = readKept(process.cwd(), digest);
  if (!kept) throw new Error(`The compiled text of "${slug}" is gone: run the command again.`);
  return kept.article;
}

/** The names of an article's authors, in its own order, and of the topic above its headline. */
export async function namesOf({
  authors,
  topics,
}: ArticleHead): Promise<{ authors: string[]; kicker: string | undefined }> {
  const authorNames = await nameById('authors');
  const topicNames = await nameById('topics');
  return {
    authors: authors.flatMap((id) => authorNames.get(id) ?? []),
    kicker: topicNames.get(topics[0] ?? ''),
  };
}

async function nameById(collection: 'authors' | 'topics'): Promise<Map<string, string>> {
  const entries = await getCollection(collection);
  return new Map(entries.map(({ id, data }) => [id, data.name]));
}
