import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { Node } from 'unist';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import type { Card } from '../article/people.ts';
import { propsOf } from '../elements/element.ts';
import type { ElementContext, ElementNode } from '../elements/element.ts';
import type { Elements } from '../elements/list.ts';
import { report } from './report.ts';

/** An element in a sentence: HTML already, and still known as the element that was written. */
export interface InlineElement extends Node {
  type: 'inlineElement';
  name: string;
  attributes: ElementNode['attributes'];
  data: { hName: string; hProperties: Record<string, string | string[]> };
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineElement: InlineElement;
  }
  interface RootContentMap {
    inlineElement: InlineElement;
  }
}

declare module 'mdast-util-mdx-jsx' {
  interface MdxJsxAttributeData {
    /** True for what {@link remarkElements} added: it is not written in the article. */
    resolved?: boolean;
  }
}

declare module 'vfile' {
  interface DataMap {
    /** What opens in the text, in the order of first use: filled by {@link remarkElements}. */
    cards: Card[];
  }
}

/** What elements may ask for, by the file that they stand in. */
export type ContextOf = (file: VFile) => ElementContext;

/**
 * Gives each element what it needs besides its attributes, and refuses what they alone do not show.
 * What stands in a sentence becomes HTML here, because only blocks are components.
 *
 * In: `<Person id="joe-biden" />`. Out: the same with further attributes, such as `name="Joe Biden"`,
 * each marked as resolved, so that the record does not take them for the editor's own.
 */
export function remarkElements(elements: Elements, contextOf: ContextOf) {
  return (tree: Root, file: VFile): void => {
    const cards: Card[] = [];
    file.data.cards = cards;
    let context: ElementContext | undefined;
    visitParents(tree, (node, parents) => {
      if (!isElement(node)) return;
      const name = node.name ?? '';
      const definition = Object.hasOwn(elements, name) ? elements[name] : undefined;
      // What is wrong with it so far was said by the plugins before.
      if (!definition || definition.faults(propsOf(node)).length > 0) return;
      const parent = parents.at(-1);
      if (!checkPlace(node, parent, elements, file)) return;
      let isFirst = true;
      if (definition.resolve) {
        context ??= contextOf(file);
        const { props = {}, card, faults = [] } = definition.resolve(node, context);
        for (const { node: at, message } of faults) report(file, at, 'element', message);
        for (const [key, value] of Object.entries(props)) {
          node.attributes.push({
            type: 'mdxJsxAttribute',
            name: key,
            value,
            data: { resolved: true },
          });
        }
        if (card && node.type === 'mdxJsxTextElement') {
          isFirst = !cards.some(({ kind, id }) => kind === card.kind && id === card.id);
          if (isFirst) cards.push(card);
        }
      }
      if (node.type !== 'mdxJsxTextElement' || !definition.inline || !parent) return;
      const inline: InlineElement = {
        type: 'inlineElement',
        name,
        attributes: node.attributes,
        children: node.children,
        data: definition.inline(propsOf(node), isFirst),
        ...(node.position && { position: node.position }),
      };
      const index = parent.children.findIndex((child) => child === node);
      (parent.children as Node[])[index] = inline;
    });
  };
}

function checkPlace(
  node: ElementNode,
  parent: Nodes | undefined,
  elements: Elements,
  file: VFile,
): boolean {
  const { name = '', inside, holds } = elements[node.name ?? ''] ?? {};
  const parentName = parent && isElement(parent) ? parent.name : undefined;
  let isPlaced = true;
  const refuse = (at: Node, message: string): void => {
    report(file, at, 'element-place', message);
    isPlaced = false;
  };
  if (inside !== undefined && parentName !== inside) {
    refuse(node, `<${name}> must stand in <${inside}>, directly`);
  }
  if (holds === undefined) return isPlaced;
  if (holds.length === 0) {
    if (node.children.length > 0) refuse(node, `<${name}> holds no text: end its tag with />`);
    return isPlaced;
  }
  const names = holds.map((one) => `<${one}>`).join(' and ');
  for (const child of node.children) {
    if (isElement(child) && holds.includes(child.name ?? '')) continue;
    refuse(child, `<${name}> holds ${names} and nothing else: move this out of it`);
  }
  if (node.children.length === 0) refuse(node, `<${name}> is empty: it holds ${names}`);
  return isPlaced;
}

function isElement(node: Node): node is ElementNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}
