import { compareDates } from '../../article/dates.ts';
import { formatProblem } from '../../article/problems.ts';
import { revisionFileName } from '../../article/record/chain.ts';
import { partsOf } from '../../article/record/compare.ts';
import { minorFaults } from '../../article/record/rules.ts';
import { formatRevision } from '../../article/record/format.ts';
import { dayOf, nextRevision } from '../../article/record/next.ts';
import { addressesOfRecord } from '../../article/record/published.ts';
import type { Revision } from '../../article/record/revision.ts';
import { asOfOf } from '../../loader/record/shown.ts';
import { readRecordBytes, recordFolder } from '../../loader/record/read-record.ts';
import type { Settings } from '../../site/settings.ts';
import { splitConflict } from './conflict.ts';
import { loadOneArticle } from './one-article.ts';
import type { OneArticle } from './one-article.ts';
import { addPublished, replaceRevision, unreadable } from './write.ts';

/**
 * Mends a record of which two branches wrote the same revision: the one that was recorded earlier
 * stays, the other follows it, with the text that the merged article has.
 *
 * @param recorded the instant the command runs, which the later one is given
 */
export async function rebase(
  root: string,
  settings: Settings,
  slug: string,
  recorded: string,
): Promise<{ done: string } | { refused: string[] }> {
  const refused = (...lines: string[]): { refused: string[] } => ({
    refused: [...lines, 'Nothing was changed.'],
  });
  const folder = recordFolder(slug);
  const conflict = splitConflict(folder, readRecordBytes(root, slug));
  if (typeof conflict === 'string') return refused(conflict);
  const { common } = conflict;
  const [earlier, later] = inOrder(conflict.ours, conflict.theirs);
  const standing = [...common, ...earlier];
  const one = await loadOneArticle(root, settings, slug, asFiles(standing));
  if (Array.isArray(one)) {
    return refused(...one.map(formatProblem), `Mend what is wrong with “${slug}” first.`);
  }
  const faults = mergeFaults(one, later);
  if (faults.length > 0) return refused(...faults);
  const removed = new Set(one.lost.map(({ id }) => id));
  const revisions = [...standing];
  later.forEach((revision, index) => {
    const date = dateOf(revision, recorded);
    const entry = { ...revision, slug, date, recorded };
    if (index < later.length - 1 || !revision.shown) {
      revisions.push(nextRevision(revisions, entry, revision));
      for (const id of revision.removed) removed.delete(id);
      return;
    }
    const asOf = asOfOf(one.source.asOf, [...revisions, { ...revision, date }], date);
    revisions.push(
      nextRevision(revisions, {
        ...entry,
        shown: { ...one.shown, asOf },
        changed: partsOf(one.changes),
        removed: [...removed],
      }),
    );
  });
  const unread = revisions.flatMap(unreadable);
  if (unread.length > 0) return refused(...unread);
  // What is in conflict comes last: until then the record is one that no build accepts.
  for (const revision of revisions.slice(common.length).reverse()) {
    replaceRevision(root, slug, revision);
  }
  addPublished(root, addressesOfRecord(revisions));
  const first = standing.length + 1;
  const numbers = later.map((_, index) => first + index).join(', ');
  return {
    done: `The record of “${slug}” is one again: what was recorded later is now revision ${numbers}.`,
  };
}

/** Why a merged article cannot be what its later revision shows. */
function mergeFaults(
  { changes, article, lost, lostProblems, revisions }: OneArticle,
  later: Revision[],
): string[] {
  const last = later.at(-1);
  if (later[0]?.revision === 1) {
    return [
      'Both branches published the article: take the record of one as it is, and put on record what the other has besides.',
    ];
  }
  if (!last?.shown) return [];
  if (!revisions.at(-1)?.shown) {
    return [
      'One branch withdrew the article: take the record of that branch as it is; --kind published brings the article back.',
    ];
  }
  // A correction of what stands as it was changed no text on its own branch either.
  if (changes.length === 0 && last.changed.length > 0) {
    return [
      'The text of the article is that of the earlier revision: merge what the later one changed into it first.',
    ];
  }
  const removed = later.flatMap((revision) => revision.removed);
  return [
    ...(lost.every(({ section }) => removed.includes(section))
      ? []
      : lostProblems.map(formatProblem)),
    ...(last.kind === 'minor' ? minorFaults({ changes, lang: article.lang }) : []),
  ];
}

/** The chain that began to be recorded earlier, and the other. */
function inOrder(ours: Revision[], theirs: Revision[]): [Revision[], Revision[]] {
  const [a, b] = [ours[0]?.recorded ?? '', theirs[0]?.recorded ?? ''];
  return compareDates(a, b) <= 0 ? [ours, theirs] : [theirs, ours];
}

/** The day it was to have, where its editor gave one on purpose; else the day it is recorded now. */
function dateOf({ date, recorded }: Revision, now: string): string {
  return dayOf(date) === dayOf(recorded) ? dayOf(now) : date;
}

function asFiles(revisions: readonly Revision[]): { name: string; bytes: Uint8Array }[] {
  return revisions.map((revision) => ({
    name: revisionFileName(revision.revision),
    bytes: new TextEncoder().encode(formatRevision(revision)),
  }));
}
