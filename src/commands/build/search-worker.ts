import { parentPort, workerData } from 'node:worker_threads';
import { keptArticle } from '../../loader/cache.ts';
import { SearchIndex } from '../../outputs/search/search-index.ts';
import type { SearchedEntry } from '../../outputs/search/search-index.ts';
import { addressesOf } from '../../site/addresses.ts';
import type { Settings } from '../../site/settings.ts';
import { fail } from './thread.ts';

/** Of what it is asked to make the index. */
export interface SearchCall {
  articles: readonly SearchedEntry[];
  settings: Settings;
}

const { root } = workerData as { root: string };

// Once: a thread that still listened would not end where Pagefind does, and never be missed.
parentPort?.once('message', ({ articles, settings }: SearchCall) => {
  const around = { site: settings, addresses: addressesOf(settings) };
  const index = new SearchIndex(root, articles, around);
  const made = index.make(keptArticle.bind(undefined, root));
  made.then(() => parentPort?.postMessage('made'), fail);
});
