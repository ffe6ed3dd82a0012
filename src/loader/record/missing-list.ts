import type { Problem } from '../../article/problems.ts';
import { PUBLISHED_FILE } from '../../article/record/published.ts';
import { publishedProblem } from './published-list.ts';

/** What is said of a list of all published addresses that is gone, or that cannot be read. */
export function missingListProblem(): Problem {
  const message = `this file is missing or is no text: bring it back, as with "git restore ${PUBLISHED_FILE}"; it lists every address ever published`;
  return publishedProblem(1, message);
}
