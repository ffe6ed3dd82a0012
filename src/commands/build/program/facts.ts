import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesBelow } from '../code.ts';
import { digestOf } from '../built.ts';

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
  /** The digest of each of its files. */
  files: Record<string, string>;
}

/** Writes down what a program is, once its files are there. */
export function writeFacts(folder: string, facts: Omit<ProgramFacts, 'files'>): void {
  const files = Object.fromEntries(
    [CODE, SCRIPTS].flatMap((name) =>
      filesBelow(join(folder, name)).map((file) => [relative(folder, file), sha256(file)] as const),
    ),
  );
  const body = JSON.stringify({ ...facts, files } satisfies ProgramFacts);
  writeFileSync(join(folder, FACTS), `${body}\n${digestOf(body)}`);
}

/** What a program is; undefined where there is none, or a file of it is not what was written. */
export function readFacts(folder: string): ProgramFacts | undefined {
  try {
    const text = readFileSync(join(folder, FACTS), 'utf8');
    const end = text.lastIndexOf('\n');
    const body = text.slice(0, end);
    if (text.slice(end + 1) !== digestOf(body)) return undefined;
    const facts = JSON.parse(body) as ProgramFacts;
    const sound = Object.entries(facts.files).every(([name, digest]) => {
      return sha256(join(folder, name)) === digest;
    });
    return sound ? facts : undefined;
  } catch {
    return undefined;
  }
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('base64url');
}
