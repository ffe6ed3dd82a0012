import { diffArrays } from 'diff';
import type { Difference, Segment } from './difference.ts';

/** A word, a space, a sign; or, with `what`, something that is no words but is read all the same. */
export interface Word {
  text: string;
  what?: 'link' | 'image' | 'element';
}

/** A paragraph, subheading, list item, table cell or block of code: what holds words itself. */
export interface Leaf {
  /**
   * What it is, where readers can tell: an item’s number, a quotation, a cell; empty for running
   * text. A further paragraph of an item has `…` behind its number.
   */
  context: string;
  /** True in a block quotation. */
  quoted: boolean;
  words: Word[];
}

/** A leaf before and after, by their places in the two lists, and its words in order. */
export interface LeafPair<W extends Word = Word> {
  before: number | undefined;
  after: number | undefined;
  words: { op: Segment['op']; word: W }[];
}

/**
 * What is read, as one text to compare: equal for two texts that differ in their wrapping, marks of
 * emphasis or paragraphs only.
 */
export function readingOf(leaves: readonly Leaf[]): string {
  let before = '';
  return leaves
    .map(({ context, words }) => {
      const text = words
        .map(({ text: word, what }) => (what ? `\u0001${what} ${word}\u0001` : word))
        .join('');
      const mark = runsOn(before, context) ? '' : `\u0002${context}\u0002`;
      before = context;
      return mark + (context.endsWith('code') ? text : text.trim().replace(/ +/g, ' '));
    })
    .join(' ');
}

/** True for a paragraph that stands in the same text, quotation or item as the one before it. */
function runsOn(before: string, context: string): boolean {
  return (
    context === `${before}…` || (context === before && (context === '' || /[>…]$/.test(context)))
  );
}

/** From this share of common words on, two leaves are one that was edited. */
const ALIKE = 0.45;

/** Sets the leaves of two texts side by side, and finds the words that were struck and put in. */
export function pairLeaves<W extends Word>(
  before: readonly (Leaf & { words: W[] })[],
  after: readonly (Leaf & { words: W[] })[],
): LeafPair<W>[] {
  const pairs: LeafPair<W>[] = [];
  const alone = (side: 'before' | 'after', from: number, to: number): void => {
    for (let index = from; index < to; index++) {
      const words: W[] = (side === 'before' ? before : after)[index]?.words ?? [];
      const op = side === 'before' ? ('deleted' as const) : ('inserted' as const);
      pairs.push({
        before: undefined,
        after: undefined,
        [side]: index,
        words: words.map((word) => ({ op, word })),
      });
    }
  };
  let [b, a] = [0, 0];
  for (const [nextB, nextA] of [...align(before, after), [before.length, after.length] as const]) {
    alone('before', b, nextB);
    alone('after', a, nextA);
    const [old, now] = [before[nextB], after[nextA]];
    if (old && now)
      pairs.push({ before: nextB, after: nextA, words: diffWords(old.words, now.words) });
    b = nextB + 1;
    a = nextA + 1;
  }
  return pairs;
}

/** The differences of two texts, leaf by leaf: those only in which something changed. */
export function differencesOf(before: readonly Leaf[], after: readonly Leaf[]): Difference[] {
  return pairLeaves(before, after).flatMap(({ before: old, after: now, words }) => {
    const leaf = now === undefined ? before[old ?? 0] : after[now];
    const { quoted = false, context = '' } = leaf ?? {};
    // A cell or an item without words is something all the same where the other text has none.
    if (words.length === 0 && (old === undefined || now === undefined)) {
      const op = old === undefined ? ('inserted' as const) : ('deleted' as const);
      return [
        { quoted, segments: [{ op, text: `(${context || '¶'})`, what: 'element' as const }] },
      ];
    }
    if (words.every(({ op }) => op === 'same')) return [];
    return [{ quoted, segments: toSegments(words) }];
  });
}

/** The difference of two texts that are one, however little they have in common: of two titles. */
export function differenceOf(before: Leaf, after: Leaf): Difference {
  return { quoted: after.quoted, segments: toSegments(diffWords(before.words, after.words)) };
}

