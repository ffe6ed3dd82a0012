import { revisionOfFileName } from '../../article/record/chain.ts';
import { hasConflict, readRevision } from '../../article/record/read.ts';
import type { Revision } from '../../article/record/revision.ts';
import type { RecordBytes } from '../../loader/record/read-record.ts';

/** A record that two branches went on writing. */
interface Conflict {
  /** What both have. */
  common: Revision[];
  ours: Revision[];
  theirs: Revision[];
}

/**
 * Takes apart a record with the marks of a merge conflict, as version control left them.
 *
 * @param folder its path, for what is said
 * @returns the two records, or why they cannot be told apart
 */
export function splitConflict(folder: string, files: readonly RecordBytes[]): Conflict | string {
  const conflict: Conflict = { common: [], ours: [], theirs: [] };
  let found = false;
  for (const { name, bytes } of files) {
    if (revisionOfFileName(name) === undefined) return `${folder}/${name}: move this file away.`;
    const text = new TextDecoder().decode(bytes);
    const isConflict = hasConflict(text);
    found ||= isConflict;
    const sides = isConflict ? [sideOf(text, 'ours'), sideOf(text, 'theirs')] : [text];
    const read = sides.map((side) => readRevision(name, side));
    const revisions: Revision[] = [];
    for (const result of read) {
      if ('faults' in result) {
        return `${folder}/${name}: ${result.faults[0]?.message ?? 'cannot be read'}: bring it back from version control as it was on either branch.`;
      }
      revisions.push(result.revision);
    }
    const [first, second] = revisions;
    if (!first) continue;
    if (second?.digest === first.digest) {
      return `${folder}/${name}: a text of it was redacted on both branches: take the file of one as it is, and redact again what the other redacted.`;
    }
    if (second) {
      conflict.ours.push(first);
      conflict.theirs.push(second);
    } else if (!found) {
      conflict.common.push(first);
    } else if (first.previous === conflict.ours.at(-1)?.digest) {
      conflict.ours.push(first);
    } else if (first.previous === conflict.theirs.at(-1)?.digest) {
      conflict.theirs.push(first);
    } else {
      return `${folder}/${name} follows neither side of the conflict.`;
    }
  }
  if (!found) return `No file in ${folder} has the marks of a merge conflict.`;
  return conflict;
}

/** One side of a text with conflict marks, also where they show what both sides came from. */
function sideOf(text: string, side: 'ours' | 'theirs'): string {
  const kept: string[] = [];
  let inside: 'ours' | 'base' | 'theirs' | undefined;
  for (const line of text.split(/(?<=\n)/)) {
    if (/^<{7}(?: |\r?$)/.test(line)) inside = 'ours';
    else if (/^\|{7}(?: |\r?$)/.test(line)) inside = 'base';
    else if (/^={7}\r?$/m.test(line)) inside = 'theirs';
    else if (/^>{7}(?: |\r?$)/.test(line)) inside = undefined;
    else if (inside === undefined || inside === side) kept.push(line);
  }
  return kept.join('');
}
