import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

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
  const place = join(root, DISCARDED, randomUUID());
  try {
    mkdirSync(dirname(place), { recursive: true });
    renameSync(folder, place);
  } catch {
    // On a full disk nothing can be moved, and only this makes room.
    rmSync(folder, { recursive: true, force: true });
    return;
  }
  deleteLater(place);
}

/** Deletes what a process left that was stopped while it deleted. */
export function discardLeftovers(root: string): void {
  const place = join(root, DISCARDED);
  for (const name of existsSync(place) ? readdirSync(place) : []) deleteLater(join(place, name));
}

function deleteLater(folder: string): void {
  const options = { detached: true, stdio: 'ignore', windowsHide: true } as const;
  const deleting = spawn(process.execPath, ['-e', DELETE, folder], options);
  // Where no process starts any more, the next build tries again.
  deleting.on('error', () => undefined).unref();
}
