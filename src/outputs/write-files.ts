import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { MadeFile, OutputFile } from './files.ts';

/** As many files as are made at once: more only wait in memory. */
const MOST_MADE = 32;

/** Writes files into the folder of a built site: texts at once, others while the next ones are made. */
export class FileWriter {
  readonly #folder: string;
  readonly #base: string;
  readonly #making = new Set<Promise<void>>();
  readonly #errors: unknown[] = [];
  readonly #folders = new Set<string>();

  /** @param base the path of the site below its host, without a slash at its end */
  constructor(folder: string, base: string) {
    this.#folder = folder;
    this.#base = base;
  }

  /** Writes a text, or begins to make a file, and waits only where many others are being made. */
  async write(file: OutputFile): Promise<void> {
    const path = join(this.#folder, pathOf(file.address, this.#base));
    // In this thread: handing a small file to another costs two to five times as much as writing it.
    if ('text' in file) this.#writeNow(path, file.text);
    else await this.#begin(path, file);
    this.#throwFirst();
    // So that this thread hears of others between two files: also of a parent that is gone.
    await setImmediate();
  }

  /** Waits until all is written. Throws where something could not be, as on a full disk. */
  async done(): Promise<void> {
    await Promise.all(this.#making);
    this.#throwFirst();
  }

  async #begin(path: string, file: MadeFile): Promise<void> {
    const making = file
      .make()
      .then((bytes) => {
        this.#writeNow(path, bytes);
      })
      .catch((error: unknown) => this.#errors.push(error))
      .then(() => {
        this.#making.delete(making);
      });
    this.#making.add(making);
    // Again, because others may wait for the same one to end.
    while (this.#making.size >= MOST_MADE) await Promise.race(this.#making);
  }

  #writeNow(path: string, content: string | Uint8Array): void {
    const folder = dirname(path);
    // Asked of the system once: a folder holds a dozen files.
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    writeFileSync(path, content);
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
