import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';

/** The file that says what a sealed folder holds. */
const SEAL = '.seal';

/** Writes into a folder that is kept what it holds, once all of it is there. */
export function seal(folder: string): void {
  writeFileSync(join(folder, SEAL), digestOf(folder));
}

/** True where a folder was sealed and is as it was: nothing changed, gone or put into it. */
export function isSealed(folder: string): boolean {
  try {
    return readFileSync(join(folder, SEAL), 'utf8') === digestOf(folder);
  } catch {
    return false;
  }
}

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const path of sealedFiles(folder).sort()) {
    const bytes = readFileSync(join(folder, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** The files of a sealed folder, from that folder, in no order. */
export function sealedFiles(folder: string): string[] {
  return listFiles(folder).filter((path) => path !== SEAL);
}
