import type { Nodes } from 'mdast';

/**
 * A node and all that is below it, in the order of the text: for those who change nothing. For them
 * unist-util-visit, which keeps account of where it is, took an eighth of compiling an article.
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
