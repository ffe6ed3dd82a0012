import type { Nodes, Root } from 'mdast';
import { VFileMessage } from 'vfile-message';

/** Levels of the tree that Markdown makes: more would end the process where it is walked. */
const DEEPEST = 64;

/** Throws where a tree is too deep to be walked, at the first node that is; itself it walks flat. */
export function refuseDeep(tree: Root): void {
  const rest: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { node, depth } = next;
    if (depth > DEEPEST) {
      const message = 'this stands inside too many elements, links or emphasis: write fewer levels';
      throw new VFileMessage(message, {
        place: node.position,
        ruleId: 'limit',
        source: 'backgrounder',
      });
    }
    if (!('children' in node)) continue;
    for (const child of node.children) rest.push({ node: child, depth: depth + 1 });
  }
}
