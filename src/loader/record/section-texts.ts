import type { Block } from '../../article/model.ts';
import type { Segment } from '../../article/record/difference.ts';
import { sectionPart } from '../../article/record/revision.ts';
import type { Part, Shown, ShownSection } from '../../article/record/revision.ts';
import { compareRevisions, earlierOf } from './compare-revisions.ts';
import type { Gap, RevisionChange, ShownRevision } from './compare-revisions.ts';
import { plainSegments } from './plain-segments.ts';
import { readPlain } from './reading.ts';
import type { Text, Texts } from './text-tree.ts';

/** A part of a revision as its page shows it. */
export interface PartText {
  blocks: Block[];
  /** What of it cannot be shown. */
  gaps: Gap[];
}

/** How the text of a part becomes what its page shows, from the texts before and after. */
export type MarkPart = (
  part: Part,
  was: Text | undefined,
  is: Text | undefined,
  oldPart?: Part,
) => PartText;

/** A section of a revision as its page shows it. */
export interface SectionText extends PartText {
  id: string;
  /** What became of it as a whole. */
  became: Became | undefined;
  heading: Segment[];
  /** Its summary, where that was changed: it shows on cards and lists only. */
  summary: Segment[];
}

type Became = 'added' | 'removed' | 'moved';

interface Placed extends SectionText {
  /** Its place in the revision before. */
  from: number;
}

/** The sections of a revision in their order, those that it took out where they stood. */
export function sectionTexts(
  before: ShownRevision | undefined,
  after: ShownRevision,
  old: Texts | undefined,
  now: Texts,
  markPart: MarkPart,
): SectionText[] {
  const { sections, lang } = after.shown;
  const changes = before && old ? changesIn(before, after, old, now) : [];
  const placed = sections.map((section, index): Placed => {
    const part = sectionPart(section.id);
    const was = before && earlierOf(section, before.shown);
    const from = was ? before.shown.sections.indexOf(was) : -1;
    const oldPart = was && sectionPart(was.id);
    const isComparable = before && !(oldPart && before.redactions[oldPart]);
    return {
      from,
      id: section.id,
      became: becameOf(part, changes),
      ...headOf(isComparable ? was : section, section, lang),
      ...markPart(part, old?.sections[from], now.sections[index], oldPart),
    };
  });
  for (const { part, what } of changes) {
    if (what !== 'removed' || part === 'head') continue;
    const from = before?.shown.sections.findIndex(({ id }) => sectionPart(id) === part) ?? -1;
    const section = before?.shown.sections[from];
    if (!section) continue;
    const { id } = section;
    const struck = markPart(part, old?.sections[from], undefined);
    const head = headOf(section, undefined, lang);
    placed.splice(placeAfter(placed, from), 0, { from, id, became: 'removed', ...head, ...struck });
  }
  return placed.map(({ from: _, ...section }) => section);
}

function becameOf(part: Part, changes: readonly RevisionChange[]): Became | undefined {
  return (['added', 'moved'] as const).find((what) =>
    changes.some((change) => change.part === part && change.what === what),
  );
}

/** The place after the section that stood before one. */
function placeAfter(placed: readonly Placed[], from: number): number {
  const [place] = [...placed.entries()]
    .filter(([, section]) => section.from < from && section.from !== -1)
    .sort(([, a], [, b]) => b.from - a.from)[0] ?? [-1];
  return place + 1;
}

function headOf(
  was: ShownSection | undefined,
  is: ShownSection | undefined,
  lang: string,
): Pick<SectionText, 'heading' | 'summary'> {
  const heading = plainSegments(was?.heading, is?.heading, lang);
  const isNew = was?.summary === is?.summary || !was || !is;
  const name = `#${(is ?? was)?.id ?? ''}`;
  return {
    heading: heading.some(({ text }) => text) ? heading : [{ op: 'same', text: name }],
    summary: isNew ? [] : plainSegments(was.summary, is.summary, lang),
  };
}

function changesIn(
  before: ShownRevision,
  after: ShownRevision,
  old: Texts,
  now: Texts,
): RevisionChange[] {
  const read = (shown: Shown) => {
    const { opening, sections, closing } = shown === after.shown ? now : old;
    return {
      opening: opening.leaves,
      sections: sections.map(({ leaves }) => leaves),
      closing: closing.leaves,
    };
  };
  return compareRevisions(before, after, { read, readPlain });
}
