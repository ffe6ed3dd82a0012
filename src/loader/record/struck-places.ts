import type { Nodes, Parents, RootContent } from 'mdast';
import type { PlacedLeaf } from './reading.ts';
import { openingTag, withChildren } from './text-tree.ts';
import type { Text } from './text-tree.ts';

/** Something struck, as it is put into the text after: with what of the text before it brings. */
interface Struck {
  /** The item, row, quotation of the text before; undefined for a leaf. */
  source: Parents | undefined;
  node: RootContent | undefined;
  inside: Struck[];
}

/**
 * Finds the place in a text for what was struck from the text before it: in the same list, table
 * or quotation if that is still there, after what it stood behind. What held it and is gone too
 * comes with it, so that a struck cell has its row and a struck row its table.
 */
export class StruckPlaces {
  readonly #before: Text;
  readonly #after: Text;
  readonly #counterparts: ReadonlyMap<Parents, Parents>;
  readonly #places = new Map<Parents, Map<number, Struck[]>>();
  #passed: PlacedLeaf | undefined;

  constructor(before: Text, after: Text, counterparts: ReadonlyMap<Parents, Parents>) {
    this.#before = before;
    this.#after = after;
    this.#counterparts = counterparts;
  }

  /** Says that a leaf of the text after stands before what is struck from now on. */
  pass(leaf: PlacedLeaf): void {
    // What is struck in front of a row or an element comes before it.
    if (leaf.node.type !== 'tableRow' && openingTag(leaf) === undefined) this.#passed = leaf;
  }

  /** Puts in a leaf of the text before, as it is to be shown. */
  strike({ node: leaf }: PlacedLeaf, node: RootContent): void {
    const around = this.#before.around(leaf);
    const depth = around.findLastIndex((parent) => this.#counterparts.has(parent));
    const parent = this.#counterparts.get(around[depth] ?? this.#before.root) ?? this.#after.root;
    const index = this.#indexIn(parent);
    const places = this.#places.get(parent) ?? new Map<number, Struck[]>();
    this.#places.set(parent, places);
    let siblings = places.get(index) ?? [];
    places.set(index, siblings);
    for (const source of around.slice(depth + 1)) {
      const last = siblings.at(-1);
      const holder = last?.source === source ? last : { source, node: undefined, inside: [] };
      if (holder !== last) siblings.push(holder);
      siblings = holder.inside;
    }
    siblings.push({ source: undefined, node, inside: [] });
  }

  /** What was struck at a place: before the child of a number, or after the last. */
  at(parent: Parents, index: number): RootContent[] {
    return nodesOf(this.#places.get(parent)?.get(index) ?? []);
  }

  #indexIn(parent: Parents): number {
    if (!this.#passed) return 0;
    const { node } = this.#passed;
    const line: Nodes[] = [...this.#after.around(node), node];
    const depth = line.indexOf(parent);
    if (depth === line.length - 1) return parent.children.length;
    if (depth !== -1) return parent.children.findIndex((child) => child === line[depth + 1]) + 1;
    const { leaves, around } = this.#after;
    const first = leaves.findIndex((leaf) => around(leaf.node).includes(parent));
    return first > leaves.indexOf(this.#passed) ? 0 : parent.children.length;
  }
}

function nodesOf(struck: readonly Struck[]): RootContent[] {
  return struck.flatMap(({ source, node, inside }) => {
    if (node) return node;
    return source ? withChildren(source, nodesOf(inside)) : [];
  });
}
