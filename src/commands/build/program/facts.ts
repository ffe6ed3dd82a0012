import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSealed, seal } from '../../../loader/seal.ts';

/** The code of a program, and the scripts of its pages, as folders in its own. */
export const CODE = 'code';
export const SCRIPTS = 'assets';
const FACTS = 'facts.json';

/** What is kept of a program besides its files. */
export interface ProgramFacts {
  /** The module that holds Astro’s `app`, from the folder of the program. */
  entry: string;
  /** The styles of each page, as Astro noted them, by the name that it gave the page. */
  styles: Record<string, unknown[]>;
}

/** Writes down what a program is, once its files are there. */
export function writeFacts(folder: string, facts: ProgramFacts): void {
  writeFileSync(join(folder, FACTS), JSON.stringify(facts));
  seal(folder);
}

/** What a program is; undefined where there is none, or a file of it is not what was written. */
export function readFacts(folder: string): ProgramFacts | undefined {
  if (!isSealed(folder)) return undefined;
  return JSON.parse(readFileSync(join(folder, FACTS), 'utf8')) as ProgramFacts;
}
