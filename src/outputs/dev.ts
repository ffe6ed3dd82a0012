import { getCollection } from 'astro:content';
import { newestFirst, withText } from '../site/articles.ts';
import { site } from '../site/current.ts';
import { outputsOf } from './files.ts';
import type { OutputFile } from './files.ts';
import { revisionsOf } from '../loader/record/revisions-of.ts';
import { surroundingsOf } from './surroundings.ts';

/**
 * What is made of an article without Astro at an address, for `astro dev`: of the content as its
 * pages show it. Undefined where there is nothing.
 *
 * @param address without host, as a browser asks for it
 */
export async function outputAt(address: string): Promise<OutputFile | undefined> {
  const articles = await newestFirst();
  const authors = (await getCollection('authors')).map(({ data }) => data);
  const surroundings = surroundingsOf(site, articles, authors);
  const [, slug = ''] = decodeURIComponent(address.slice(site.base.length)).split('/');
  const entry = articles.find((own) => [own.slug, ...own.aliases].includes(slug));
  if (!entry) return undefined;
  const files = outputsOf(withText(entry), revisionsOf(process.cwd(), entry.slug), surroundings);
  const wanted = decodeURIComponent(address);
  return files.find((file) => decodeURIComponent(file.address) === wanted);
}
