import type { Nodes, Root } from 'mdast';
import { VFileMessage } from 'vfile-message';

/** Levels of the tree that Markdown makes: more would end the process where it is walked. */
const DEEPEST = 64;

/** Attributes of one element: there are elements of six. */
const MOST_ATTRIBUTES = 100;

/**
 * Throws where a tree is too deep to be walked, or one element has far too many attributes, at the
 * first node that is at fault; itself it walks flat.
 */
export function refuseDeep(tree: Root): void {
  const rest: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { node, depth } = next;
    if (depth > DEEPEST) {
      refuse('this stands inside too many elements, links or emphasis: write fewer levels', node);
    }
    if ('attributes' in node && node.attributes.length > MOST_ATTRIBUTES) {
      refuse(`this element has more than ${MOST_ATTRIBUTES} attributes: leave them out`, node);
    }
    if (!('children' in node)) continue;
    for (const child of node.children) rest.push({ node: child, depth: depth + 1 });
  }
}

function refuse(message: string, { position: place }: Nodes): never {
  throw new VFileMessage(message, { place, ruleId: 'limit', source: 'backgrounder' });
}
