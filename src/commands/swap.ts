import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isHeldElsewhere } from './lock.ts';

/** Where a site is built, from the project's root, and where readers' copy of it stands. */
export const BUILT = '.cache/dist';
export const LIVE = 'dist';
/** The lock of who builds: `withLock` takes it. */
export const BUILD_LOCK = 'build';
const OLD = '.cache/dist-before';

/**
 * Puts the site that was built in the place of the one that stood. A rename cannot replace a
 * folder that is not empty, so it takes two: where the second is refused, the site that stood comes
 * back at once; {@link restoreSwap} brings it back where the process was killed between them.
 */
export function swapIn(root: string): void {
  const [built, live, old] = paths(root);
  restoreSwap(root);
  if (existsSync(live)) renameSync(live, old);
  try {
    renameSync(built, live);
  } catch (error) {
    if (existsSync(old)) renameSync(old, live);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/**
 * Puts back what a cut swap left: every command that looks at the site does this first. A swap that
 * another process is at, which holds the lock of builds, is no cut one.
 */
export function restoreSwap(root: string): void {
  const [, live, old] = paths(root);
  if (!existsSync(old) || isHeldElsewhere(root, BUILD_LOCK)) return;
  if (existsSync(live)) rmSync(old, { recursive: true, force: true });
  else renameSync(old, live);
}

/** Empties the place where a site is built. */
export function clearBuilt(root: string): void {
  const [built] = paths(root);
  rmSync(built, { recursive: true, force: true });
  mkdirSync(built, { recursive: true });
}

function paths(root: string): [built: string, live: string, old: string] {
  return [join(root, BUILT), join(root, LIVE), join(root, OLD)];
}
