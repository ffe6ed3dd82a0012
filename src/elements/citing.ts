import type { Nodes } from 'mdast';
import type { ElementContext, ElementNode, Resolved } from './element.ts';

/**
 * Refuses an element whose text cites no source. An ordinary note is none.
 *
 * @param what what has to be sourced, as the end of a sentence begins: `an event`
 */
export function uncited(
  node: ElementNode,
  { sources }: Pick<ElementContext, 'sources'>,
  what: string,
): Required<Pick<Resolved, 'faults'>> {
  const cites = (inner: Nodes): boolean => {
    // Whether there is such a source is said where it is cited.
    if (inner.type === 'mdxJsxTextElement' && inner.name === 'Cite') return true;
    if (inner.type === 'footnoteReference') return sources.has(inner.identifier);
    return 'children' in inner && inner.children.some(cites);
  };
  if (cites(node)) return { faults: [] };
  const name = node.name ?? '';
  const message = `<${name}> cites no source: ${what} needs one; put [^id] behind its words, with an id from "sources" in the frontmatter`;
  return { faults: [{ node, message }] };
}
