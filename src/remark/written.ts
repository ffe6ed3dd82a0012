import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { nodesIn } from './nodes.ts';

/** The text of an article as it was written, part by part. */
export interface Written {
  opening: string;
  /** A section each, without its heading. */
  sections: string[];
  closing: string;
}

declare module 'vfile' {
  interface DataMap {
    /** Filled by {@link remarkWritten}. */
    written: Written;
  }
}

/**
 * Notes the source of each part of an article, for the record; changes nothing.
 *
 * In: `A claim.[^a]` in a section, and `[^a]: Why.` anywhere. Out, in `file.data.written`: that
 * section's text, with the definition below it, because it is there that readers see it.
 */
export function remarkWritten() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    const definitions = new Map<string, AnyDefinition>();
    for (const node of nodesIn(tree)) {
      if (!isDefinition(node)) continue;
      const key = keyOf(node);
      // Of two with one name, Markdown takes the first.
      if (!definitions.has(key)) definitions.set(key, node);
    }
    const parts: RootContent[][] = [[]];
    let closing: RootContent[] | undefined;
    for (const node of tree.children) {
      if (node.type === 'heading' && node.depth === 2) parts.push([]);
      else if (node.type === 'thematicBreak') closing ??= [];
      else if (!isDefinition(node)) (closing ?? parts.at(-1))?.push(node);
    }
    const written = (nodes: RootContent[] | undefined): string =>
      textOf(nodes ?? [], source, definitions);
    const [opening, ...sections] = parts;
    file.data.written = {
      opening: written(opening),
      sections: sections.map(written),
      closing: written(closing),
    };
  };
}

function textOf(
  nodes: readonly RootContent[],
  source: string,
  definitions: ReadonlyMap<string, AnyDefinition>,
): string {
  const cited = new Set<AnyDefinition>();
  const cite = (node: RootContent): void => {
    for (const inner of nodesIn(node)) {
      if (!('identifier' in inner) || isDefinition(inner)) continue;
      const definition = definitions.get(keyOf(inner));
      if (definition) cited.add(definition);
    }
  };
  if (definitions.size > 0) for (const node of nodes) cite(node);
  // A note may cite a link whose target stands elsewhere: what is added here is walked too.
  for (const definition of cited) cite(definition);
  return [...nodes, ...cited].map((node) => sourceOf(node, source)).join('\n\n');
}

/** Whole lines: the indent of a list decides what its later lines mean. */
function sourceOf({ position }: RootContent, source: string): string {
  const { offset = 0, column = 1 } = position?.start ?? {};
  const lineStart = offset - (column - 1);
  const start = /^[ \t]*$/.test(source.slice(lineStart, offset)) ? lineStart : offset;
  return source.slice(start, position?.end.offset).replace(/\r\n?/g, '\n').trimEnd();
}

type AnyDefinition = Definition | FootnoteDefinition;

function isDefinition(node: { type: string }): node is AnyDefinition {
  return node.type === 'definition' || node.type === 'footnoteDefinition';
}

/** Notes and links may have one name. */
function keyOf({ type, identifier }: { type: string; identifier: string }): string {
  return `${type.startsWith('footnote') ? '^' : ''}${identifier}`;
}
