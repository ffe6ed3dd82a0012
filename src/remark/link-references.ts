import type { Definition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { placeAt } from '../article/problems.ts';
import { nodesIn } from './nodes.ts';

/**
 * Turns links whose target stands elsewhere into links of their own, because the parts of an
 * article become HTML one by one, and a definition is in one of them only. Refuses those whose
 * target stands nowhere: Markdown leaves their brackets in the text for readers to see.
 *
 * In: `[a][b]` and `[b]: /about/`. Out: a link to `/about/`.
 */
export function remarkLinkReferences() {
  return (tree: Root, file: VFile): void => {
    const definitions = new Map<string, Definition>();
    for (const node of nodesIn(tree)) {
      if (node.type !== 'definition' || definitions.has(node.identifier)) continue;
      definitions.set(node.identifier, node);
    }
    const source = String(file);
    visit(tree, (node, index, parent) => {
      if (node.type === 'linkReference') {
        const definition = definitions.get(node.identifier);
        if (!definition || !parent || index === undefined) return;
        const { url, title } = definition;
        const { children, position } = node;
        parent.children[index] = {
          type: 'link',
          url,
          title: title ?? null,
          children,
          ...(position && { position }),
        };
      } else if (node.type === 'text') {
        refuseUndefined(source, node.position?.start.offset ?? 0, node.position?.end.offset, file);
      }
    });
  };
}

function refuseUndefined(
  source: string,
  start: number,
  end: number | undefined,
  file: VFile,
): void {
  const text = source.slice(start, end);
  for (const { 0: mark, 1: name = '', index } of text.matchAll(
    /(?<!\\)\[[^[\]]*\]\[([^[\]^][^[\]]*)\]/g,
  )) {
    file.message(
      `found ${mark}, but nothing says where "${name}" leads: add a line "[${name}]: https://…" below the paragraph, or write [words](https://…)`,
      { place: placeAt(source, start + index), ruleId: 'link-target', source: 'backgrounder' },
    );
  }
}
