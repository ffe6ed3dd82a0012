import type { Parents } from 'mdast';
import { pairLeaves } from '../../article/record/leaves.ts';
import type { LeafPair } from '../../article/record/leaves.ts';
import type { PlacedLeaf, PlacedWord } from './reading.ts';
import { isFrame } from './text-tree.ts';
import type { Text } from './text-tree.ts';

/** A leaf before and after, or one that is there on one side only. */
export interface Pair {
  before: PlacedLeaf | undefined;
  after: PlacedLeaf | undefined;
  words: LeafPair<PlacedWord>['words'];
}

/** What is set beside something as a whole: a leaf, or a row with its cells. */
interface Unit {
  leaves: PlacedLeaf[];
  whole: PlacedLeaf;
}

/**
 * Sets the leaves of two texts side by side. A row is set beside a row, and its cells in order, so
 * that a table keeps its columns; an item beside an item also where no word of it stayed.
 */
export function pairTexts(before: Text, after: Text): Pair[] {
  const [old, now] = [unitsOf(before), unitsOf(after)];
  const wholes = pairLeaves(
    old.map(({ whole }) => whole),
    now.map(({ whole }) => whole),
  );
  const pairs = wholes.flatMap(({ before: from, after: to, words }): Pair[] => {
    const [was, is] = [old[from ?? -1]?.leaves ?? [], now[to ?? -1]?.leaves ?? []];
    const [only] = was;
    const [other] = is;
    if (was.length <= 1 && is.length <= 1) return [{ before: only, after: other, words }];
    if (was.length !== is.length) return pairsOf(was, is);
    return was.map((leaf, index) => asPair(leaf, is[index]));
  });
  return withItems(pairs, before, after);
}

function unitsOf({ leaves, around }: Text): Unit[] {
  const units: Unit[] = [];
  for (const leaf of leaves) {
    const row = units.at(-1);
    const isCell =
      row?.whole.node.type === 'tableRow' && around(leaf.node).at(-1) === row.whole.node;
    if (isCell) {
      row.leaves.push(leaf);
      row.whole = { ...row.whole, words: [...row.whole.words, ...leaf.words] };
    } else units.push({ leaves: [leaf], whole: leaf });
  }
  return units;
}

/** Leaves set side by side by their words alone. */
function pairsOf(before: readonly PlacedLeaf[], after: readonly PlacedLeaf[]): Pair[] {
  return pairLeaves(before, after).map(({ before: from, after: to, words }) => ({
    before: before[from ?? -1],
    after: after[to ?? -1],
    words,
  }));
}

/** Two leaves as one that was edited, whatever their words. */
function asPair(before: PlacedLeaf, after: PlacedLeaf | undefined): Pair {
  const words = pairLeaves([before], after ? [after] : []).flatMap((pair) => pair.words);
  return { before, after, words };
}

/** Makes items that took the places of as many others one pair each. */
function withItems(pairs: readonly Pair[], before: Text, after: Text): Pair[] {
  const joined: Pair[] = [];
  let [struck, putIn]: [Pair[], Pair[]] = [[], []];
  const flush = (): void => {
    const replaced =
      struck.length === putIn.length &&
      struck.every(({ before: leaf }) => isInItem(leaf, before)) &&
      putIn.every(({ after: leaf }) => isInItem(leaf, after));
    if (replaced) {
      for (const [index, { before: leaf }] of struck.entries()) {
        if (leaf) joined.push(asPair(leaf, putIn[index]?.after));
      }
    } else joined.push(...struck, ...putIn);
    [struck, putIn] = [[], []];
  };
  for (const pair of pairs) {
    if (!pair.after) struck.push(pair);
    else if (!pair.before) putIn.push(pair);
    else {
      flush();
      joined.push(pair);
    }
  }
  flush();
  return joined;
}

function isInItem(leaf: PlacedLeaf | undefined, { around }: Text): boolean {
  return leaf !== undefined && around(leaf.node).at(-1)?.type === 'listItem';
}

/** Which list, table, row, quotation or element of the text before is which of that after. */
export function counterparts(
  pairs: readonly Pair[],
  before: Text,
  after: Text,
): Map<Parents, Parents> {
  const found = new Map<Parents, Parents>([[before.root, after.root]]);
  const taken = new Set<Parents>(found.values());
  // What holds words says more than an empty row does, which is like every other.
  const byWords = [...pairs.filter(isOfWords), ...pairs.filter((pair) => !isOfWords(pair))];
  for (const { before: was, after: is } of byWords) {
    if (!was || !is) continue;
    const nows = framesOf(is, after);
    for (const [depth, old] of framesOf(was, before).entries()) {
      const now = nows[depth];
      if (now?.type !== old.type) break;
      if (found.has(old) || taken.has(now)) continue;
      found.set(old, now);
      taken.add(now);
    }
  }
  return found;
}

function isOfWords({ after }: Pair): boolean {
  return after !== undefined && !isFrame(after);
}

function framesOf(leaf: PlacedLeaf, { around }: Text): Parents[] {
  const { node } = leaf;
  return isFrame(leaf) && 'children' in node ? [...around(node), node] : [...around(node)];
}
