import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Picture } from '../elements/element.ts';
import { ARTICLES_DIR } from './files.ts';
import { sizeOf } from './picture-size.ts';
import type { BitmapKind, Size } from './picture-size.ts';
import { readSvg } from './svg.ts';

const NAME = /^[\w-]+(?:\.[\w-]+)*\.(?:jpe?g|png|webp|avif|gif|svg)$/i;
const MOST_MEGABYTES = 20;
const MOST_PIXELS = 12_000;
const KINDS: Record<string, BitmapKind> = {
  avif: 'avif',
  gif: 'gif',
  jpeg: 'jpg',
  jpg: 'jpg',
  png: 'png',
  webp: 'webp',
};

/** Where the pictures of the examples stand, from the project’s root. */
export const EXAMPLE_PICTURES = 'src/elements/figure/examples';

/**
 * A picture in the folder of an article.
 *
 * @returns its size, or what is wrong with it, as the end of a sentence
 */
export function readPicture(root: string, slug: string, name: string): Picture | string {
  // The text of a past revision stands in no folder.
  if (slug === '') return 'is a picture of a past revision';
  return readFrom(root, `${ARTICLES_DIR}/${slug}`, name);
}

/** A picture of the examples of elements, as {@link readPicture}. */
export function examplePicture(name: string): Picture | string {
  return readFrom(process.cwd(), EXAMPLE_PICTURES, name);
}

function readFrom(root: string, place: string, name: string): Picture | string {
  if (!NAME.test(name)) {
    return 'is no name of a picture: expected letters, digits, hyphens and underscores, and .jpg, .png, .webp, .avif, .gif or .svg at the end; rename the file';
  }
  const folder = join(root, place);
  const bytes = readBytes(folder, name);
  if (typeof bytes === 'string') return bytes === '' ? missing(folder, place, name) : bytes;
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const size = ending === 'svg' ? readSvg(bytes) : bitmapSize(ending, bytes);
  if (typeof size === 'string') return size;
  if (Math.max(size.width, size.height) > MOST_PIXELS) {
    return `is ${size.width} × ${size.height} pixels large: expected ${MOST_PIXELS} a side at most; export it smaller`;
  }
  return { ...size, digest: createHash('sha256').update(bytes).digest('hex') };
}

/** The bytes of a file; what is wrong with it, or nothing where it is not there. */
function readBytes(folder: string, name: string): Buffer | string {
  const path = join(folder, name);
  try {
    // On some disks `Bridge.jpg` opens `bridge.jpg`, and on the server’s it does not.
    if (!namesIn(folder).includes(name) || !statSync(path).isFile()) return '';
    const megabytes = statSync(path).size / 1e6;
    if (megabytes > MOST_MEGABYTES) {
      return `is a file of ${Math.ceil(megabytes)} MB: expected ${MOST_MEGABYTES} MB at most; export it smaller`;
    }
    return readFileSync(path);
  } catch {
    return 'cannot be read: expected a file that may be read';
  }
}

function missing(folder: string, place: string, name: string): string {
  const spelt = namesIn(folder).find((one) => one.toLowerCase() === name.toLowerCase());
  if (spelt !== undefined) return `is not in ${place}, but "${spelt}" is: write it the same`;
  return `is not in ${place}: put the file there`;
}

function bitmapSize(ending: string, bytes: Buffer): Size | string {
  const kind = KINDS[ending];
  const size = kind && sizeOf(kind, bytes);
  if (size) return size;
  const real = Object.values(KINDS).find((one) => sizeOf(one, bytes));
  const found = real ? `a .${real}` : 'no picture that can be read';
  const remedy = real ? `rename the file to .${real}, or export it anew` : 'export it anew';
  return `is ${found}: expected a picture of the kind that its ending .${ending} says; ${remedy}`;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
