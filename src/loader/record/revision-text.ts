import type { RootContent } from 'mdast';
import type { Block } from '../../article/model.ts';
import type { Segment } from '../../article/record/difference.ts';
import { toBlocks } from '../blocks.ts';
import type { Pipeline } from '../pipeline.ts';
import { gapsIn } from './compare-revisions.ts';
import type { Gap, ShownRevision } from './compare-revisions.ts';
import { landLinks } from './land-links.ts';
import { markText, wholeText } from './mark.ts';
import { plainSegments } from './plain-segments.ts';
import { sectionTexts } from './section-texts.ts';
import type { MarkPart, PartText, SectionText } from './section-texts.ts';
import { readTexts } from './text-tree.ts';

/** A plain text as runs of words, and what of it cannot be shown. */
export interface PlainText {
  segments: Segment[];
  gaps: Gap[];
}

/** A revision as readers were shown it, with what it struck and put in marked in its place. */
export interface RevisionText {
  title: PlainText;
  standfirst: PlainText;
  opening: PartText;
  sections: SectionText[];
  closing: PartText;
}

/**
 * Reads the text of a revision and marks in it what it changed.
 *
 * @param before the one before it; undefined for the first, in which nothing is marked
 * @param landing where a fragment leads that the text links to: a past revision has not all ids,
 *   the article has every one that was ever published
 */
export function revisionText(
  before: ShownRevision | undefined,
  after: ShownRevision,
  pipeline: Pipeline,
  landing: (fragment: string) => string,
): RevisionText {
  const { shown } = after;
  const now = readTexts(shown, pipeline);
  const old = before && readTexts(before.shown, pipeline);
  const blocksOf = (nodes: RootContent[]): Block[] =>
    toBlocks(landLinks(nodes, landing), pipeline.toHtml);
  const markPart: MarkPart = (part, was, is, oldPart = part) => {
    const gaps = gapsIn(before, after, part, oldPart);
    if (after.redactions[part]) return { blocks: [], gaps };
    if (!is) return { blocks: was ? blocksOf(wholeText(was, 'deleted')) : [], gaps };
    // What was taken out of the revision before cannot be compared with.
    if (!before || before.redactions[oldPart])
      return { blocks: blocksOf(wholeText(is, 'same')), gaps };
    return { blocks: blocksOf(was ? markText(was, is) : wholeText(is, 'inserted')), gaps };
  };
  const markPlain = (part: 'title' | 'standfirst'): PlainText => {
    const is = shown[part];
    const was = before && !before.redactions[part] ? before.shown[part] : is;
    const segments = after.redactions[part] ? [] : plainSegments(was, is, shown.lang);
    return { segments, gaps: gapsIn(before, after, part) };
  };
  return {
    title: markPlain('title'),
    standfirst: markPlain('standfirst'),
    opening: markPart('opening', old?.opening, now.opening),
    sections: sectionTexts(before, after, old, now, markPart),
    closing: markPart('closing', old?.closing, now.closing),
  };
}
