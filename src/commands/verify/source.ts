import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathOf } from '../../outputs/write-files.ts';

/** The file that every published article has in its folder, as `addressesOf` names it. */
const RECORD = 'record.json';

/** What stands at an address, and where it was found in the end; or what is wrong there. */
export type Answer = { text: string; url: URL } | NoAnswer;

/** Why nothing was found at an address, as the end of a sentence. */
export interface NoAnswer {
  fault: string;
  /** True where there is certainly nothing: not for what could not be asked. */
  missing: boolean;
}

/** A published site: a folder that was built, or a live one. */
export interface Source {
  /** What it is called in what is printed. */
  name: string;
  /** Scheme and host, and the path of the site below it without a slash at its end. */
  origin: string;
  base: string;
  /** Reads what stands at an address without host; of a page, its HTML. */
  read: (address: string) => Promise<Answer>;
  /**
   * Names under which articles may have been published there: all of a folder, of a live site those
   * that its home page and its corrections link to.
   */
  names: () => Promise<string[] | NoAnswer>;
  /** An address without host as a person would write it. */
  show: (address: string) => string;
}

/** A folder that `npm run build` made, or why it cannot be read. */
export function folderSource(
  root: string,
  folder: string,
  base: string,
): Source | { fault: string } {
  const path = resolve(root, folder);
  if (!existsSync(join(path, 'index.html'))) {
    return { fault: `${folder}: expected the folder of a built site: "npm run build" makes dist` };
  }
  const origin = 'http://localhost';
  return {
    name: folder,
    origin,
    base,
    async read(address) {
      try {
        const text = await readFile(join(path, pathOf(address, base)), 'utf8');
        return { text, url: new URL(address, origin) };
      } catch {
        return { fault: `is not in ${folder}: build the site again`, missing: true };
      }
    },
    async names() {
      const entries = await readdir(path, { withFileTypes: true });
      return entries
        .filter((one) => one.isDirectory() && existsSync(join(path, one.name, RECORD)))
        .map(({ name }) => name)
        .sort();
    },
    show: readable,
  };
}

/** An address, or a fragment of one, as a person would write it. */
export function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
