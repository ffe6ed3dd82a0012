import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../article/model.ts';
import type { Compiled } from './compile.ts';

/** Where compiled articles are kept, from the project's root, a file a digest. */
const ARTICLES_CACHE = '.cache/articles';

/** A compiled article that may be shown. */
export type Kept = Omit<Compiled, 'article' | 'edits'> & { article: Article };

/** The article of a digest as it was compiled, or undefined where it is not kept or damaged. */
export function readKept(root: string, digest: string): Kept | undefined {
  try {
    const text = readFileSync(pathOf(root, digest), 'utf8');
    // The last line is the digest: a file that was cut off has none.
    if (!text.endsWith(`\n${digest}`)) return undefined;
    return JSON.parse(text.slice(0, -digest.length)) as Kept;
  } catch {
    return undefined;
  }
}

/** Keeps a compiled article. Written beside and renamed, so that a cut never leaves half of it. */
export function keep(root: string, digest: string, kept: Kept): void {
  mkdirSync(join(root, ARTICLES_CACHE), { recursive: true });
  const path = pathOf(root, digest);
  const part = `${path}.${process.pid}`;
  writeFileSync(part, `${JSON.stringify(kept)}\n${digest}`);
  renameSync(part, path);
}

/** Deletes what is kept of articles that are not in use any more. */
export function prune(root: string, digests: ReadonlySet<string>): void {
  const folder = join(root, ARTICLES_CACHE);
  // A site without articles has none.
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!digests.has(name.replace(/\.json$/, ''))) {
      rmSync(join(folder, name), { force: true });
    }
  }
}

function pathOf(root: string, digest: string): string {
  return join(root, ARTICLES_CACHE, `${digest}.json`);
}
