import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import { listFiles } from '../../loader/list-files.ts';
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
/** What Pagefind names by what it holds, and writes the same for the same. */
const AS_IT_IS = /^(?:fragment|index)\//;

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
  // Written by Pagefind itself, on all its threads: handed over it takes twice as long.
  refuse((await index.writeFiles({ outputPath: folder })).errors);
  await index.deleteIndex();
  const paths = listFiles(folder);
  const engine = paths.some((path) => /^wasm\.(?!unknown)/.test(path));
  const isUsed = (path: string): boolean =>
    !UNUSED.test(path) || (!engine && path.startsWith('wasm.'));
  const changing = paths.filter((path) => !AS_IT_IS.test(path));
  const files = changing.map((path) => ({ path, content: readFileSync(join(folder, path)) }));
  for (const { path } of files) rmSync(join(folder, path));
  for (const { path, content } of sameBytes(files.filter((file) => isUsed(file.path)))) {
    writeFileSync(join(folder, path), content);
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index was not made:\n${errors.join('\n')}`);
}
