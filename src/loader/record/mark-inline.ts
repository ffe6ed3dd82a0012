import type { PhrasingContent } from 'mdast';
import type { Segment } from '../../article/record/difference.ts';
import type { LeafPair } from '../../article/record/leaves.ts';
import { asMarked, element, InlineBuilder, pathOf } from './inline-builder.ts';
import type { Wrapper } from './inline-builder.ts';
import { isBracket, stepsOf } from './inline-steps.ts';
import type { Step } from './inline-steps.ts';
import type { PlacedLeaf, PlacedWord } from './reading.ts';

type Op = Segment['op'];

/** The inside of a leaf, all of it kept, put in or struck: its links are links all the same. */
export function contentOf(leaf: PlacedLeaf, op: Op): PhrasingContent[] {
  const builder = new InlineBuilder();
  for (const step of stepsOf(leaf)) {
    if (step.type !== 'word' || step.node || showsAsText(step.word)) take(step, op, builder);
  }
  return builder.done();
}

/**
 * The inside of a leaf with the words that were struck and put in, marked where they stand.
 *
 * @param words the words of both, as `pairLeaves` sets them side by side
 */
export function markedContent(
  before: PlacedLeaf,
  after: PlacedLeaf,
  words: LeafPair<PlacedWord>['words'],
): PhrasingContent[] {
  const builder = new InlineBuilder();
  const steps = stepsOf(after);
  const old = placesOf(stepsOf(before));
  let [oldAt, struck]: [number, Struck[]] = [0, []];
  const toNextWord = (): void => {
    const next = steps.findIndex(({ type }) => type === 'word');
    const between = steps.splice(0, next === -1 ? steps.length : next);
    const place = placeFor(struck, builder.path, between);
    while (struck.length > 0 && builder.path !== place) take(between.shift(), 'same', builder);
    for (const { word } of struck) takeWord(word, undefined, 'deleted', builder);
    struck = [];
    for (const step of between) take(step, 'same', builder);
  };
  for (const { op } of words) {
    if (op === 'deleted') {
      struck.push(...old.slice(oldAt, ++oldAt));
      continue;
    }
    if (op === 'same') oldAt++;
    toNextWord();
    take(steps.shift(), op, builder);
  }
  toNextWord();
  return builder.done();
}

/** A word that was struck, and what stood around it. */
interface Struck {
  word: PlacedWord;
  path: string;
}

function placesOf(steps: readonly Step[]): Struck[] {
  const open: Wrapper[] = [];
  return steps.flatMap((step) => {
    if (step.type === 'open') open.push(step.wrapper);
    else if (step.type === 'close') open.pop();
    else return [{ word: step.word, path: pathOf(open) }];
    return [];
  });
}

/**
 * Where struck words go between two words that stayed: inside the link, note or emphasis in which
 * they stood if that is there, and else outside of as much as can be.
 */
function placeFor(struck: readonly Struck[], start: string, between: readonly Step[]): string {
  const open = start === '' ? [] : start.split('/');
  const places = [start];
  for (const step of between) {
    if (step.type === 'open') open.push(pathOf([step.wrapper]));
    else open.pop();
    places.push(open.join('/'));
  }
  const paths = new Set(struck.map(({ path }) => path));
  const [path = ''] = paths;
  if (paths.size === 1 && places.includes(path)) return path;
  return places.reduce((outer, place) => (outer.startsWith(place) ? place : outer));
}

function take(step: Step | undefined, op: Op, builder: InlineBuilder): void {
  if (step?.type === 'open') builder.open(step.wrapper);
  else if (step?.type === 'close') builder.close();
  else if (step) takeWord(step.word, step.node, op, builder);
}

function takeWord(
  word: PlacedWord,
  node: PhrasingContent | undefined,
  op: Op,
  builder: InlineBuilder,
): void {
  if (node) builder.add(asMarked(node, op));
  else if (showsAsText(word)) builder.add(asMarked({ type: 'text', value: word.text }, op));
  else if (op !== 'same') {
    // Where a link leads shows only where that changed.
    const text = { type: 'text', value: `[${word.text}]` } as const;
    builder.add(asMarked({ type: 'text', value: ' ' }, op));
    builder.add(asMarked(element('span', [text], { className: ['target'] }), op));
  }
}

function showsAsText(word: PlacedWord): boolean {
  return word.what === undefined || isBracket(word);
}
