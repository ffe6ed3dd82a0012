import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { HostFile } from './beside.ts';

/** Where files for hosts stand, from the project's root; and where they are before they are all there. */
export const HOSTING = '.hosting';
const NEW = '.cache/hosting';
const OLD = '.cache/hosting-before';

/**
 * Writes the files for hosts into a folder beside the built site. It is put in the place of the last
 * one when all are written: a full disk leaves the last ones whole.
 */
export function writeBesideTheSite(root: string, files: readonly HostFile[]): void {
  const made = join(root, NEW);
  const old = join(root, OLD);
  const live = join(root, HOSTING);
  // Two renames are not one: what was cut between them is put back.
  if (existsSync(old) && !existsSync(live)) renameSync(old, live);
  for (const folder of [made, old]) rmSync(folder, { recursive: true, force: true });
  for (const { path, text } of files) {
    const file = join(made, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { mode: path.endsWith('.sh') ? 0o755 : 0o644 });
  }
  if (existsSync(live)) renameSync(live, old);
  renameSync(made, live);
  rmSync(old, { recursive: true, force: true });
}
