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
 * The files of a bundle, by path from its folder: the index, and the script that reads it. Pages are
 * handed over in order, which is theirs in the index.
 *
 * @throws where Pagefind refuses a page
 */
export async function makeBundle(
  count: number,
  pageAt: (index: number) => SearchedPage,
): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ excludeSelectors: [...LEFT_OUT] });
  if (!index) throw new Error(errors.join('\n'));
  for (let start = 0; start < count; start += AT_ONCE) {
    const indexes = Array.from({ length: Math.min(AT_ONCE, count - start) }, (_, at) => start + at);
    const added = await Promise.all(indexes.map(async (at) => index.addHTMLFile(pageAt(at))));
    refuse(added.flatMap((page) => page.errors));
  }
  const written = await index.getFiles();
  refuse(written.errors);
  await index.deleteIndex();
  const engine = written.files.some(({ path }) => /^wasm\.(?!unknown)/.test(path));
  return sameBytes(
    written.files.filter(({ path }) => !UNUSED.test(path) || (!engine && path.startsWith('wasm.'))),
  );
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index was not made:\n${errors.join('\n')}`);
}
