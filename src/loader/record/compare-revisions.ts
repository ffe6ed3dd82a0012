import { compareShown } from '../../article/record/compare.ts';
import type { Change, Reader } from '../../article/record/compare.ts';
import type { Leaf } from '../../article/record/leaves.ts';
import { sectionPart } from '../../article/record/revision.ts';
import type {
  Part,
  Redaction,
  Revision,
  Shown,
  ShownSection,
} from '../../article/record/revision.ts';
import type { Pipeline } from '../pipeline.ts';
import { isBracket } from './inline-steps.ts';
import { createReader } from './reader.ts';

/** A text that was taken out of a revision, so that nothing can be compared with it. */
export interface Gap extends Redaction {
  revision: number;
}

/** What a revision did to a part, and what of it cannot be shown. */
export interface RevisionChange extends Change {
  gaps: Gap[];
}

/** A revision that holds what readers were shown. */
export type ShownRevision = Revision & { shown: Shown };

/** True for a revision that holds what readers were shown: not for a withdrawal. */
export function isShown(revision: Revision): revision is ShownRevision {
  return revision.shown !== undefined;
}

/** What a revision changed, part by part, with the words that it struck and put in. */
export function compareRevisions(
  before: ShownRevision,
  after: ShownRevision,
  reader: Reader,
): RevisionChange[] {
  const oldPartOf = (part: Part): Part => {
    const section = after.shown.sections.find(({ id }) => sectionPart(id) === part);
    const old = section && earlierOf(section, before.shown);
    return old ? sectionPart(old.id) : part;
  };
  const changes = compareShown(before.shown, after.shown, reader).flatMap((change) => {
    if (change.part === 'head') return { ...change, gaps: [] };
    const { part, what } = change;
    const oldPart = oldPartOf(part);
    const gaps = gapsIn(before, after, part, oldPart);
    const isGap = before.redactions[oldPart] ?? after.redactions[part];
    // Only that it was taken out of one of the two makes them differ.
    const isSame = before.digests[oldPart] === after.digests[part];
    if (isGap && isSame && what === 'changed') return [];
    return { ...change, gaps, differences: isGap ? [] : change.differences };
  });
  // Two texts that were both taken out are alike, and were not.
  const others = after.changed.filter((part) => !changes.some((change) => change.part === part));
  return [
    ...changes,
    ...others.flatMap((part) => {
      const gaps = gapsIn(before, after, part, oldPartOf(part));
      return gaps.length > 0 ? { part, what: 'changed' as const, differences: [], gaps } : [];
    }),
  ];
}

/** What was taken out of a part of two revisions; of the earlier one only where they differed. */
export function gapsIn(
  before: Revision | undefined,
  after: Revision,
  part: Part,
  oldPart: Part = part,
): Gap[] {
  const gapOf = (revision: Revision | undefined, own: Part): Gap[] => {
    const redaction = revision?.redactions[own];
    return revision && redaction ? [{ revision: revision.revision, ...redaction }] : [];
  };
  const isSame = before?.digests[oldPart] === after.digests[part];
  return [...(isSame ? [] : gapOf(before, oldPart)), ...gapOf(after, part)];
}

/** The section of an earlier text that a section was: by its id, or by one it had. */
export function earlierOf({ id, aliases }: ShownSection, before: Shown): ShownSection | undefined {
  return (
    before.sections.find((section) => section.id === id) ??
    before.sections.find((section) => aliases.includes(section.id))
  );
}

/** A reader that reads each text once, and the brackets around a note as part of its words. */
export function historyReader(pipeline: Pipeline): Reader {
  const { read, readPlain } = createReader(pipeline);
  const readings = new Map<Shown, ReturnType<Reader['read']>>();
  const plain = (leaves: readonly Leaf[]): Leaf[] =>
    leaves.map(({ words, ...leaf }) => ({
      ...leaf,
      words: words.map((word) => (isBracket(word) ? { text: word.text } : word)),
    }));
  return {
    readPlain,
    read(shown) {
      const known = readings.get(shown);
      if (known) return known;
      const { opening, sections, closing } = read(shown);
      const reading = {
        opening: plain(opening),
        sections: sections.map(plain),
        closing: plain(closing),
      };
      readings.set(shown, reading);
      return reading;
    },
  };
}
