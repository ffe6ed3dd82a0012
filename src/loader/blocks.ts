import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { toString } from 'mdast-util-to-string';
import type { Nodes } from 'mdast';
import type { Block } from '../article/model.ts';
import { normalHeading } from '../article/sections.ts';

/** The nodes of an article's parts: before, between and after its section headings. */
export interface Parts {
  opening: RootContent[];
  sections: { id: string; heading: string; line: number; column: number; nodes: RootContent[] }[];
  closing: RootContent[];
}

/** Splits a tree at its section headings and at the break that begins the closing. */
export function splitParts(tree: Root): Parts {
  const parts: Parts = { opening: [], sections: [], closing: [] };
  let nodes = parts.opening;
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      nodes = [];
      parts.sections.push({ ...headingOf(node), line, column, nodes });
    } else if (node.type === 'thematicBreak') {
      nodes = parts.closing;
    } else {
      nodes.push(node);
    }
  }
  return parts;
}

/** Turns nodes into blocks: runs of Markdown into HTML, the rest into data. */
export function toBlocks(
  nodes: readonly RootContent[],
  toHtml: (nodes: RootContent[]) => string,
): Block[] {
  const blocks: Block[] = [];
  let prose: RootContent[] = [];
  const flush = (): void => {
    const html = prose.length > 0 ? toHtml(prose).trim() : '';
    if (html) blocks.push({ kind: 'prose', html });
    prose = [];
  };
  for (const node of nodes) {
    if (node.type === 'mdxJsxFlowElement') {
      flush();
      blocks.push(toElement(node, toHtml));
    } else if (node.type === 'heading') {
      flush();
      blocks.push({ kind: 'subheading', ...headingOf(node), aliases: [] });
    } else {
      prose.push(node);
    }
  }
  flush();
  return blocks;
}

/** The words of nodes as plain text, paragraphs set apart by an empty line, notes left out. */
export function plainText(nodes: readonly Nodes[]): string {
  return nodes.map(textOf).filter(Boolean).join('\n\n');
}

const HOLDS_BLOCKS = new Set([
  'blockquote',
  'list',
  'listItem',
  'mdxJsxFlowElement',
  'tableFrame',
  'table',
]);

function textOf(node: Nodes): string {
  if (HOLDS_BLOCKS.has(node.type) && 'children' in node) return plainText(node.children);
  if (node.type === 'tableRow') return node.children.map(inlineText).join(' · ');
  return inlineText(node);
}

function inlineText(node: Nodes | { type: string }): string {
  if (node.type === 'note' || node.type === 'noteMark' || node.type === 'definition') return '';
  if (node.type === 'break') return ' ';
  if ('children' in node) return (node.children as Nodes[]).map(inlineText).join('');
  return toString(node).replace(/\s+/gu, ' ');
}

function toElement(node: MdxJsxFlowElement, toHtml: (nodes: RootContent[]) => string): Block {
  const props: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
      props[attribute.name] = attribute.value;
    }
  }
  return { kind: 'element', name: node.name ?? '', props, blocks: toBlocks(node.children, toHtml) };
}

function headingOf(node: Extract<RootContent, { type: 'heading' }>): {
  id: string;
  heading: string;
} {
  const id = node.data?.hProperties?.['id'];
  return { id: typeof id === 'string' ? id : '', heading: normalHeading(toString(node)) };
}
