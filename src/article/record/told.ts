import type { DateText } from '../dates.ts';
import { isSubstantive, sectionPart, weightiest } from './revision.ts';
import type { Kind, Note, Part, RevisionHead } from './revision.ts';

/** A change that readers are told of where it shows: on a section, in the dateline. */
export interface Told {
  kind: Kind;
  date: DateText;
  recorded: DateText;
  revision: number;
}

/** The last change to an article since it was published; a minor edit is none. */
export function lastChange(revisions: readonly RevisionHead[]): Told | undefined {
  const last = revisions.slice(1).findLast(isSubstantive);
  return last && told(last, last.kind);
}

/**
 * The last change to a section since it was published.
 *
 * @param ids every id that lands on it, now and before
 */
export function lastChangeOf(
  ids: readonly string[],
  revisions: readonly RevisionHead[],
): Told | undefined {
  const parts = ids.map(sectionPart);
  const isOf = (list: readonly Part[]): boolean => list.some((part) => parts.includes(part));
  const last = revisions
    .slice(1)
    .findLast(
      (revision) =>
        isSubstantive(revision) &&
        (isOf(revision.changed) || revision.notes.some(({ about }) => isOf(about))),
    );
  if (!last) return undefined;
  const own = last.notes.filter(({ about }) => isOf(about));
  // What changed with a correction elsewhere was not corrected itself.
  return told(last, weightiest(own.map(({ kind }) => kind)) ?? 'update');
}

/** A note that readers are told in full, and the revision it came with. */
export interface ToldNote extends Told {
  about: Part[];
  text: string;
}

/** All notes of some kinds, newest first; of one revision in their order. */
export function notesOf(revisions: readonly RevisionHead[], kinds: readonly Kind[]): ToldNote[] {
  return revisions
    .toReversed()
    .flatMap((revision) =>
      revision.notes
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ kind, about, text }: Note) => ({ ...told(revision, kind), about, text })),
    );
}

/** The day a revision was put on record, where that is not the day readers are told. */
export function recordedLater({
  date,
  recorded,
}: Pick<Told, 'date' | 'recorded'>): DateText | undefined {
  const day = recorded.slice(0, 10);
  return day === date.slice(0, 10) ? undefined : day;
}

/** When an article was last changed: minor edits do not count. Undefined before it is on record. */
export function modified(revisions: readonly RevisionHead[]): RevisionHead | undefined {
  return revisions.findLast((revision) => isSubstantive(revision));
}

function told({ date, recorded, revision }: RevisionHead, kind: Kind): Told {
  return { kind, date, recorded, revision };
}

/** True for an article whose text readers are not shown any more. */
export function isWithdrawn({ revisions }: { revisions: readonly RevisionHead[] }): boolean {
  return revisions.at(-1)?.kind === 'withdrawn';
}
