import type { Emphasis, Link, PhrasingContent, Strong } from 'mdast';
import type { Node } from 'unist';
import type { Segment } from '../../article/record/difference.ts';

/** A node that becomes the HTML element it names: a mark, a note in the line. */
export interface MarkedNode extends Node {
  type: 'marked';
  data: { hName: string; hProperties?: Record<string, string | number | string[]> };
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    marked: MarkedNode;
  }
  interface RootContentMap {
    marked: MarkedNode;
  }
}

/** What stands around words inside a paragraph. */
export type Wrapper = Emphasis | Link | Strong | MarkedNode;

/** An element of a name around some nodes. */
export function element(
  hName: string,
  children: PhrasingContent[],
  hProperties: MarkedNode['data']['hProperties'] = {},
): MarkedNode {
  return { type: 'marked', data: { hName, hProperties }, children };
}

/** A node as it was struck, put in or kept. */
export function asMarked(node: PhrasingContent, op: Segment['op']): PhrasingContent {
  if (op === 'same') return node;
  return element(op === 'deleted' ? 'del' : 'ins', [node]);
}

/**
 * Builds the inside of a paragraph from left to right. Neighbours that are marked alike become one
 * run, also through links and emphasis, so that readers who listen are told of it once.
 */
export class InlineBuilder {
  #open: Wrapper[] = [];
  #children: PhrasingContent[][] = [[]];

  /** What is open, from the outside in: `link/emphasis`. */
  get path(): string {
    return pathOf(this.#open);
  }

  open(wrapper: Wrapper): void {
    this.#open.push(wrapper);
    this.#children.push([]);
  }

  close(): void {
    const wrapper = this.#open.pop();
    const children = this.#children.pop() ?? [];
    if (!wrapper || children.length === 0) return;
    const [only, ...others] = children;
    const whole = isMark(only) && others.length === 0 ? only : undefined;
    const node = { ...wrapper, children: whole?.children ?? trimmed(children) };
    this.add(whole ? element(whole.data.hName, [node]) : node);
  }

  add(node: PhrasingContent): void {
    const siblings = this.#children.at(-1);
    if (siblings) append(siblings, node);
  }

  done(): PhrasingContent[] {
    return trimmed(this.#children[0] ?? []);
  }
}

/** The path of what stands around a word. */
export function pathOf(wrappers: readonly Wrapper[]): string {
  return wrappers
    .map((wrapper) => (wrapper.type === 'marked' ? wrapper.data.hName : wrapper.type))
    .join('/');
}

function append(siblings: PhrasingContent[], node: PhrasingContent): void {
  const last = siblings.at(-1);
  if (last?.type === 'text' && node.type === 'text') {
    siblings.splice(-1, 1, { type: 'text', value: last.value + node.value });
  } else if (isMark(last) && isMark(node) && last.data.hName === node.data.hName) {
    for (const child of node.children) append(last.children, child);
  } else {
    siblings.push(node);
  }
}

/** Spaces at the ends of a run stand outside of it, so that words never run together. */
function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const moved: PhrasingContent[] = [];
  for (const child of children) {
    if (!isMark(child)) {
      append(moved, child);
      continue;
    }
    const inside = [...child.children];
    const [start, end] = [takeSpace(inside, 0), takeSpace(inside, -1)];
    if (start) append(moved, { type: 'text', value: ' ' });
    if (inside.length > 0) append(moved, { ...child, children: inside });
    if (end) append(moved, { type: 'text', value: ' ' });
  }
  return moved;
}

/** Takes the space off the text at an end of some nodes; true where there was one. */
function takeSpace(nodes: PhrasingContent[], place: 0 | -1): boolean {
  const node = nodes.at(place);
  if (node?.type !== 'text') return false;
  const value = node.value.replace(place === 0 ? /^ +/ : / +$/, '');
  if (value === node.value) return false;
  nodes.splice(place, 1, ...(value === '' ? [] : [{ type: 'text' as const, value }]));
  return true;
}

function isMark(node: PhrasingContent | undefined): node is MarkedNode {
  return node?.type === 'marked' && ['ins', 'del'].includes(node.data.hName);
}
