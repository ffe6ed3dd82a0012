import { parentPort, workerData } from 'node:worker_threads';
import { keptArticle } from '../../loader/cache.ts';
import { writeSearch } from '../../outputs/search/write-search.ts';
import type { SearchedEntry } from '../../outputs/search/write-search.ts';
import { addressesOf } from '../../site/addresses.ts';
import type { Settings } from '../../site/settings.ts';

/** What it is asked to write the index of, and into which folder. */
export interface SearchCall {
  folder: string;
  articles: readonly SearchedEntry[];
  settings: Settings;
}

const { root } = workerData as { root: string };

parentPort?.on('message', ({ folder, articles, settings }: SearchCall) => {
  const content = { articles, articleOf: keptArticle.bind(undefined, root) };
  const surroundings = { site: settings, addresses: addressesOf(settings) };
  // What fails here ends the thread, and is told so.
  void writeSearch(root, folder, content, surroundings).then(() => parentPort?.postMessage('done'));
});
