import type { Nodes } from 'mdast';

/**
 * A node and all that is below it, in the order of the text: for those who put in and take out none.
 * The others need unist-util-visit, which keeps account of where it is, and took a seventh of
 * compiling an article when all of them used it.
 */
export function nodesIn(node: Nodes): Nodes[] {
  const nodes: Nodes[] = [];
  const add = (next: Nodes): void => {
    nodes.push(next);
    if ('children' in next) for (const child of next.children) add(child);
  };
  add(node);
  return nodes;
}
