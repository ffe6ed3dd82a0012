import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where large folders wait for their end, from the project's root. */
const DISCARDED = '.cache/dist-discarded';
/** A folder of more is not deleted while somebody waits: with all in them that takes seconds. */
const MOST_AT_ONCE = 2000;
const DELETE = 'fs.rmSync(process.argv[1], { recursive: true, force: true, maxRetries: 5 })';

/**
 * Deletes a folder of a built site. A large one is moved away at once and deleted by a process that
 * goes on after this one has answered; where that is stopped, the next call deletes what it left.
 */
export function discard(root: string, folder: string): void {
  const place = join(root, DISCARDED);
  const isThere = existsSync(folder);
  if (isThere && readdirSync(folder).length <= MOST_AT_ONCE) {
    rmSync(folder, { recursive: true, force: true });
  } else if (isThere) {
    mkdirSync(place, { recursive: true });
    renameSync(folder, join(place, randomUUID()));
  }
  if (!existsSync(place)) return;
  const options = { detached: true, stdio: 'ignore', windowsHide: true } as const;
  spawn(process.execPath, ['-e', DELETE, place], options).unref();
}
