import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArticleEntry } from '../../loader/load-article.ts';
import { pruneFolder } from '../../loader/prune-folder.ts';
import { isSealed, seal } from '../../loader/seal.ts';
import type { Bundle } from '../../site/search-bundles.ts';

/** Where bundles are kept, from the project's root, a folder a digest. */
const SEARCH_CACHE = '.cache/search';

type Searched = Bundle<Pick<ArticleEntry, 'slug' | 'digest'>>;

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

  /** The digest of all that a bundle is made of. */
  digestOf({ name, articles }: Searched): string {
    // An article’s digest covers its text, its record, whom it names, the pipeline and the lockfile.
    const made = [name, ...articles.map(({ slug, digest }) => [slug, digest])];
    return createHash('sha256').update(this.#start).update(JSON.stringify(made)).digest('hex');
  }

  /** Where a bundle is kept. */
  folderOf(bundle: Searched): string {
    return join(this.#folder, this.digestOf(bundle));
  }

  /** Makes a bundle where it is not kept. */
  async make(bundle: Searched, write: (folder: string) => Promise<void>): Promise<void> {
    const folder = this.folderOf(bundle);
    this.#used.add(basename(folder));
    if (isSealed(folder)) return;
    // Whole or not at all: a build may be stopped.
    const partial = `${folder}.${process.pid}`;
    for (const old of [partial, folder]) rmSync(old, { recursive: true, force: true });
    await write(partial);
    seal(partial);
    renameSync(partial, folder);
  }

  /** Deletes what was not asked for. */
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
