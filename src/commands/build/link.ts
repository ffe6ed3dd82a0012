import { constants, copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isAsBuilt } from './standing.ts';
import type { Standing } from './standing.ts';

/** Thrown where a file of the site that stands is not what was built. */
export class DamagedSite extends Error {}

/**
 * Puts files of the site that stands into the one that is built, without writing them again: both
 * share them. Copied where the disk cannot share. Nothing here is ever written in place, so the site
 * that stands stays as it is.
 */
export class Linker {
  readonly #from: Standing;
  readonly #to: string;
  readonly #made = new Set<string>();
  #canLink = true;

  constructor(from: Standing, to: string) {
    this.#from = from;
    this.#to = to;
  }

  /**
   * @param path of a file, from either site's folder
   * @throws DamagedSite where it is not what was built
   */
  link(path: string): void {
    if (!isAsBuilt(this.#from, path)) throw new DamagedSite(path);
    const source = join(this.#from.folder, path);
    const target = join(this.#to, path);
    const folder = dirname(target);
    if (!this.#made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#made.add(folder);
    }
    if (this.#canLink) {
      try {
        linkSync(source, target);
        return;
      } catch {
        this.#canLink = false;
      }
    }
    copyFileSync(source, target, constants.COPYFILE_EXCL);
  }
}
