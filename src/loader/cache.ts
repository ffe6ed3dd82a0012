import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** Keeps a compiled article. Throws where it cannot be written, as on a full disk. */
export function keep(root: string, digest: string, kept: Kept): void {
  const body = PARTS.map((part) => JSON.stringify(kept[part])).join('\n');
  mkdirSync(join(root, ARTICLES_CACHE), { recursive: true });
  // In this thread: handing a small file to another costs two to five times as much as writing it.
  writeFileSync(pathOf(root, digest), `${body}\n${signature(digest, body)}`);
}

/** Deletes what is kept of articles that are not in use any more. */
export function prune(root: string, digests: ReadonlySet<string>): void {
  pruneFolder(join(root, ARTICLES_CACHE), (name) => digests.has(name.replace(/\.json$/, '')));
}

function pathOf(root: string, digest: string): string {
  return join(root, ARTICLES_CACHE, `${digest}.json`);
}
