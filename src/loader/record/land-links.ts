import type { RootContent } from 'mdast';
import { nodesIn } from '../../remark/nodes.ts';

/**
 * Lets links to places in the text lead to another page, and turns what opens a card into the words
 * it stands on: a page of the past has no cards. Changes the nodes.
 */
export function landLinks(
  nodes: RootContent[],
  landing: (fragment: string) => string,
): RootContent[] {
  for (const node of nodesIn({ type: 'root', children: nodes })) {
    if (node.type === 'link' && node.url.startsWith('#')) node.url = landing(node.url);
    if (node.type === 'inlineElement') node.data = { hName: 'span', hProperties: {} };
  }
  return nodes;
}
