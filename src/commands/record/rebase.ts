import { isDeepStrictEqual } from 'node:util';
import { compareDates } from '../../article/dates.ts';
import type { DateText } from '../../article/dates.ts';
import { formatProblem } from '../../article/problems.ts';
import { revisionFileName } from '../../article/record/chain.ts';
import { formatRevision } from '../../article/record/format.ts';
import { landings } from '../../article/record/landings.ts';
import type { Revision } from '../../article/record/revision.ts';
import { readRecordBytes, recordFolder } from '../../loader/record/read-record.ts';
import type { Settings } from '../../site/settings.ts';
import { splitConflict } from './conflict.ts';
import { follow, isDatedOnPurpose } from './follow.ts';
import { loadOneArticle } from './one-article.ts';
import type { OneArticle } from './one-article.ts';
import { replaceEnd, unreadable } from './write.ts';

/**
 * Mends a record of which two branches wrote the same revision: the one that was recorded earlier
 * stays, the other follows it, with the text that the merged article has.
 *
 * @param recorded the instant the command runs, which the later one is given
 * @param date its day, where its editor gave it one that is not the day of that instant
 */
export async function rebase(
  root: string,
  settings: Settings,
  slug: string,
  recorded: string,
  date?: DateText,
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
  const faults = mergeFaults(one, common.at(-1), later, date);
  if (faults.length > 0) return refused(...faults);
  const followed = follow(one, standing, common.at(-1), later, recorded, date);
  const { revisions } = followed;
  const unread = [
    ...followed.faults,
    ...unnamedFaults(one, revisions, later),
    ...revisions.flatMap(unreadable),
  ];
  if (unread.length > 0) return refused(...unread);
  replaceEnd(root, slug, revisions, common.length);
  const first = standing.length + 1;
  const numbers = later.map((_, index) => first + index).join(', ');
  return {
    done: `The record of “${slug}” is one again: what was recorded later is now revision ${numbers}.`,
  };
}

/** Why a merged article cannot be what its later revision shows. */
function mergeFaults(
  { changes, revisions }: OneArticle,
  common: Revision | undefined,
  later: Revision[],
  date: DateText | undefined,
): string[] {
  if (later[0]?.revision === 1) {
    return [
      'Both branches published the article: take the record of one as it is, and put on record what the other has besides.',
    ];
  }
  if (date !== undefined && !later.some(isDatedOnPurpose)) {
    return ['--date: nothing of the later branch has a date of its own: leave it out.'];
  }
  if (!revisions.at(-1)?.shown) {
    return [
      'One branch withdrew the article: take the record of that branch as it is; --kind published brings the article back.',
    ];
  }
  // A correction of what stands as it was changed no text on its own branch either, and what one
  // revision did the next may have undone.
  const isChanged = later.some(({ changed }) => changed.length > 0);
  const last = later.at(-1);
  const isUndone = isDeepStrictEqual(last && outlineOf(last), common && outlineOf(common));
  if (last?.shown && changes.length === 0 && isChanged && !isUndone) {
    return [
      'The text of the article is that of the earlier revision: merge what the later one changed into it first.',
    ];
  }
  return [];
}

/** What of a revision readers see changed: its texts, and the order and ids of its sections. */
function outlineOf({ digests, shown }: Revision): unknown[] {
  const sections = shown?.sections.map(({ id, aliases, subheadings }) => [
    id,
    aliases,
    subheadings,
  ]);
  return [digests, sections];
}

/** Why ids would land nowhere: of sections that the merged article lacks, and no branch took out. */
function unnamedFaults(one: OneArticle, revisions: Revision[], later: Revision[]): string[] {
  if (!revisions.at(-1)?.shown) return [];
  const named = new Set(later.flatMap(({ removed }) => removed));
  const { lost } = landings(one.article.sections, one.article.moved, revisions.slice(0, -1));
  const unnamed = new Set(lost.map(({ section }) => section)).difference(named);
  if (unnamed.size === 0) return [];
  if (one.lostProblems.length > 0) return one.lostProblems.map(formatProblem);
  return [...unnamed].map(
    (id) => `The article lost the section #${id}, and no branch took it out: merge its text first.`,
  );
}

/** The chain that began to be recorded earlier, and the other. */
function inOrder(ours: Revision[], theirs: Revision[]): [Revision[], Revision[]] {
  const [a, b] = [ours[0]?.recorded ?? '', theirs[0]?.recorded ?? ''];
  return compareDates(a, b) <= 0 ? [ours, theirs] : [theirs, ours];
}

function asFiles(revisions: readonly Revision[]): { name: string; bytes: Uint8Array }[] {
  return revisions.map((revision) => ({
    name: revisionFileName(revision.revision),
    bytes: new TextEncoder().encode(formatRevision(revision)),
  }));
}
