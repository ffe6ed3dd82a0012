import type { Segment } from '../../article/record/difference.ts';
import { pairLeaves, toSegments } from '../../article/record/leaves.ts';
import { readPlain } from './reading.ts';

/** A plain text as runs of words that were kept, struck and put in: a title, a heading, a line. */
export function plainSegments(
  before: string | undefined,
  after: string | undefined,
  lang: string,
): Segment[] {
  if (before === after) return after === undefined ? [] : [{ op: 'same', text: after }];
  const leaves = (text: string | undefined) => (text === undefined ? [] : [readPlain(text, lang)]);
  return toSegments(pairLeaves(leaves(before), leaves(after)).flatMap(({ words }) => words));
}
