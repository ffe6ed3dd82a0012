import type { Addresses } from '../addresses.ts';
import { articlePages, citePages, historyPages, revisionPages } from './article-routes.ts';
import { authorPages, seriesPages, topicPages, yearPages } from './list-routes.ts';
import type { SiteData } from './site-data.ts';
import {
  archivePage,
  correctionsPage,
  guidePage,
  homePage,
  notFoundPage,
  ownPages,
  searchPage,
  topicsPage,
} from './site-routes.ts';

/**
 * Every page that Astro renders, by the file in `src/pages` that does: what there is of it, and what
 * each is given. A new page is a file there and a line here.
 */
export const ROUTES = {
  article: articlePages,
  cite: citePages,
  history: historyPages,
  revision: revisionPages,
  home: homePage,
  topics: topicsPage,
  topic: topicPages,
  archive: archivePage,
  year: yearPages,
  series: seriesPages,
  author: authorPages,
  corrections: correctionsPage,
  search: searchPage,
  own: ownPages,
  guide: guidePage,
  notFound: notFoundPage,
};

export type Route = keyof typeof ROUTES;

/** What a page of a route is given. */
export type PropsOf<R extends Route> = ReturnType<(typeof ROUTES)[R]>[number]['props'];

/** The pages of a route. */
export function plannedOf<R extends Route>(
  route: R,
  data: SiteData,
  addresses: Addresses,
): ReturnType<(typeof ROUTES)[R]> {
  // The type of what a function of many returns is not followed through its name.
  return ROUTES[route](data, addresses) as ReturnType<(typeof ROUTES)[R]>;
}