/** Words as runs: of one kind each, and what is no word on its own. */
export function toSegments(words: LeafPair['words']): Segment[] {
  const segments: Segment[] = [];
  for (const { op, word } of words) {
    const last = segments.at(-1);
    if (last?.op === op && last.what === undefined && word.what === undefined) {
      last.text += word.text;
    } else {
      segments.push({ op, text: word.text, ...(word.what && { what: word.what }) });
    }
  }
  // What is no word and did not change says nothing here.
  return segments.filter(({ op, what }) => op !== 'same' || what === undefined);
}

/**
 * Two paragraphs that differ in more words than this have nothing in common that would help a reader,
 * and comparing them further takes the square of the time.
 */
const MOST_EDITS = 1500;

function diffWords<W extends Word>(before: W[], after: W[]): LeafPair<W>['words'] {
  const isSame = (a: Word, b: Word): boolean => a.text === b.text && a.what === b.what;
  const options = { comparator: isSame, maxEditLength: MOST_EDITS };
  const changes = diffArrays(before, after, options)?.map(({ added, removed, value }) => ({
    op: added ? ('inserted' as const) : removed ? ('deleted' as const) : ('same' as const),
    words: value,
  })) ?? [
    { op: 'deleted' as const, words: before },
    { op: 'inserted' as const, words: after },
  ];
  const words: LeafPair<W>['words'] = [];
  let [deleted, inserted]: [W[], W[]] = [[], []];
  const flush = (): void => {
    words.push(...deleted.map((word) => ({ op: 'deleted' as const, word })));
    words.push(...inserted.map((word) => ({ op: 'inserted' as const, word })));
    [deleted, inserted] = [[], []];
  };
  changes.forEach(({ op, words: run }, index) => {
    if (op === 'deleted') deleted.push(...run);
    else if (op === 'inserted') inserted.push(...run);
    // A lone “the” between two changes keeps nothing together: it is struck and put in with them.
    else if (index > 0 && index < changes.length - 1 && isShort(run)) {
      deleted.push(...run);
      inserted.push(...run);
    } else {
      flush();
      words.push(...run.map((word) => ({ op: 'same' as const, word })));
    }
  });
  flush();
  return words;
}

function isShort(run: readonly Word[]): boolean {
  return (
    run.every(({ what }) => what === undefined) &&
    run
      .map(({ text }) => text)
      .join('')
      .trim().length < 4
  );
}

/** Pairs of leaves that are alike, in order, whose likeness is greatest in all. */
function align(before: readonly Leaf[], after: readonly Leaf[]): (readonly [number, number])[] {
  const [bags, others] = [before.map(bagOf), after.map(bagOf)];
  const best: number[][] = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  const at = (b: number, a: number): number => best[b]?.[a] ?? 0;
  const alike = before.map((leaf, b) =>
    after.map((other, a) => {
      const likeness = leaf.context === other.context ? likenessOf(bags[b], others[a]) : 0;
      return likeness >= ALIKE ? likeness : 0;
    }),
  );
  const likeness = (b: number, a: number): number => alike[b]?.[a] ?? 0;
  for (let b = before.length - 1; b >= 0; b--) {
    for (let a = after.length - 1; a >= 0; a--) {
      const both = likeness(b, a) > 0 ? likeness(b, a) + at(b + 1, a + 1) : 0;
      (best[b] ?? [])[a] = Math.max(both, at(b + 1, a), at(b, a + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [b, a] = [0, 0];
  while (b < before.length && a < after.length) {
    if (likeness(b, a) > 0 && at(b, a) === likeness(b, a) + at(b + 1, a + 1))
      pairs.push([b++, a++]);
    else if (at(b, a) === at(b + 1, a)) b++;
    else a++;
  }
  return pairs;
}

function bagOf({ words }: Leaf): Map<string, number> {
  const bag = new Map<string, number>();
  for (const { text } of words) if (text.trim()) bag.set(text, (bag.get(text) ?? 0) + 1);
  return bag;
}

function likenessOf(
  a: ReadonlyMap<string, number> = new Map(),
  b: ReadonlyMap<string, number> = new Map(),
): number {
  const size = (bag: ReadonlyMap<string, number>): number =>
    bag.values().reduce((sum, count) => sum + count, 0);
  const total = size(a) + size(b);
  if (total === 0) return 1;
  const common = a
    .entries()
    .reduce((sum, [text, count]) => sum + Math.min(count, b.get(text) ?? 0), 0);
  return (2 * common) / total;
}
