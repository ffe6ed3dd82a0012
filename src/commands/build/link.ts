import { constants, copyFileSync, linkSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A site that stands, as far as it is known to be what was built. */
export interface Standing {
  folder: string;
  /** How many bytes each of its files has, by path from its folder. */
  bytes: ReadonlyMap<string, number>;
  /** When it was built, in milliseconds: what was written later was changed by somebody else. */
  builtAt: number;
}

/** Thrown where a file of the site that stands is not what was built. */
export class DamagedSite extends Error {}

/**
 * Puts files of the site that stands into the one that is built, without writing them again: both
 * share them until the old site goes. Copied where the disk cannot share. Nothing here is ever
 * written in place, so the site that stands stays as it is.
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
    const source = join(this.#from.folder, path);
    const found = statSync(source, { throwIfNoEntry: false });
    if (
      found?.size !== this.#from.bytes.get(path) ||
      !found ||
      found.mtimeMs > this.#from.builtAt
    ) {
      throw new DamagedSite(path);
    }
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
