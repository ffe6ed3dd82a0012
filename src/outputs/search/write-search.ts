import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { close } from 'pagefind';
import type { Article } from '../../article/model.ts';
import type { ArticleEntry } from '../../loader/load-article.ts';
import { wordsFor } from '../../site/words/index.ts';
import type { Surroundings } from '../files.ts';
import { pathOf } from '../write-files.ts';
import { bundlesOf } from '../../site/search-bundles.ts';
import type { Bundle } from '../../site/search-bundles.ts';
import { BundleCache } from './bundle-cache.ts';
import { makeBundle } from './make-bundle.ts';
import { searchedPage } from './searched-page.ts';

/** The environment variable that leaves the index out of a build with `off`: for the bench. */
export const SEARCH_INDEX = 'BACKGROUNDER_SEARCH_INDEX';

/** What of an article decides in which bundle it is, and where its text is. */
export type SearchedEntry = Pick<ArticleEntry, 'slug' | 'digest' | 'lang' | 'dir' | 'date'>;

/** What is to be found, and the text of it, which is read when it is asked for. */
export interface Searched {
  articles: readonly SearchedEntry[];
  articleOf: (entry: SearchedEntry) => Article;
}

/**
 * Writes the search index into the folder of a built site, a folder a bundle. One whose articles are
 * as they were is taken from the cache, without reading them.
 *
 * @param root the project’s folder, where bundles are kept
 */
export async function writeSearch(
  root: string,
  folder: string,
  { articles, articleOf }: Searched,
  { site, addresses }: Pick<Surroundings, 'site' | 'addresses'>,
): Promise<void> {
  if (process.env[SEARCH_INDEX] === 'off') return;
  const words = wordsFor(site.language);
  const cache = new BundleCache(root, [addresses.home, site.language]);
  const make = async ({ articles: own }: Bundle<SearchedEntry>): ReturnType<typeof makeBundle> =>
    makeBundle(own.length, (at) => {
      // Within its length.
      const entry = own[at] as SearchedEntry;
      const content = searchedPage(articleOf(entry), words);
      return { url: addresses.article(entry.slug), content };
    });
  try {
    for (const bundle of bundlesOf(articles)) {
      const kept = await cache.take(bundle, async () => make(bundle));
      const place = pathOf(addresses.searchBundle(bundle.name), site.base);
      await cp(kept, join(folder, place, '..'), { recursive: true });
    }
  } finally {
    await close();
  }
  cache.prune();
}
