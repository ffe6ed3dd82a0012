import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathOf } from '../../outputs/write-files.ts';

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
  /** An address without host as a person would write it. */
  show: (address: string) => string;
}

/** A folder that `npm run build` made, or why it cannot be read. */
export function folderSource(
  root: string,
  folder: string,
  base: string,
): Source | { fault: string } {
  const path = join(root, folder);
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
