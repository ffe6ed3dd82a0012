import type { Article, Block } from './model.ts';

/** How many paragraphs of a part of an article cite a source. List items count as paragraphs. */
export interface CitedShare {
  /** The heading of a section; of the others, which they are. */
  part: string;
  paragraphs: number;
  cited: number;
}

/** The share of paragraphs with a citation, part by part: the opening, each section, the closing. */
export function citedShares({ opening, sections, closing }: Article): CitedShare[] {
  return [
    { part: 'the opening', blocks: opening },
    ...sections.map(({ heading, blocks }) => ({ part: heading, blocks })),
    { part: 'the closing', blocks: closing },
  ].flatMap(({ part, blocks }) => {
    const paragraphs = paragraphsOf(blocks);
    const cited = paragraphs.filter((html) => html.includes(' id="cite:')).length;
    return paragraphs.length > 0 ? [{ part, paragraphs: paragraphs.length, cited }] : [];
  });
}

// Our own HTML: a paragraph has no attributes, and only an item of a list can hold one.
const PARAGRAPH = /<(p|li)>((?:(?!<\/?(?:p|li|ul|ol)>).)*)/gs;

function paragraphsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'element') return paragraphsOf(block.blocks);
    if (block.kind === 'subheading') return [];
    const all = [...block.html.matchAll(PARAGRAPH)].map(([, , html = '']) => html);
    return all.filter((html) => html.trim() !== '');
  });
}
