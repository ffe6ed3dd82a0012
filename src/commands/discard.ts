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
 * Deletes a folder of a built site. A large one is moved away at once, and deleted by a process that
 * goes on after this one has answered.
 */
export function discard(root: string, folder: string): void {
  if (!existsSync(folder)) return;
  if (readdirSync(folder).length <= MOST_AT_ONCE) {
    rmSync(folder, { recursive: true, force: true });
    return;
  }
  mkdirSync(join(root, DISCARDED), { recursive: true });
  const place = join(root, DISCARDED, randomUUID());
  renameSync(folder, place);
  deleteLater(place);
}

/** Deletes what a process left that was stopped while it deleted. */
export function discardLeftovers(root: string): void {
  const place = join(root, DISCARDED);
  if (existsSync(place)) deleteLater(place);
}

function deleteLater(folder: string): void {
  const options = { detached: true, stdio: 'ignore', windowsHide: true } as const;
  spawn(process.execPath, ['-e', DELETE, folder], options).unref();
}
