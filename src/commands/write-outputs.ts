import { readKept } from '../loader/cache.ts';
import { outputsOf } from '../outputs/files.ts';
import { revisionsOf } from '../outputs/revisions.ts';
import { surroundingsOf } from '../outputs/surroundings.ts';
import { FileWriter } from '../outputs/write-files.ts';
import type { CheckedSite } from './report.ts';

/**
 * Writes what is made of the articles without Astro into the folder of a built site: cards, records
 * and feeds.
 */
export async function writeOutputs(
  root: string,
  folder: string,
  { settings, content }: CheckedSite,
): Promise<void> {
  const surroundings = surroundingsOf(settings, content.articles, content.authors);
  const writer = new FileWriter(folder, settings.base);
  for (const { slug, digest } of content.articles) {
    const kept = readKept(root, digest);
    if (!kept) throw new Error(`The compiled text of "${slug}" is gone: run the command again.`);
    for (const file of outputsOf(kept.article, revisionsOf(root, slug), surroundings)) {
      await writer.write(file);
    }
  }
  await writer.done();
}
