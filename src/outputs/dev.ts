import { getCollection } from 'astro:content';
import { revisionsOf } from '../loader/record/revisions-of.ts';
import { newestFirst, readable, withText } from '../site/articles.ts';
import { site } from '../site/current.ts';
import { outputsOf } from './files.ts';
import type { OutputFile } from './files.ts';
import { siteOutputs } from './site-files.ts';
import { surroundingsOf } from './surroundings.ts';

/**
 * What is made without Astro at an address, for `astro dev`: of the content as its pages show it.
 * Undefined where there is nothing.
 *
 * @param address without host, as a browser asks for it
 */
export async function outputAt(address: string): Promise<OutputFile | undefined> {
  const articles = await newestFirst();
  const [topics, series, authors] = await Promise.all([
    getCollection('topics'),
    getCollection('series'),
    getCollection('authors'),
  ]);
  const surroundings = surroundingsOf(site, articles, dataOf(authors));
  const [, slug = ''] = decodeURIComponent(address.slice(site.base.length)).split('/');
  const entry = articles.find((own) => [own.slug, ...own.aliases].includes(slug));
  const files = entry
    ? outputsOf(withText(entry), revisionsOf(process.cwd(), entry.slug), surroundings)
    : await siteOutputs(
        {
          articles: await readable(),
          topics: dataOf(topics),
          series: dataOf(series),
          authors: dataOf(authors),
          articleOf: withText,
        },
        surroundings,
      );
  const wanted = decodeURIComponent(address);
  return files.find((file) => decodeURIComponent(file.address) === wanted);
}

function dataOf<T>(entries: readonly { data: T }[]): T[] {
  return entries.map(({ data }) => data);
}
