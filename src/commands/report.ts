import { countProblems, formatProblem, isError, sortProblems } from '../article/problems.ts';
import type { Problem } from '../article/problems.ts';
import { loadContent } from '../loader/content.ts';
import type { Content, LoadOptions } from '../loader/content.ts';
import { readSettings } from '../site/settings.ts';
import type { Settings } from '../site/settings.ts';

/** A site whose settings and content have no errors. */
export interface CheckedSite {
  settings: Settings;
  content: Content;
}

/**
 * Checks settings and all content of the project in a folder and prints every problem.
 *
 * @param options how the content is loaded
 * @returns the site, or undefined where an error stops it; the process then exits with status 1
 */
export async function checkSite(
  root: string,
  options?: LoadOptions,
): Promise<CheckedSite | undefined> {
  const { settings, problems } = readSettings(root, process.env);
  const content = settings ? await loadContent(root, settings, options) : undefined;
  const all = sortProblems([...problems, ...(content?.problems ?? [])]);
  printProblems(all);
  if (settings && content && !all.some(isError)) return { settings, content };
  process.exitCode = 1;
  return undefined;
}

/** Prints problems, a line each, and their count. */
export function printProblems(problems: readonly Problem[]): void {
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.length > 0) console.error(countProblems(problems));
}
