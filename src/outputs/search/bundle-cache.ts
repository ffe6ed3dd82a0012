import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IndexFile } from 'pagefind';
import type { ArticleEntry } from '../../loader/load-article.ts';
import { pruneFolder } from '../../loader/prune-folder.ts';
import type { Bundle } from '../../site/search-bundles.ts';

/** Where bundles are kept, from the project's root, a folder a digest. */
const SEARCH_CACHE = '.cache/search';

/** Keeps bundles by what they were made from, so that only what changed is made anew. */
export class BundleCache {
  readonly #folder: string;
  readonly #start: string;
  readonly #used = new Set<string>();

  /** @param others what all bundles depend on besides their articles and this code */
  constructor(root: string, others: readonly string[]) {
    this.#folder = join(root, SEARCH_CACHE);
    this.#start = JSON.stringify([sources(), others]);
    mkdirSync(this.#folder, { recursive: true });
  }

  /** The folder of a bundle, which is made where it is not kept. */
  async take(
    { name, articles }: Bundle<Pick<ArticleEntry, 'slug' | 'digest'>>,
    make: () => Promise<IndexFile[]>,
  ): Promise<string> {
    // An article’s digest covers its text, its record, whom it names, the pipeline and the lockfile.
    const made = [name, ...articles.map(({ slug, digest }) => [slug, digest])];
    const digest = createHash('sha256')
      .update(this.#start)
      .update(JSON.stringify(made))
      .digest('hex');
    const folder = join(this.#folder, digest);
    this.#used.add(digest);
    if (existsSync(folder)) return folder;
    // Whole or not at all: a build may be stopped.
    const partial = `${folder}.${process.pid}`;
    for (const { path, content } of await make()) {
      await mkdir(dirname(join(partial, path)), { recursive: true });
      await writeFile(join(partial, path), content);
    }
    renameSync(partial, folder);
    return folder;
  }

  /** Deletes what was not taken. */
  prune(): void {
    pruneFolder(this.#folder, (name) => this.#used.has(name));
  }
}

/** This code itself, so that nobody has to remember a version number. */
function sources(): string {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
