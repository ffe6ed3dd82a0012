import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import type { Segment } from '../../article/record/difference.ts';
import { readingOf } from '../../article/record/leaves.ts';
import { elements } from '../../elements/list.ts';
import { element } from './inline-builder.ts';
import { contentOf, markedContent } from './mark-inline.ts';
import { changedTags } from './mark-tags.ts';
import { counterparts, pairTexts } from './pair-texts.ts';
import { StruckPlaces } from './struck-places.ts';
import { isFrame, leafNode, openingTag, withChildren } from './text-tree.ts';
import type { Text } from './text-tree.ts';

/** A text as it is read on pages that show changes, all of it kept, put in or struck. */
export function wholeText({ root, leaves }: Text, op: Segment['op']): RootContent[] {
  const shown = new Map<Nodes, RootContent>();
  for (const leaf of leaves) {
    if (!isFrame(leaf)) shown.set(leaf.node, leafNode(leaf, contentOf(leaf, op), op));
  }
  return rebuilt(root, (node) => shown.get(node));
}

/**
 * A text with what it struck and put in marked: words in their paragraph; paragraphs, items and
 * rows that are gone where they stood; the changed attributes of an element above it.
 */
export function markText(before: Text, after: Text): RootContent[] {
  // The same words, wrapped or divided in another way.
  if (readingOf(before.leaves) === readingOf(after.leaves)) return wholeText(after, 'same');
  const pairs = pairTexts(before, after);
  const found = counterparts(pairs, before, after);
  const tags = changedTags(pairs, found, before, after);
  const places = new StruckPlaces(before, after, found);
  const shown = new Map<Nodes, RootContent>();
  for (const { before: was, after: is, words } of pairs) {
    if (is) {
      places.pass(is);
      if (isFrame(is)) continue;
      const content = was ? markedContent(was, is, words) : contentOf(is, 'inserted');
      shown.set(is.node, leafNode(is, content, was ? 'same' : 'inserted'));
    } else if (was && !isFrame(was)) {
      places.strike(was, leafNode(was, contentOf(was, 'deleted'), 'deleted'));
    } else if (was && openingTag(was) !== undefined) {
      const line = tags.get(was.node);
      if (line) places.strike(was, line);
    }
  }
  const extra = (parent: Parents, index: number): RootContent[] => {
    const child = parent.children[index];
    const line = child && tags.get(child);
    const extras = [...places.at(parent, index), ...(line ? [line] : [])];
    const isList = 'name' in parent && elements[parent.name ?? '']?.isList;
    return isList ? extras.map((node) => element('li', [node as PhrasingContent])) : extras;
  };
  return rebuilt(after.root, (node) => shown.get(node), extra);
}

/** The children of a node, each as it is shown, with what else stands in front of it. */
function rebuilt(
  parent: Parents,
  shown: (node: Nodes) => RootContent | undefined,
  extra: (parent: Parents, index: number) => RootContent[] = () => [],
): RootContent[] {
  const whole = (child: RootContent): RootContent =>
    'children' in child ? withChildren(child, rebuilt(child, shown, extra)) : child;
  const children = parent.children.flatMap((child, index) => [
    ...extra(parent, index),
    shown(child) ?? whole(child),
  ]);
  return [...children, ...extra(parent, parent.children.length)];
}
