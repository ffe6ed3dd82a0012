import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readKept } from '../../loader/kept-file.ts';
import { pruneFolder } from '../../loader/prune-folder.ts';
import { drawingDigest } from './fonts.ts';
import { Painter } from './painter.ts';
import type { SharePicture } from './picture.ts';

/** Where pictures are kept, from the project's root, a file a digest. */
const PICTURES_CACHE = '.cache/share';

/** Share pictures, each drawn once: a build draws only those that look different from before. */
export class KeptPictures {
  readonly #folder: string;
  readonly #painter: Painter;
  readonly #drawing = new Map<string, Promise<void>>();
  readonly #used = new Set<string>();
  /** How many had to be drawn. */
  drawn = 0;

  /** @param root the project’s folder */
  constructor(root: string) {
    this.#folder = join(root, PICTURES_CACHE);
    this.#painter = new Painter(join(root, '.cache/fonts'));
  }

  /** A picture as PNG: the one that is kept, or else drawn now. */
  async png(picture: SharePicture): Promise<Buffer> {
    const name = `${digestOf(picture)}.png`;
    const path = join(this.#folder, name);
    this.#used.add(name);
    const known = await readKept(path);
    if (known) return known;
    // Several addresses may show it: the first one has it drawn, the others wait.
    let drawing = this.#drawing.get(name);
    if (!drawing) {
      this.drawn += 1;
      drawing = this.#painter.paint(path, picture).finally(() => this.#drawing.delete(name));
      this.#drawing.set(name, drawing);
    }
    await drawing;
    const drawn = await readKept(path);
    if (!drawn) throw new Error(`${path} is gone: run the command again.`);
    return drawn;
  }

  /** Ends drawing. */
  close(): void {
    this.#painter.close();
  }

  /** Deletes pictures that were not asked for. */
  prune(): void {
    pruneFolder(this.#folder, (name) => this.#used.has(name));
  }
}

/** The digest of all that shows in a picture and of how it is drawn. */
export function digestOf(picture: SharePicture): string {
  return createHash('sha256')
    .update(`${drawingDigest()}\0${JSON.stringify(picture)}`)
    .digest('hex');
}
