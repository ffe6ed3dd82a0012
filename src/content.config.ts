import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import type { Problem } from './article/problems.ts';
import { fromContent } from './loader/collection.ts';
import { pageSchema } from './loader/pages.ts';
import type { ArticleEntry } from './loader/load-article.ts';
import type { Author, Series, Topic } from './loader/registers.ts';

// The loader has checked what it gives: a second schema would only say the same again.
const checked = <T>() => z.custom<T>();

export const collections = {
  articles: defineCollection({
    loader: fromContent('articles', {
      entries: ({ articles }) => articles.map((article) => ({ id: article.slug, ...article })),
      keeps: ({ broken }) => broken,
    }),
    schema: checked<ArticleEntry>(),
  }),
  authors: defineCollection({
    loader: fromContent('authors', { entries: ({ authors }) => authors }),
    schema: checked<Author>(),
  }),
  topics: defineCollection({
    loader: fromContent('topics', { entries: ({ topics }) => topics }),
    schema: checked<Topic>(),
  }),
  series: defineCollection({
    loader: fromContent('series', { entries: ({ series }) => series }),
    schema: checked<Series>(),
  }),
  /** What is wrong with the content, for the banner in `astro dev`; empty in every build. */
  problems: defineCollection({
    loader: fromContent('problems', {
      // One entry for all: Astro warns of a collection that is empty.
      entries: ({ problems }) => [{ id: 'all', problems }],
    }),
    schema: checked<{ problems: Problem[] }>(),
  }),
  /** The site's own pages: ordinary MDX. */
  pages: defineCollection({
    loader: glob({
      base: './content/pages',
      pattern: '*.mdx',
      // The file’s name as it is: the loader has checked that it can be an address.
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: pageSchema,
  }),
};
