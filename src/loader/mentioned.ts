import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENTRY_FOLDERS } from './entries.ts';
import { ARTICLES_DIR } from './files.ts';

/** A file that decides what an article compiles to, besides its own. */
export interface MentionedFile {
  /** Its path from the project’s root. */
  name: string;
  /** Empty where there is no such file. */
  bytes: Uint8Array;
}

const NOTHING = new Uint8Array();

/**
 * The people, terms and pictures that an article may name, so that it is compiled again when one of
 * them changes. A quick look at the text and no parse: it may find more than the article names.
 *
 * @param bytes the article’s file
 */
export function mentionedFiles(root: string, slug: string, bytes: Buffer): MentionedFile[] {
  const places = [
    { tag: '<Person', attribute: 'id', folder: ENTRY_FOLDERS.person, ending: '.yaml' },
    { tag: '<Term', attribute: 'id', folder: ENTRY_FOLDERS.term, ending: '.yaml' },
    { tag: '<Figure', attribute: 'src', folder: `${ARTICLES_DIR}/${slug}`, ending: '' },
  ].filter(({ tag }) => bytes.includes(tag));
  if (places.length === 0) return [];
  const text = bytes.toString('utf8');
  const names = places.flatMap(({ attribute, folder, ending }) =>
    valuesOf(attribute, text).flatMap((value) =>
      // A value may be written with character references: rather all files than the wrong one.
      value.includes('&') ? namesIn(root, folder) : `${folder}/${value}${ending}`,
    ),
  );
  return [...new Set(names)].sort().map((name) => ({ name, bytes: read(root, name) }));
}

function valuesOf(attribute: string, text: string): string[] {
  const pattern = new RegExp(String.raw`\b${attribute}[\s>]*=[\s>]*(?:"([^"]*)"|'([^']*)')`, 'g');
  return [...text.matchAll(pattern)]
    .map(([, double, single]) => double ?? single ?? '')
    .filter((value) => /^[^/\\\s]{1,200}$/.test(value));
}

function namesIn(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}

function read(root: string, name: string): Uint8Array {
  try {
    return readFileSync(join(root, name));
  } catch {
    return NOTHING;
  }
}
