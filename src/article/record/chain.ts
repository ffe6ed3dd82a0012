import type { ReadRevision, RevisionFault } from './read.ts';
import type { Revision } from './revision.ts';

/** A file in the folder of an article's record. */
export interface RecordFile {
  name: string;
  read: ReadRevision;
}

/** Something wrong with a record, in one of its files or, without a name, in its folder. */
export interface RecordFault extends RevisionFault {
  name: string;
}

/** What is wrong with a whole file. */
type Fault = Omit<RevisionFault, 'line' | 'column'>;

const NAME = /^(\d{4,})\.yaml$/;

/** The name of a revision's file: `0001.yaml`. */
export function revisionFileName(revision: number): string {
  return `${String(revision).padStart(4, '0')}.yaml`;
}

/** The number of a revision's file; undefined where the name is that of no revision. */
export function revisionOfFileName(name: string): number | undefined {
  const number = Number(NAME.exec(name)?.[1]);
  return number > 0 && revisionFileName(number) === name ? number : undefined;
}

/**
 * Checks that the files of a record are one unbroken chain: numbered from 1, each holding the
 * digest of the one before.
 *
 * @param files in any order
 * @returns the revisions, oldest first, as far as the chain is sound, and what is wrong with it
 */
export function checkChain(files: readonly RecordFile[]): {
  revisions: Revision[];
  faults: RecordFault[];
} {
  const faults: RecordFault[] = [];
  const add = (name: string, fault: Fault): void => {
    faults.push({ name, line: 1, column: 1, ...fault });
  };
  const byNumber = new Map<number, RecordFile>();
  for (const file of files) {
    const number = revisionOfFileName(file.name);
    if (number === undefined) add(file.name, STRAY);
    else byNumber.set(number, file);
  }
  const revisions: Revision[] = [];
  const misnamed = new Set<number>();
  let next = 1;
  for (const [number, { name, read }] of [...byNumber].sort(([a], [b]) => a - b)) {
    if ('revision' in read && read.revision.revision !== number) {
      misnamed.add(read.revision.revision);
      add(name, misnaming(read.revision, byNumber.get(read.revision.revision)));
      continue;
    }
    while (misnamed.has(next)) next++;
    if (number > next) add(revisionFileName(next), gap(next, number - 1));
    next = number + 1;
    if ('faults' in read) {
      faults.push(...read.faults.map((fault) => ({ name, ...fault })));
    } else if (revisions.length === number - 1) {
      const fault = linkFault(read.revision, revisions.at(-1));
      if (fault) add(name, fault);
      else revisions.push(read.revision);
    }
  }
  return { revisions, faults };
}

const STRAY = {
  message: 'a record holds files named 0001.yaml, 0002.yaml and so on only: move this one away',
  remedy: 'said',
} as const;

function gap(from: number, to: number): Fault {
  return from === to
    ? { message: `revision ${from} is missing` }
    : { message: `revisions ${from} to ${to} are missing`, remedy: 'restore all' };
}

/** What is wrong with a file that does not have the name of its revision. */
function misnaming({ revision, digest }: Revision, file: RecordFile | undefined): Fault {
  const name = revisionFileName(revision);
  const isCopy = file && 'revision' in file.read && file.read.revision.digest === digest;
  const message = isCopy
    ? `this is a copy of revision ${revision}, which stands in ${name}: delete it`
    : `this is revision ${revision}, and its file was renamed: name it ${name} again`;
  return { message, remedy: 'said' };
}

function linkFault(
  { revision, previous, kind }: Revision,
  before: Revision | undefined,
): Fault | undefined {
  if (revision === 1 && kind !== 'published') {
    return { message: `expected the first revision to be of kind "published", found "${kind}"` };
  }
  if (previous === before?.digest) return undefined;
  const message =
    revision === 1
      ? 'the first revision names one before it'
      : `this follows another revision ${revision - 1} than the one that stands beside it`;
  return { message, remedy: 'restore all' };
}
