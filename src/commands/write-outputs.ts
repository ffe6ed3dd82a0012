import { Worker } from 'node:worker_threads';
import { byNewest } from '../article/model.ts';
import { isWithdrawn } from '../article/record/told.ts';
import { keptArticle } from '../loader/cache.ts';
import { revisionsOf } from '../loader/record/revisions-of.ts';
import { outputsOf } from '../outputs/files.ts';
import { writeSearch } from '../outputs/search/write-search.ts';
import { siteOutputs } from '../outputs/site-files.ts';
import { surroundingsOf } from '../outputs/surroundings.ts';
import { FileWriter } from '../outputs/write-files.ts';
import type { CheckedSite } from './report.ts';

/** What is to be written, and where. */
export interface OutputsTask {
  root: string;
  /** The folder of the built site. */
  folder: string;
  checked: CheckedSite;
}

/** Writes what is made without Astro on a thread of its own, while Astro renders on this one. */
export function writeBeside(workerData: OutputsTask): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('outputs-worker.ts', import.meta.url), { workerData });
    worker.once('message', () => {
      resolve();
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`The worker that writes outputs stopped with status ${code}.`));
    });
  });
}

/**
 * Writes what is made of the articles without Astro into the folder of a built site: cards, records
 * and feeds.
 */
export async function writeOutputs(
  root: string,
  folder: string,
  { settings, content }: CheckedSite,
): Promise<void> {
  const surroundings = surroundingsOf(settings, content.articles, content.authors, content.topics);
  const writer = new FileWriter(folder, settings.base);
  for (const entry of content.articles) {
    const article = keptArticle(root, entry);
    for (const file of outputsOf(article, revisionsOf(root, entry.slug), surroundings)) {
      await writer.write(file);
    }
  }
  const readable = content.articles.filter((article) => !isWithdrawn(article)).sort(byNewest);
  const site = { ...content, articles: readable, articleOf: keptArticle.bind(undefined, root) };
  for (const file of await siteOutputs(site, surroundings)) await writer.write(file);
  await writer.done();
  await writeSearch(root, folder, site, surroundings);
}
