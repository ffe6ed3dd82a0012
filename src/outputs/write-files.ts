import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OutputFile } from './files.ts';

/** As many files as are written at once: more only wait in memory. */
const MOST_WRITES = 32;

/** Writes files into the folder of a built site, each while the next ones are made. */
export class FileWriter {
  readonly #folder: string;
  readonly #base: string;
  readonly #writes = new Set<Promise<void>>();
  readonly #errors: unknown[] = [];
  readonly #folders = new Set<string>();

  /** @param base the path of the site below its host, without a slash at its end */
  constructor(folder: string, base: string) {
    this.#folder = folder;
    this.#base = base;
  }

  /** Begins to write a file, and waits only where many others are being written. */
  async write(file: OutputFile): Promise<void> {
    const path = join(this.#folder, pathOf(file.address, this.#base));
    const write = this.#writeNew(path, file)
      .catch((error: unknown) => this.#errors.push(error))
      .then(() => {
        this.#writes.delete(write);
      });
    this.#writes.add(write);
    // Again, because others may wait for the same one to end.
    while (this.#writes.size >= MOST_WRITES) await Promise.race(this.#writes);
    this.#throwFirst();
  }

  /** Waits until all is written. Throws where something could not be, as on a full disk. */
  async done(): Promise<void> {
    await Promise.all(this.#writes);
    this.#throwFirst();
  }

  async #writeNew(path: string, file: OutputFile): Promise<void> {
    const folder = dirname(path);
    // Asked of the system once: a folder holds a dozen files.
    if (!this.#folders.has(folder)) await mkdir(folder, { recursive: true });
    this.#folders.add(folder);
    await writeFile(path, 'text' in file ? file.text : await file.make());
  }

  #throwFirst(): void {
    if (this.#errors.length > 0) throw this.#errors[0];
  }
}

/** The file of an address without host, from the folder of the site. */
export function pathOf(address: string, base: string): string {
  const path = decodeURIComponent(address.slice(base.length + 1));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
