import type { Reader } from '../../article/record/compare.ts';
import type { Shown } from '../../article/record/revision.ts';
import type { Pipeline } from '../pipeline.ts';
import { leavesOf, parseShown, readPlain } from './reading.ts';

/** Reads the texts of revisions with the pipeline that articles go through. */
export function createReader(pipeline: Pipeline): Reader {
  return {
    read(shown: Shown) {
      const parts = parseShown(shown, pipeline);
      const leaves = (nodes: typeof parts.opening) => leavesOf(nodes, parts, shown.lang);
      return {
        opening: leaves(parts.opening),
        sections: parts.sections.map(({ nodes }) => leaves(nodes)),
        closing: leaves(parts.closing),
      };
    },
    readPlain,
  };
}
