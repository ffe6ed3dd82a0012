import { getCollection } from 'astro:content';
import { byNewest } from '../article/model.ts';
import { addresses, site } from './current.ts';
import { renderList } from './routes/render-list.ts';
import { plannedOf } from './routes/routes.ts';
import type { PropsOf, Route } from './routes/routes.ts';
import { sharedOf } from './routes/site-data.ts';
import type { Shared, SiteData } from './routes/site-data.ts';

/** The pages of a route that are to be rendered, for `getStaticPaths`. */
export async function pagesOf<R extends Route>(
  route: R,
): Promise<{ params: Record<string, string | undefined>; props: PropsOf<R> }[]> {
  const list = renderList();
  if (!list) return plannedOf(route, await siteData(), addresses);
  const pages = list.pages.filter((page) => page.route === route);
  // What was written is what was planned: both are checked against the same route.
  return pages as { params: Record<string, string>; props: PropsOf<R> }[];
}

/** What the one page of a route is given. */
export async function propsOf<R extends Route>(route: R): Promise<PropsOf<R>> {
  const [page] = await pagesOf(route);
  if (!page)
    throw new Error(`The page "${route}" was not planned. This is a mistake in the software.`);
  return page.props;
}

/** What every page is given alike. */
export async function shared(): Promise<Shared> {
  return renderList()?.shared ?? sharedOf(await siteData());
}

/** All content, for `astro dev`. */
export async function siteData(): Promise<SiteData> {
  const [articles, topics, series, authors, pages] = await Promise.all([
    getCollection('articles'),
    getCollection('topics'),
    getCollection('series'),
    getCollection('authors'),
    getCollection('pages'),
  ]);
  const dataOf = <T>(entries: readonly { data: T }[]): T[] => entries.map(({ data }) => data);
  return {
    settings: site,
    articles: dataOf(articles).sort(byNewest),
    topics: dataOf(topics),
    series: dataOf(series),
    authors: dataOf(authors),
    pages: pages.map(({ id, data, digest }) => ({ id, ...data, digest: String(digest) })),
  };
}
