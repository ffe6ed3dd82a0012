import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createIndex } from 'pagefind';
import type { IndexFile } from 'pagefind';
import { sameBytes } from './same-bytes.ts';
import { LEFT_OUT } from './searched-page.ts';

/** A page of a bundle: where it leads, and its HTML. */
export interface SearchedPage {
  url: string;
  content: string;
}

/** As many pages as are handed over at once. */
const AT_ONCE = 50;

// Pagefind’s own surfaces, which we do not use: ours is src/components/search.
const UNUSED = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight)\.|wasm\.unknown\.)/;

/**
 * Writes the files of a bundle into a folder, which is not there yet: the index, and the script that
 * reads it. Pages are handed over in order, which is theirs in the index.
 *
 * @throws where Pagefind refuses a page
 */
export async function makeBundle(
  folder: string,
  count: number,
  pageAt: (index: number) => SearchedPage,
): Promise<void> {
  const { index, errors } = await createIndex({ excludeSelectors: [...LEFT_OUT] });
  if (!index) throw new Error(errors.join('\n'));
  for (let start = 0; start < count; start += AT_ONCE) {
    const indexes = Array.from({ length: Math.min(AT_ONCE, count - start) }, (_, at) => start + at);
    const added = await Promise.all(indexes.map(async (at) => index.addHTMLFile(pageAt(at))));
    refuse(added.flatMap((page) => page.errors));
  }
  // Not `writeFiles`, which takes half the time: Pagefind 1.5 answers before all is written, and in one
  // of a hundred runs the entry was still empty when it was read.
  const written = await index.getFiles();
  refuse(written.errors);
  await index.deleteIndex();
  const engine = written.files.some(({ path }) => /^wasm\.(?!unknown)/.test(path));
  const isUsed = ({ path }: IndexFile): boolean =>
    !UNUSED.test(path) || (!engine && path.startsWith('wasm.'));
  for (const { path, content } of sameBytes(written.files.filter(isUsed))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index was not made:\n${errors.join('\n')}`);
}
