import type { Addresses } from '../addresses.ts';
import { articlePages, citePages, historyPages, revisionPages } from './article-routes.ts';
import { authorPages, seriesPages, topicPages, yearPages } from './list-routes.ts';
import type { SiteData } from './site-data.ts';
import {
  archivePage,
  authorsPage,
  correctionsPage,
  guidePage,
  homePage,
  notFoundPage,
  ownPages,
  searchPage,
  topicsPage,
} from './site-routes.ts';

/**
 * Every page that Astro renders: the file in `src/pages` that does, what there is of it, and what each
 * is given. A new page is a file there and a line here.
 */
export const ROUTES = {
  article: { file: '[slug].astro', pages: articlePages },
  cite: { file: '[slug]/cite.astro', pages: citePages },
  history: { file: '[slug]/history/index.astro', pages: historyPages },
  revision: { file: '[slug]/history/[revision].astro', pages: revisionPages },
  home: { file: 'index.astro', pages: homePage },
  topics: { file: 'topics/index.astro', pages: topicsPage },
  topic: { file: 'topics/[topic]/[...page].astro', pages: topicPages },
  archive: { file: 'archive/index.astro', pages: archivePage },
  year: { file: 'archive/[year]/[...page].astro', pages: yearPages },
  series: { file: 'series/[series].astro', pages: seriesPages },
  authors: { file: 'authors/index.astro', pages: authorsPage },
  author: { file: 'authors/[author]/[...page].astro', pages: authorPages },
  corrections: { file: 'corrections.astro', pages: correctionsPage },
  search: { file: 'search.astro', pages: searchPage },
  own: { file: '[...page].astro', pages: ownPages },
  guide: { file: 'style-guide.astro', pages: guidePage },
  notFound: { file: '404.astro', pages: notFoundPage },
};

export type Route = keyof typeof ROUTES;

type PagesOf<R extends Route> = ReturnType<(typeof ROUTES)[R]['pages']>;

/** What a page of a route is given. */
export type PropsOf<R extends Route> = PagesOf<R>[number]['props'];

/** The pages of a route. */
export function plannedOf<R extends Route>(
  route: R,
  data: SiteData,
  addresses: Addresses,
): PagesOf<R> {
  // The type of what a function of many returns is not followed through its name.
  return ROUTES[route].pages(data, addresses) as PagesOf<R>;
}
