import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** Lets links to places in the text lead to another page; changes the nodes. */
export function landLinks(
  nodes: RootContent[],
  landing: (fragment: string) => string,
): RootContent[] {
  visit({ type: 'root', children: nodes } satisfies Root, 'link', (link) => {
    if (link.url.startsWith('#')) link.url = landing(link.url);
  });
  return nodes;
}
