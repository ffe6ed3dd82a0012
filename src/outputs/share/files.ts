import type { Article } from '../../article/model.ts';
import type { MadeFile, Surroundings } from '../files.ts';
import type { KeptPictures } from './kept.ts';
import { pictureOfSite, picturesOf } from './picture.ts';
import type { SharePicture } from './picture.ts';

/**
 * The share pictures of an article: one for itself and one for each section. Those of a text that
 * was withdrawn, or of a section that is gone, have none of their own. Each is drawn when wanted.
 */
export function sharePicturesOf(
  article: Article,
  surroundings: Surroundings,
  pictures: KeptPictures,
): MadeFile[] {
  const { addresses } = surroundings;
  const { article: own, sections } = picturesOf(article, surroundings);
  const file = (address: string, picture: SharePicture): MadeFile => ({
    address,
    make: async () => pictures.png(picture),
  });
  const { slug } = article;
  return [
    file(addresses.sharePicture(slug), own),
    ...sections.map(({ id, picture }) => file(addresses.sharePicture(slug, id), picture)),
  ];
}

/** The picture of the site. */
export function sitePicture({ site, addresses }: Surroundings, pictures: KeptPictures): MadeFile {
  return { address: addresses.sitePicture, make: async () => pictures.png(pictureOfSite(site)) };
}
