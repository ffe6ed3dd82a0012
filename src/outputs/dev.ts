import { getCollection } from 'astro:content';
import { revisionsOf } from '../loader/record/revisions-of.ts';
import { newestFirst, readable, withText } from '../site/articles.ts';
import { site } from '../site/current.ts';
import { outputsOf } from './files.ts';
import type { OutputFile } from './files.ts';
import { sharePicturesOf, sitePicture } from './share/files.ts';
import { KeptPictures } from './share/kept.ts';
import { siteOutputs } from './site-files.ts';
import { surroundingsOf } from './surroundings.ts';

const pictures = new KeptPictures(process.cwd());

/**
 * What is made without Astro at an address, for `astro dev`: of the content as its pages show it.
 * Undefined where there is nothing.
 *
 * @param address without host, as a browser asks for it
 */
export async function outputAt(address: string): Promise<OutputFile | undefined> {
  const articles = await newestFirst();
  const [topics, series, authors, pages] = await Promise.all([
    getCollection('topics'),
    getCollection('series'),
    getCollection('authors'),
    getCollection('pages'),
  ]);
  const surroundings = surroundingsOf(site, articles, dataOf(authors), dataOf(topics));
  const [, slug = ''] = decodeURIComponent(address.slice(site.base.length)).split('/');
  const entry = articles.find((own) => [own.slug, ...own.aliases].includes(slug));
  const files: OutputFile[] = entry
    ? [
        ...outputsOf(withText(entry), revisionsOf(process.cwd(), entry.slug), surroundings),
        ...sharePicturesOf(withText(entry), surroundings, pictures),
      ]
    : [];
  const content = {
    articles: await readable(),
    topics: dataOf(topics),
    series: dataOf(series),
    authors: dataOf(authors),
    pages: pages.map(({ id }) => id),
    articleOf: withText,
  };
  const wanted = decodeURIComponent(address);
  const isWanted = (file: OutputFile): boolean => decodeURIComponent(file.address) === wanted;
  return (
    files.find(isWanted) ??
    [sitePicture(surroundings, pictures), ...(await siteOutputs(content, surroundings))].find(
      isWanted,
    )
  );
}

function dataOf<T>(entries: readonly { data: T }[]): T[] {
  return entries.map(({ data }) => data);
}
