import { keptRevisions } from '../loader/cache.ts';
import { withText } from '../site/articles.ts';
import { site } from '../site/current.ts';
import { siteData } from '../site/given.ts';
import { readable } from '../site/routes/site-data.ts';
import { outputsOf } from './files.ts';
import type { OutputFile } from './files.ts';
import { pagePictures } from './pictures/page-pictures.ts';
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
  const data = await siteData();
  const { articles, authors, topics } = data;
  const surroundings = surroundingsOf(site, articles, authors, topics);
  const [, slug = ''] = decodeURIComponent(address.slice(site.base.length)).split('/');
  const entry = articles.find((own) => [own.slug, ...own.aliases].includes(slug));
  const files: OutputFile[] = entry
    ? [
        ...outputsOf(withText(entry), keptRevisions(process.cwd(), entry), surroundings),
        ...sharePicturesOf(withText(entry), surroundings, pictures),
      ]
    : [];
  const shown = articles
    .filter(({ pictures: own }) => Object.keys(own).length > 0)
    .flatMap((own) => pagePictures(process.cwd(), withText(own), surroundings.addresses));
  const content = { ...data, articles: readable(data), articleOf: withText };
  const wanted = decodeURIComponent(address);
  const isWanted = (file: OutputFile): boolean => decodeURIComponent(file.address) === wanted;
  return (
    files.find(isWanted) ??
    [
      sitePicture(surroundings, pictures),
      ...shown,
      ...(await siteOutputs(content, surroundings)),
    ].find(isWanted)
  );
}
