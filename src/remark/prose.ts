import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Prose, ProseRun } from '../article/typography.ts';
import { nodesIn } from './nodes.ts';

declare module 'vfile' {
  interface DataMap {
    /** Where the text of a file is words, filled by {@link remarkProse}. */
    prose: Prose;
  }
}

const RUN_TYPES = new Set(['paragraph', 'heading', 'tableCell']);

/**
 * Notes where in the source the words of a text stand, for the rules of typography; changes
 * nothing.
 *
 * In: `A "word" and `code`.` Out, in `file.data.prose`: one run of three pieces, the code a blank.
 */
export function remarkProse() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    const prose: Prose = { runs: [], verbatim: [], breaks: [] };
    for (const node of nodesIn(tree)) {
      const [start, end] = rangeOf(node);
      if (node.type === 'code' || node.type === 'inlineCode') prose.verbatim.push([start, end]);
      if (node.type === 'break') prose.breaks.push([start, end]);
      if (RUN_TYPES.has(node.type)) prose.runs.push(runOf(node, source));
    }
    file.data.prose = prose;
  };
}

function runOf(block: Nodes, source: string): ProseRun {
  const run: ProseRun = [];
  for (const node of nodesIn(block)) {
    const [offset, end] = rangeOf(node);
    if (node.type === 'text') run.push({ offset, source: source.slice(offset, end) });
    // U+FFFC stands for something in the line that is no word, as in Unicode's own use of it.
    else if (!('children' in node)) run.push({ offset, source: '\uFFFC' });
  }
  return run;
}

function rangeOf({ position }: Nodes): [start: number, end: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}
