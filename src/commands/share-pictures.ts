import { keptArticle } from '../loader/cache.ts';
import { sharePicturesOf, sitePicture } from '../outputs/share/files.ts';
import { KeptPictures } from '../outputs/share/kept.ts';
import { surroundingsOf } from '../outputs/surroundings.ts';
import { FileWriter } from '../outputs/write-files.ts';
import type { CheckedSite } from './report.ts';

/** The environment variable that leaves share pictures out of a build with `off`: for the bench. */
export const SHARE_PICTURES = 'BACKGROUNDER_SHARE_PICTURES';

/**
 * Writes the share pictures into the folder of a built site. They cost more than all else of a
 * build, so each is drawn once and kept.
 *
 * @returns how many there are and how many had to be drawn, and how long it took; undefined where
 *   they are left out
 */
export async function writeSharePictures(
  root: string,
  folder: string,
  { settings, content }: CheckedSite,
): Promise<{ files: number; drawn: number; seconds: number } | undefined> {
  if (process.env[SHARE_PICTURES] === 'off') return undefined;
  const started = performance.now();
  const surroundings = surroundingsOf(settings, content.articles, content.authors, content.topics);
  const pictures = new KeptPictures(root);
  const writer = new FileWriter(folder, settings.base);
  let files = 1;
  try {
    await writer.write(sitePicture(surroundings, pictures));
    for (const entry of content.articles) {
      const article = keptArticle(root, entry);
      for (const file of sharePicturesOf(article, surroundings, pictures)) {
        files += 1;
        await writer.write(file);
      }
    }
    await writer.done();
  } finally {
    pictures.close();
  }
  pictures.prune();
  return { files, drawn: pictures.drawn, seconds: (performance.now() - started) / 1000 };
}
