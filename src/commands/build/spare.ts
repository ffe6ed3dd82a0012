import { lstatSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MANIFEST_FILE } from '../manifest/format.ts';
import { SPARE } from '../swap.ts';
import type { Before } from './built.ts';
import { isAsBuilt, standingIn } from './standing.ts';
import type { Standing } from './standing.ts';

/**
 * Takes the site that stood before the one that stands, which shares nearly all files with it, as the
 * beginning of the next: to link a hundred thousand files anew, and to delete as many, takes longer
 * than all else about a correction. Only what the site that stands has too, byte for byte, is left in.
 *
 * @param folder where it is moved to
 * @param before what is known of it
 * @param stands the site that stands
 * @returns the files that are in the folder; undefined where there is no such site, or where somebody
 *   changed it
 */
export function takeSpare(
  root: string,
  folder: string,
  before: Before,
  stands: Standing,
): Set<string> | undefined {
  const spare = standingIn(join(root, SPARE), before);
  if (!spare || !isUntouched(spare)) return undefined;
  try {
    renameSync(spare.folder, folder);
  } catch {
    // In use, as on Windows: the next site begins with nothing.
    return undefined;
  }
  const shared = new Set<string>();
  for (const [path, { sha256 }] of spare.manifest) {
    if (stands.manifest.get(path)?.sha256 === sha256) shared.add(path);
    else takeOut(folder, path);
  }
  return shared;
}

/** Deletes a file of a site, and the folders that only it was in. */
export function takeOut(folder: string, path: string): void {
  rmSync(join(folder, path));
  for (const below of foldersOf(path)) {
    try {
      rmdirSync(join(folder, below));
    } catch {
      return;
    }
  }
}

/** False where a file was changed or taken out of a site, or one was put into it. */
function isUntouched(site: Standing): boolean {
  const folders = new Set(['', ...foldersOf(MANIFEST_FILE)]);
  for (const path of site.manifest.keys()) {
    if (!isAsBuilt(site, path)) return false;
    for (const below of foldersOf(path)) folders.add(below);
  }
  // What is put into a folder, or taken out of it, changes its time. A link leads to what is not ours.
  return [...folders].every((below) => {
    const found = lstatSync(join(site.folder, below));
    return found.isDirectory() && found.mtimeMs <= site.builtAt;
  });
}

/** The folders that a file is in, the innermost first. */
function foldersOf(path: string): string[] {
  const folder = dirname(path);
  return folder === '.' ? [] : [folder, ...foldersOf(folder)];
}
