import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { revisionFileName } from '../../article/record/chain.ts';
import { formatRevision } from '../../article/record/format.ts';
import { readRevision } from '../../article/record/read.ts';
import {
  addressesOfRecord,
  formatPublished,
  PUBLISHED_FILE,
} from '../../article/record/published.ts';
import type { Revision } from '../../article/record/revision.ts';
import { recordFolder } from '../../loader/record/read-record.ts';

/**
 * Writes a revision as a new file, whole or not at all, and its addresses into the list of all that
 * were ever published.
 *
 * @param slug the article's folder
 * @param revisions all of its record, the new one last
 * @returns the new file, from the project's root
 * @throws Error where the file is there already: what stands is never written over. It says so in
 *   words for an editor.
 */
export function writeRevision(root: string, slug: string, revisions: readonly Revision[]): string {
  const revision = revisions.at(-1);
  if (!revision) throw new Error('There is no revision to write.');
  const file = `${recordFolder(slug)}/${revisionFileName(revision.revision)}`;
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  const text = textOf(revision);
  const part = partOf(path);
  writeFileSync(part, text, { flush: true });
  try {
    // Not a rename, which replaces what stands there without a word.
    linkSync(part, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
    throw new Error(`${file} was written meanwhile: run the command again.`, { cause: error });
  } finally {
    rmSync(part, { force: true });
  }
  addPublished(root, addressesOfRecord(revisions));
  return file;
}

/** Puts a revision in the place of one that stands: of one in conflict, or not redacted yet. */
export function replaceRevision(root: string, slug: string, revision: Revision): void {
  const file = `${recordFolder(slug)}/${revisionFileName(revision.revision)}`;
  replaceFile(join(root, file), textOf(revision));
}

/** The file of a revision, read again: what no build could read is never written. */
function textOf(revision: Revision): string {
  const [fault] = unreadable(revision);
  if (fault !== undefined) throw new Error(fault);
  return formatRevision(revision);
}

/** Why the file of a revision could not be read again: a sentence each. */
export function unreadable(revision: Revision): string[] {
  // As bytes: a letter of which only half is there is another one when it is read.
  const text = new TextDecoder().decode(new TextEncoder().encode(formatRevision(revision)));
  const read = readRevision('', text);
  const faults = 'faults' in read ? read.faults : [];
  return faults.map(
    ({ message }) => `What is to be put on record cannot be read again: ${message}.`,
  );
}

/** Puts a file in the place of one that stands, whole or not at all. */
function replaceFile(path: string, text: string): void {
  const part = partOf(path);
  writeFileSync(part, text, { flush: true });
  renameSync(part, path);
}

/**
 * Adds addresses to the list of all that were ever published, and takes none out.
 *
 * @returns how many were not on it
 */
export function addPublished(root: string, addresses: readonly string[]): number {
  const path = join(root, PUBLISHED_FILE);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const lines = before.split(/\r?\n/).filter(Boolean);
  const known = new Set(lines);
  const added = addresses.filter((address) => !known.has(address));
  const text = formatPublished([...lines, ...added]);
  if (text !== before) replaceFile(path, text);
  return added.length;
}

/** Hidden, so that no other command takes it for a file of the content. */
function partOf(path: string): string {
  return join(dirname(path), `.${process.pid}.part`);
}
