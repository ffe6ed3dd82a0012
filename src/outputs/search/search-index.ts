import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { close } from 'pagefind';
import type { Article } from '../../article/model.ts';
import type { ArticleEntry } from '../../loader/load-article.ts';
import { bundlesOf } from '../../site/search-bundles.ts';
import type { Bundle } from '../../site/search-bundles.ts';
import { wordsFor } from '../../site/words/index.ts';
import type { Surroundings } from '../files.ts';
import { sealedFiles } from '../../loader/seal.ts';
import { pathOf } from '../write-files.ts';
import { BundleCache } from './bundle-cache.ts';
import { makeBundle } from './make-bundle.ts';
import { searchedPage } from './searched-page.ts';

/** The environment variable that leaves the index out of a build with `off`: for the bench. */
export const SEARCH_INDEX = 'BACKGROUNDER_SEARCH_INDEX';

/** What of an article decides in which bundle it is, and where its text is. */
export type SearchedEntry = Pick<ArticleEntry, 'slug' | 'digest' | 'lang' | 'dir' | 'date'>;

/** The search index of a site: a folder a bundle, each kept by what it was made of. */
export class SearchIndex {
  readonly #cache: BundleCache;
  readonly #bundles: readonly Bundle<SearchedEntry>[];
  readonly #around: Pick<Surroundings, 'site' | 'addresses'>;

  /**
   * @param root the project’s folder, where bundles are kept
   * @param articles what can be found
   */
  constructor(
    root: string,
    articles: readonly SearchedEntry[],
    around: Pick<Surroundings, 'site' | 'addresses'>,
  ) {
    this.#cache = new BundleCache(root, [around.addresses.home, around.site.language]);
    this.#bundles = process.env[SEARCH_INDEX] === 'off' ? [] : bundlesOf(articles);
    this.#around = around;
  }

  /** The digest of what each bundle is made of, by its name. */
  get keys(): Map<string, string> {
    return new Map(this.#bundles.map((bundle) => [bundle.name, this.#cache.digestOf(bundle)]));
  }

  /**
   * Makes the bundles that are not kept, and deletes those of articles as they were before.
   *
   * @param articleOf the text of an article, which is read when it is asked for
   */
  async make(articleOf: (entry: SearchedEntry) => Article): Promise<void> {
    if (this.#bundles.length === 0) return;
    const { site, addresses } = this.#around;
    const words = wordsFor(site.language);
    try {
      for (const bundle of this.#bundles) {
        const { articles } = bundle;
        await this.#cache.make(bundle, async (folder) =>
          makeBundle(folder, articles.length, (at) => {
            // Within its length.
            const entry = articles[at] as SearchedEntry;
            const content = searchedPage(articleOf(entry), words);
            return { url: addresses.article(entry.slug), content };
          }),
        );
      }
    } finally {
      await close();
    }
    this.#cache.prune();
  }

  /**
   * Writes bundles, which have been made, into the folder of a site.
   *
   * @param names of them
   * @returns the files of each, from that folder, by its name
   */
  write(names: readonly string[], folder: string): Map<string, string[]> {
    const { site, addresses } = this.#around;
    const written = new Map<string, string[]>();
    for (const bundle of this.#bundles.filter(({ name }) => names.includes(name))) {
      const kept = this.#cache.folderOf(bundle);
      const place = pathOf(addresses.searchBundle(bundle.name), site.base).replace(
        /index\.html$/,
        '',
      );
      const paths = sealedFiles(kept);
      for (const path of paths) cpSync(join(kept, path), join(folder, place, path));
      written.set(
        bundle.name,
        paths.map((path) => place + path),
      );
    }
    return written;
  }
}
