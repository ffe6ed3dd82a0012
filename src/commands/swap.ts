import { existsSync, lstatSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { discard } from './discard.ts';
import { isHeldElsewhere } from './lock.ts';

/** Where a site is built, from the project's root, and where readers' copy of it stands. */
export const BUILT = '.cache/dist';
/** Where those of its files are made that do not stand yet. */
export const MADE = '.cache/dist-made';
export const LIVE = 'dist';
/** The lock of who builds: `withLock` takes it. */
export const BUILD_LOCK = 'build';
const OLD = '.cache/dist-before';
/** The site that stood before, where the next build can begin with it. */
export const SPARE = '.cache/dist-spare';

/**
 * Puts the site that was built in the place of the one that stood. A rename cannot replace a
 * folder that is not empty, so it takes two: where the second is refused, the site that stood comes
 * back at once; {@link restoreSwap} brings it back where the process was killed between them.
 *
 * @param keep true where the site that stood is of use to the next build
 */
export function swapIn(root: string, keep = false): void {
  const [built, live, old] = paths(root);
  restoreSwap(root);
  if (existsSync(live)) renameSync(live, old);
  try {
    renameSync(built, live);
  } catch (error) {
    if (existsSync(old)) renameSync(old, live);
    throw error;
  }
  const spare = join(root, SPARE);
  discard(root, spare);
  try {
    // Not where it is a link: what it leads to is not ours to change.
    if (keep && lstatSync(old).isDirectory()) renameSync(old, spare);
  } catch {
    // Of no use, then: the next build does without.
  }
  discard(root, old);
}

/**
 * Puts back what a cut swap left: every command that looks at the site does this first. A swap that
 * another process is at, which holds the lock of builds, is no cut one.
 */
export function restoreSwap(root: string): void {
  const [, live, old] = paths(root);
  if (!existsSync(old) || isHeldElsewhere(root, BUILD_LOCK)) return;
  if (existsSync(live)) discard(root, old);
  else renameSync(old, live);
}

/** Deletes what was built and never took the place of the site. */
export function clearBuilt(root: string): void {
  for (const folder of [BUILT, MADE]) discard(root, join(root, folder));
}

function paths(root: string): [built: string, live: string, old: string] {
  return [join(root, BUILT), join(root, LIVE), join(root, OLD)];
}
