import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { revisionFileName } from '../../article/record/chain.ts';
import { formatRevision } from '../../article/record/format.ts';
import { readRevision } from '../../article/record/read.ts';
import { addressesOfRecord } from '../../article/record/published.ts';
import type { Revision } from '../../article/record/revision.ts';
import { recordFolder } from '../../loader/record/read-record.ts';
import { Refusal } from '../failure.ts';
import { listWith } from './published-file.ts';
import { replaceFile, writeNewFile } from './replace-file.ts';

/**
 * Writes a revision as a new file, and its addresses into the list of all that were ever published:
 * both, or neither.
 *
 * @param slug the article's folder
 * @param revisions all of its record, the new one last
 * @returns the new file, from the project's root
 * @throws Refusal where the file is there already: what stands is never written over
 */
export function writeRevision(root: string, slug: string, revisions: readonly Revision[]): string {
  const revision = revisions.at(-1);
  if (!revision) throw new Error('There is no revision to write.');
  const file = fileOf(slug, revision);
  const path = join(root, file);
  const text = textOf(revision);
  const list = listWith(root, addressesOfRecord(revisions));
  mkdirSync(dirname(path), { recursive: true });
  if (!writeNewFile(path, text)) {
    throw new Refusal(`${file} was written meanwhile: run the command again.`);
  }
  try {
    list.write();
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
  return file;
}

/** Puts a revision in the place of one that stands: of one that is not redacted yet. */
export function replaceRevision(root: string, slug: string, revision: Revision): void {
  replaceFile(join(root, fileOf(slug, revision)), textOf(revision));
}

/**
 * Puts the end of a record in the place of what two branches wrote: all of it and its addresses, or
 * nothing.
 *
 * @param revisions all of the record, as it is to be
 * @param from how many of them stand already
 */
export function replaceEnd(
  root: string,
  slug: string,
  revisions: readonly Revision[],
  from: number,
): void {
  const list = listWith(root, addressesOfRecord(revisions));
  const files = revisions
    .slice(from)
    .map((revision) => ({ path: join(root, fileOf(slug, revision)), text: textOf(revision) }));
  const before = files.map(({ path }) => (existsSync(path) ? readFileSync(path) : undefined));
  try {
    // What is in conflict comes last: until then the record is one that no build accepts.
    for (const { path, text } of files.toReversed()) replaceFile(path, text);
    list.write();
  } catch (error) {
    files.forEach(({ path }, index) => {
      const bytes = before[index];
      if (bytes) replaceFile(path, bytes);
      else rmSync(path, { force: true });
    });
    throw error;
  }
}

function fileOf(slug: string, { revision }: Revision): string {
  return `${recordFolder(slug)}/${revisionFileName(revision)}`;
}

/** The file of a revision, read again: what no build could read is never written. */
function textOf(revision: Revision): string {
  const [fault] = unreadable(revision);
  if (fault !== undefined) throw new Refusal(fault);
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
