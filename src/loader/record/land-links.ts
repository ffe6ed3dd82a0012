import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Lets links to places in the text lead to another page, and turns what opens a card into the words
 * it stands on: a page of the past has no cards. Changes the nodes.
 */
export function landLinks(
  nodes: RootContent[],
  landing: (fragment: string) => string,
): RootContent[] {
  visit({ type: 'root', children: nodes } satisfies Root, 'link', (link) => {
    if (link.url.startsWith('#')) link.url = landing(link.url);
  });
  visit({ type: 'root', children: nodes } satisfies Root, 'inlineElement', (node) => {
    node.data = { hName: 'span', hProperties: {} };
  });
  return nodes;
}
