import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../../site/settings.ts';
import type { Shared } from '../../site/routes/site-data.ts';
import { replaceFile } from '../record/replace-file.ts';

/** Where it is kept what the site that stands was made of, from the project's root. */
export const BUILT_FILE = '.cache/built.json';

/** What the site that stands was made of. */
export interface Built {
  /** Of what all of it depends on. */
  base: string;
  /** Of the manifest in the site, so that another site in its place is not taken for it. */
  manifest: string;
  /** By address: its key, and the files that it shows, from the site's folder. */
  pages: Record<string, { key: string; assets: string[] }>;
  /** By slug: its key, and its files, from the site's folder. */
  articles: Record<string, { key: string; files: string[] }>;
  /** Scripts and styles. */
  code: string[];
}

/**
 * The digest of what every page depends on: the code and what it rests on, the settings, and what
 * all pages are given.
 */
export function baseDigest(root: string, settings: Settings, shared: Shared): string {
  const hash = createHash('sha256');
  const src = fileURLToPath(new URL('../..', import.meta.url));
  const files = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const others = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
  for (const file of [...files.sort(), ...others.map((name) => join(root, name))]) {
    const bytes = readFileSync(file);
    hash.update(`${file.slice(root.length)}\0${bytes.length}\0`).update(bytes);
  }
  // Set by the bench and by nobody else: it leaves files out.
  const { BACKGROUNDER_SHARE_PICTURES, NODE_ENV } = process.env;
  hash.update(
    JSON.stringify([process.version, settings, shared, BACKGROUNDER_SHARE_PICTURES, NODE_ENV]),
  );
  return hash.digest('base64url');
}

/** What the site that stands was made of; undefined where that is not known, or not readable. */
export function readBuilt(root: string): Built | undefined {
  try {
    const text = readFileSync(join(root, BUILT_FILE), 'utf8');
    // The last line is the digest of the others: a file that was cut off or changed has another.
    const end = text.lastIndexOf('\n');
    const body = text.slice(0, end);
    return text.slice(end + 1) === digestOf(body) ? (JSON.parse(body) as Built) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what a site was made of. */
export function writeBuilt(root: string, built: Built): void {
  const body = JSON.stringify(built);
  replaceFile(join(root, BUILT_FILE), `${body}\n${digestOf(body)}`);
}

/** The digest of a text. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
