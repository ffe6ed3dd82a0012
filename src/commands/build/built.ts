import { createHash } from 'node:crypto';
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../record/replace-file.ts';

/** Where it is kept what the site that stands was made of, from the project's root. */
export const BUILT_FILE = '.cache/built.json';
const NEXT_FILE = '.cache/built-next.json';

/** What the site that stands was made of. */
export interface Built {
  /** Of the code and the settings. */
  code: string;
  /** Of these, and of what else all of it depends on. */
  base: string;
  /** Of the manifest in the site, so that another site in its place is not taken for it. */
  manifest: string;
  /** The site that stood before, where this one shares its files. */
  before?: Before | undefined;
  /** Of every page, by its address: its key. */
  pages: Record<string, string>;
  /** Of every part: its key, and its files, from the site's folder. */
  parts: Record<string, { key: string; files: string[] }>;
}

/** A site that stood before. */
export interface Before {
  /** The digest of its manifest. */
  manifest: string;
  /** When it was built, in milliseconds. */
  builtAt: number;
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

/** Writes down what a site was made of that does not stand yet. */
export function writeBuilt(root: string, built: Built): void {
  const body = JSON.stringify(built);
  replaceFile(join(root, NEXT_FILE), `${body}\n${digestOf(body)}`);
}

/** Says that it stands now. Its time stays: no file of the site is younger. */
export function confirmBuilt(root: string): void {
  renameSync(join(root, NEXT_FILE), join(root, BUILT_FILE));
}

/** The digest of a text. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
