import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** An `astro dev` that runs beside a build may still show what the build does not use. */
const SPARED_MS = 24 * 60 * 60 * 1000;

/**
 * Deletes what is kept in a folder and not in use any more, a day after it was written.
 *
 * @param isUsed whether the file or folder of a name is in use
 */
export function pruneFolder(folder: string, isUsed: (name: string) => boolean): void {
  // Where nothing was ever kept there is none.
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (isUsed(name) || Date.now() - statSync(path).mtimeMs <= SPARED_MS) continue;
    rmSync(path, { recursive: true, force: true });
  }
}
