import { hash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../article/model.ts';
import type { Problem } from '../article/problems.ts';
import type { Revision } from '../article/record/revision.ts';
import type { Compiled } from './compile.ts';
import type { ArticleEntry } from './load-article.ts';
import { pruneFolder } from './prune-folder.ts';

/** Where compiled articles are kept, from the project's root, a file a digest. */
const ARTICLES_CACHE = '.cache/articles';

/** What is known of a compiled article without its text. */
export interface Found extends Pick<Compiled, 'references' | 'problems'> {
  entry: ArticleEntry;
  /** What is wrong between the article and its record. */
  recordProblems: Problem[];
  /** The addresses that its record published. */
  addresses: string[];
}

/** A compiled article that may be shown, joined with its record. */
export interface Kept {
  found: Found;
  article: Article;
  /** Its record, oldest first; as far as it is sound. */
  revisions: Revision[];
}

/** The parts of a kept file, a line each, and behind them the digests of source and file. */
const PARTS = ['found', 'article', 'revisions'] as const;

/** What is known of the article of a digest, or undefined where it is not kept or damaged. */
export function keptFound(root: string, digest: string): Found | undefined {
  return readPart(root, digest, 'found');
}

/**
 * The compiled article of an entry, which a build has just kept.
 *
 * @throws where it is not there: somebody emptied the folder meanwhile
 */
export function keptArticle(root: string, entry: { slug: string; digest: string }): Article {
  return readPart(root, entry.digest, 'article') ?? gone(entry.slug);
}

/** The record of an article, oldest first, as {@link keptArticle}. */
export function keptRevisions(root: string, entry: { slug: string; digest: string }): Revision[] {
  return readPart(root, entry.digest, 'revisions') ?? gone(entry.slug);
}

/**
 * Checks the whole, and parses one part alone: the text of an article is twenty times as long as what
 * is known of it.
 */
function readPart<Part extends keyof Kept>(
  root: string,
  digest: string,
  part: Part,
): Kept[Part] | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(pathOf(root, digest));
  } catch {
    return undefined;
  }
  const end = bytes.lastIndexOf('\n');
  const sound = signature(digest, bytes.subarray(0, end));
  if (bytes.toString('utf8', end + 1) !== sound) return undefined;
  let start = 0;
  for (const name of PARTS) {
    const next = bytes.indexOf('\n', start);
    if (name === part) return JSON.parse(bytes.toString('utf8', start, next)) as Kept[Part];
    start = next + 1;
  }
  return undefined;
}

function gone(slug: string): never {
  throw new Error(`The compiled text of "${slug}" is gone: run the command again.`);
}

/** The last line of a kept file: one that was cut off, changed or renamed has another. */
function signature(digest: string, body: string | Uint8Array): string {
  return `${digest} ${hash('sha256', body)}`;
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
    const body = PARTS.map((part) => JSON.stringify(kept[part])).join('\n');
    const text = `${body}\n${signature(digest, body)}`;
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

/** Deletes what is kept of articles that are not in use any more. */
export function prune(root: string, digests: ReadonlySet<string>): void {
  pruneFolder(join(root, ARTICLES_CACHE), (name) => digests.has(name.replace(/\.json$/, '')));
}

function pathOf(root: string, digest: string): string {
  return join(root, ARTICLES_CACHE, `${digest}.json`);
}
