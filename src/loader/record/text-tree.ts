import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import type { Segment } from '../../article/record/difference.ts';
import type { Shown } from '../../article/record/revision.ts';
import type { Parts } from '../blocks.ts';
import type { Pipeline } from '../pipeline.ts';
import { asMarked, element } from './inline-builder.ts';
import { leavesOf, parseShown } from './reading.ts';
import type { PlacedLeaf } from './reading.ts';

/** A text of an article, and what of it is read. */
export interface Text {
  root: Root;
  leaves: PlacedLeaf[];
  /** What a node stands in, from the root in. */
  around: (node: Nodes) => readonly Parents[];
}

/** The texts of a revision. */
export interface Texts {
  opening: Text;
  sections: Text[];
  closing: Text;
}

/** Reads the texts of a revision. */
export function readTexts(shown: Shown, pipeline: Pipeline): Texts {
  const parts = parseShown(shown, pipeline);
  const text = (nodes: RootContent[]): Text => textOf(nodes, parts, shown.lang);
  return {
    opening: text(parts.opening),
    sections: parts.sections.map(({ nodes }) => text(nodes)),
    closing: text(parts.closing),
  };
}

function textOf(nodes: RootContent[], parts: Parts, lang: string): Text {
  const root: Root = { type: 'root', children: nodes };
  const parents = new Map<Nodes, Parents[]>();
  visitParents(root, (node, ancestors) => {
    parents.set(node, [...ancestors]);
  });
  return { root, leaves: leavesOf(nodes, parts, lang), around: (node) => parents.get(node) ?? [] };
}

/** True for a leaf that stands for a row or an element around other leaves. */
export function isFrame({ node }: PlacedLeaf): boolean {
  return node.type === 'tableRow' || node.type === 'mdxJsxFlowElement';
}

/** The tag of an element, `<Aside kind="note">`, where a leaf is one. */
export function openingTag({ node, words }: PlacedLeaf): string | undefined {
  const tag = words[0]?.text ?? '';
  return node.type === 'mdxJsxFlowElement' && !tag.startsWith('</') ? tag : undefined;
}

/** A node with other children. */
export function withChildren(node: Parents, children: readonly Nodes[]): RootContent {
  return { ...node, children } as RootContent;
}

/**
 * The node of a leaf with marks inside.
 *
 * @param op what became of the leaf as a whole; a struck subheading lands nothing any more
 */
export function leafNode(
  { node }: PlacedLeaf,
  content: PhrasingContent[],
  op: Segment['op'],
): RootContent {
  if (node.type === 'code') {
    if (op === 'same') return node;
    const text = asMarked({ type: 'text', value: node.value }, op);
    return element('pre', [element('code', [text])]);
  }
  if (node.type === 'heading') {
    const { id } = node.data?.hProperties ?? {};
    const isTarget = op !== 'deleted' && typeof id === 'string';
    return element('h3', content, isTarget ? { id, tabIndex: -1 } : {});
  }
  return 'children' in node ? withChildren(node, content) : node;
}
