import type { Article, Block } from '../article/model.ts';
import type { Shown } from '../article/record/revision.ts';
import { isWithdrawn } from '../article/record/told.ts';
import { pluginOptions } from '../loader/article-pipeline.ts';
import type { ArticleEntry } from '../loader/load-article.ts';
import { createPipeline } from '../loader/pipeline.ts';
import type { Pipeline } from '../loader/pipeline.ts';
import { compareRevisions, historyReader, isShown } from '../loader/record/compare-revisions.ts';
import type { RevisionChange, ShownRevision } from '../loader/record/compare-revisions.ts';
import { revisionText } from '../loader/record/revision-text.ts';
import type { RevisionText } from '../loader/record/revision-text.ts';
import { revisionsOf, withText } from './articles.ts';
import { addresses, site } from './current.ts';
import { withPictures } from './past-pictures.ts';

let pipeline: Pipeline | undefined;

function ownPipeline(): Pipeline {
  return (pipeline ??= createPipeline(pluginOptions(site)));
}

/** A revision beside the one before it, and what it changed. */
export interface Compared {
  before: ShownRevision;
  after: ShownRevision;
  changes: RevisionChange[];
}

/** What each revision of an article changed, by its number; nothing of one that was withdrawn. */
export function changesOf(entry: ArticleEntry): Map<number, Compared> {
  // Of a single revision there is nothing to compare, and most articles have no other.
  if (entry.revisions.length < 2 || isWithdrawn(entry)) return new Map();
  const reader = historyReader(ownPipeline());
  const pairs = revisionsOf(entry).flatMap((after, index, all) => {
    const before = all.slice(0, index).findLast(isShown);
    return before && isShown(after) ? { before, after } : [];
  });
  return new Map(
    pairs.map(({ before, after }) => {
      const changes = compareRevisions(before, after, reader);
      return [after.revision, { before, after, changes }];
    }),
  );
}

/** What stands with the headline besides. */
export type HeadFacts = Pick<Shown, 'authors' | 'asOf' | 'final' | 'lang' | 'moved'>;

/** A revision as its page shows it. */
export interface RevisionPage {
  text: RevisionText;
  /** Of the revision before; undefined for the first. */
  before: HeadFacts | undefined;
  after: HeadFacts;
}

/** The text of a revision with what it changed marked; undefined where none is shown any more. */
export function textOf(entry: ArticleEntry, revision: number): RevisionPage | undefined {
  if (isWithdrawn(entry)) return undefined;
  const landing = (fragment: string): string => addresses.article(entry.slug) + fragment;
  // What readers are shown now is compiled already. In `astro dev` it may differ from the record.
  if (entry.revisions.length === 1 && !import.meta.env.DEV) {
    return { text: unmarked(withText(entry), landing), before: undefined, after: entry };
  }
  const revisions = revisionsOf(entry);
  const after = revisions[revision - 1];
  if (!after || !isShown(after)) return undefined;
  const before = revisions.slice(0, revision - 1).findLast(isShown);
  return {
    text: withPictures(revisionText(before, after, ownPipeline(), landing), withText(entry)),
    before: before?.shown,
    after: after.shown,
  };
}

function unmarked(article: Article, landing: (fragment: string) => string): RevisionText {
  const plain = (text: string) => ({ segments: [{ op: 'same' as const, text }], gaps: [] });
  const part = (blocks: Block[]) => ({ blocks: landBlocks(blocks, landing), gaps: [] });
  return {
    title: plain(article.title),
    standfirst: plain(article.standfirst),
    opening: part(article.opening),
    sections: article.sections.map(({ id, heading, blocks }) => ({
      id,
      became: undefined,
      heading: plain(heading).segments,
      summary: [],
      ...part(blocks),
    })),
    closing: part(article.closing),
  };
}

/** A page of the past has no cards to open: their words alone. */
function withoutCards(html: string): string {
  return html.replace(
    /<button type="button" class="[^"]*" popovertarget="(?:person|term):[^>]*>(.*?)<\/button>/gs,
    '$1',
  );
}

function landBlocks(blocks: Block[], landing: (fragment: string) => string): Block[] {
  return blocks.map((block) => {
    if (block.kind === 'element') return { ...block, blocks: landBlocks(block.blocks, landing) };
    if (block.kind === 'subheading') return block;
    // A "<" of the text is written as a reference: only tags have one.
    const html = withoutCards(block.html).replace(
      /(<a href=")(#[^"]*)/g,
      (_, start: string, fragment: string) => start + landing(fragment),
    );
    return { ...block, html };
  });
}
