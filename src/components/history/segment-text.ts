import { excerpt } from '../../article/record/difference.ts';
import type { Difference, Segment } from '../../article/record/difference.ts';
import { tagWords } from '../../loader/record/mark-tags.ts';

/** A run of words that were all kept, struck or put in. */
export interface Run {
  op: Segment['op'];
  pieces: Pick<Segment, 'text' | 'what'>[];
}

/**
 * Neighbours that were struck or put in alike as one run, so that it is marked and said once. What
 * is no words is told in brackets: a link by its target, an element by its name. Spaces at the ends
 * of a run stand outside of it.
 */
export function runsOf(segments: readonly Segment[]): Run[] {
  const runs: Run[] = [];
  const add = (op: Segment['op'], text: string, what?: Segment['what']): void => {
    if (text === '') return;
    const last = runs.at(-1);
    const run = last?.op === op ? last : { op, pieces: [] };
    if (run !== last) runs.push(run);
    run.pieces.push({ text, ...(what && { what }) });
  };
  segments.forEach(({ op, text, what }, index) => {
    if (what !== undefined) {
      if (index > 0) add(segments[index - 1]?.op === op ? op : 'same', ' ');
      add(op, toldText(text, what), what);
      return;
    }
    const [isFirst, isLast] = [-1, 1].map((step) => segments[index + step]?.op !== op);
    const start = isFirst ? (/^ */.exec(text)?.[0] ?? '') : '';
    const end = isLast ? (/ *$/.exec(text.slice(start.length))?.[0] ?? '') : '';
    add('same', start);
    add(op, text.slice(start.length, text.length - end.length));
    add('same', end);
  });
  return runs;
}

function toldText(text: string, what: NonNullable<Segment['what']>): string {
  if (what !== 'element') return `[${text}]`;
  // In place of a paragraph, item or cell that has no words.
  return text.startsWith('(') ? '¶' : tagWords(text);
}

/** Up to this many letters, cells and items that follow one another share a line. */
const SHORT = 24;

/** The differences of a part as readers are told them, a line each, long runs that stayed cut. */
export function toldDifferences(differences: readonly Difference[]): Segment[][] {
  const lines: Segment[][] = [];
  let isOpen = false;
  for (const { segments } of differences.filter(isTold)) {
    const last = lines.at(-1);
    const isShort = segments.every(({ op, text }) => op !== 'same' && text.length <= SHORT);
    if (last && isOpen && isShort) last.push({ op: 'same', text: ' · ' }, ...segments);
    else lines.push(excerpt(segments));
    isOpen = isShort;
  }
  return lines;
}

/** The end of an element and an empty row say nothing: what was in them is told. */
function isTold({ segments }: Difference): boolean {
  return !segments.every(
    ({ text, what }) => what === 'element' && (text.startsWith('</') || text.endsWith('row)')),
  );
}
