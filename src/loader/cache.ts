import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../article/model.ts';
import type { Problem } from '../article/problems.ts';
import type { Compiled } from './compile.ts';

/** Where compiled articles are kept, from the project's root, a file a digest. */
const ARTICLES_CACHE = '.cache/articles';

/** A compiled article that may be shown, joined with its record. */
export interface Kept extends Pick<Compiled, 'references' | 'problems'> {
  article: Article;
  /** What is wrong between the article and its record. */
  recordProblems: Problem[];
  /** The addresses that its record published. */
  addresses: string[];
}

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

/**
 * The compiled article of an entry, which a build has just kept.
 *
 * @throws where it is not there: somebody emptied the folder meanwhile
 */
export function keptArticle(
  root: string,
  { slug, digest }: { slug: string; digest: string },
): Article {
  const kept = readKept(root, digest);
  if (!kept) throw new Error(`The compiled text of "${slug}" is gone: run the command again.`);
  return kept.article;
}

/** As many files as are written at once: more only wait in memory. */
const MOST_WRITES = 32;

/**
 * Keeps compiled articles, each while the next one is compiled, so that a slow or busy disk does
 * not hold up compiling.
 */
export class Keeper {
  readonly #root: string;
  readonly #writes = new Set<Promise<void>>();

  constructor(root: string) {
    this.#root = root;
    mkdirSync(join(root, ARTICLES_CACHE), { recursive: true });
  }

  /** Begins to write an article, and waits only where many others are being written. */
  async keep(digest: string, kept: Kept): Promise<void> {
    const text = `${JSON.stringify(kept)}\n${digest}`;
    const write = writeFile(pathOf(this.#root, digest), text).finally(() => {
      this.#writes.delete(write);
    });
    this.#writes.add(write);
    if (this.#writes.size >= MOST_WRITES) await Promise.race(this.#writes);
  }

  /** Waits until all is written. Throws where something could not be, as on a full disk. */
  async done(): Promise<void> {
    await Promise.all(this.#writes);
  }
}

/** An `astro dev` that runs beside a build may still show what the build does not use. */
const SPARED_MS = 24 * 60 * 60 * 1000;

/** Deletes what is kept of articles that are not in use any more, a day after it was written. */
export function prune(root: string, digests: ReadonlySet<string>): void {
  const folder = join(root, ARTICLES_CACHE);
  // A site without articles has none.
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (digests.has(name.replace(/\.json$/, ''))) continue;
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > SPARED_MS) rmSync(path, { force: true });
  }
}

function pathOf(root: string, digest: string): string {
  return join(root, ARTICLES_CACHE, `${digest}.json`);
}
