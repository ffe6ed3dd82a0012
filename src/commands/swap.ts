import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where a site is built, from the project's root, and where readers' copy of it stands. */
export const BUILT = '.cache/dist';
export const LIVE = 'dist';
const OLD = '.cache/dist-before';

/**
 * Puts the site that was built in the place of the one that stood. A rename cannot replace a
 * folder that is not empty, so it takes two; {@link restoreSwap} undoes one that was cut between.
 */
export function swapIn(root: string): void {
  const [built, live, old] = paths(root);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(live)) renameSync(live, old);
  renameSync(built, live);
  rmSync(old, { recursive: true, force: true });
}

/** Puts back what a cut swap left: every command does this first. */
export function restoreSwap(root: string): void {
  const [, live, old] = paths(root);
  if (!existsSync(old)) return;
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
