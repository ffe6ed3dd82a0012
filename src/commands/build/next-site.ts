import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathOf } from '../../outputs/write-files.ts';
import { listFiles } from '../../loader/list-files.ts';
import { discard } from '../discard.ts';
import { writeKnownManifest, writeManifest } from '../manifest.ts';
import { MANIFEST_FILE } from '../manifest/format.ts';
import { hashFiles } from '../manifest/hash-files.ts';
import { BUILT, MADE } from '../swap.ts';
import { digestOf, writeBuilt } from './built.ts';
import { DamagedSite, Linker } from './link.ts';
import { takeOut, takeSpare } from './spare.ts';
import { knownSite } from './standing.ts';
import type { KnownSite } from './standing.ts';

/** What a site is to be made of, as digests. */
export interface PlannedKeys {
  /** Of what all of it depends on. */
  base: string;
  /** Of every page, by its address. */
  pages: Record<string, string>;
  /** Of files that are made together, without Astro: of an article by its slug, and others. */
  parts: Record<string, string>;
  /** The path of the site below its host, without a slash at its end. */
  path: string;
}

/** What of a planned site does not stand as it would be. */
export interface ToMake {
  /** Addresses. */
  pages: string[];
  /** Names of parts. */
  parts: string[];
}

/**
 * The site that is built next. It starts as a whole copy of the one that stands: both share each file,
 * so that nothing is written twice. What has to change is made in a folder of its own and put in at the end;
 * what is not wanted any more goes. So a build of one article among thousands does little once it is
 * known which one that is.
 */
export class NextSite {
  readonly #root: string;
  readonly #code: string;
  #known: KnownSite | undefined;
  #keys: PlannedKeys | undefined;
  /** Files of the site that stands that are as they would be made. */
  readonly #kept = new Set<string>();
  /** The files of parts of which all stand, by name. */
  readonly #standing = new Map<string, string[]>();

  /** @param code the digest of the code and settings: of a site of others nothing is taken over */
  constructor(root: string, code: string) {
    this.#root = root;
    this.#code = code;
    this.#known = knownSite(root, code);
    if (!this.#known) return;
    const folder = join(root, BUILT);
    const { built, manifest } = this.#known;
    const shared = built.before && takeSpare(root, folder, built.before, this.#known);
    const linker = new Linker(this.#known, folder);
    try {
      for (const path of manifest.keys()) if (!shared?.has(path)) linker.link(path);
    } catch (error) {
      if (!(error instanceof DamagedSite)) throw error;
      // Somebody changed the site that stands: nothing of it is taken over.
      this.#known = undefined;
    }
  }

  /** What is to be made, because nothing stands that is as it would be. */
  compare(keys: PlannedKeys): ToMake {
    this.#keys = keys;
    if (this.#known?.built.base !== keys.base) this.#known = undefined;
    const { built, manifest } = this.#known ?? {};
    const keepPage = (address: string): boolean => {
      const path = pathOf(address, keys.path);
      if (built?.pages[address] !== keys.pages[address] || !manifest?.has(path)) return false;
      this.#kept.add(path);
      return true;
    };
    const keepPart = (name: string): boolean => {
      const { key, files = [] } = built?.parts[name] ?? {};
      if (key !== keys.parts[name] || !files.every((path) => manifest?.has(path))) return false;
      for (const path of files) this.#kept.add(path);
      this.#standing.set(name, files);
      return true;
    };
    return {
      pages: Object.keys(keys.pages).filter((address) => !keepPage(address)),
      parts: Object.keys(keys.parts).filter((name) => !keepPart(name)),
    };
  }

  /**
   * Puts in what was made, takes out what is not wanted, and writes down what the site holds.
   *
   * @param made the files of parts that were made, by name
   * @returns true where it shares files with the site that stands
   */
  async finish(made: ReadonlyMap<string, string[]>): Promise<boolean> {
    const keys = this.#keys;
    if (!keys) throw new Error('A site is compared before it is finished.');
    const folder = join(this.#root, BUILT);
    if (this.#known) await this.#putIn(this.#known, folder);
    else {
      discard(this.#root, folder);
      renameSync(join(this.#root, MADE), folder);
      await writeManifest(folder);
    }
    const files = new Map([...this.#standing, ...made]);
    writeBuilt(this.#root, {
      code: this.#code,
      base: keys.base,
      manifest: digestOf(readFileSync(join(folder, MANIFEST_FILE), 'utf8')),
      before: this.#known && {
        manifest: this.#known.built.manifest,
        builtAt: this.#known.builtAt,
      },
      pages: keys.pages,
      parts: Object.fromEntries(
        Object.entries(keys.parts).map(([name, key]) => {
          return [name, { key, files: files.get(name) ?? [] }];
        }),
      ),
    });
    return this.#known !== undefined;
  }

  async #putIn({ manifest }: KnownSite, folder: string): Promise<void> {
    const from = join(this.#root, MADE);
    // Two articles may show one picture, and one of them may be as it was.
    const paths = listFiles(from).filter((path) => path !== MANIFEST_FILE && !this.#kept.has(path));
    const made = new Map(await hashFiles({ folder: from, paths }));
    for (const path of manifest.keys()) {
      if (!this.#kept.has(path) && !made.has(path)) takeOut(folder, path);
    }
    for (const path of paths) {
      const target = join(folder, path);
      mkdirSync(dirname(target), { recursive: true });
      // Never written over: the site that stands shares what was there.
      renameSync(join(from, path), target);
    }
    rmSync(from, { recursive: true, force: true });
    const kept = [...manifest].filter(([path]) => this.#kept.has(path));
    writeKnownManifest(folder, new Map([...kept, ...made]));
  }
}
