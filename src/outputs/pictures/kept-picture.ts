import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { FormatEnum } from 'sharp';
import { readKept, writeKept } from '../../loader/kept-file.ts';
import { pruneFolder } from '../../loader/prune-folder.ts';

/** Where made pictures are kept, from the project's root, a file each. */
const PICTURES_CACHE = '.cache/pictures';

const used = new Set<string>();

/** What is to be made of a picture. */
export interface Recipe {
  /** No wider than this, in pixels. */
  width: number;
  /** As sharp names it; default: the kind that it has. */
  format?: string | undefined;
}

/**
 * A picture no wider than is needed, upright, and without what its file tells of camera and place.
 * Made once, and kept by the digest of the original, the recipe, and what makes it.
 *
 * @param root the project’s folder
 * @param original its file
 * @param digest of its bytes
 */
export async function keptPicture(
  root: string,
  original: string,
  digest: string,
  { width, format }: Recipe,
): Promise<Uint8Array> {
  const recipe = [digest, width, format ?? 'own', sharp.versions.sharp, sharp.versions.vips];
  const name = recipe.join('-');
  used.add(name);
  const kept = join(root, PICTURES_CACHE, name);
  const known = await readKept(kept);
  if (known) return known;
  const resized = sharp(await readFile(original))
    .autoOrient()
    .resize({ width, withoutEnlargement: true });
  const inFormat = format === undefined ? resized : resized.toFormat(format as keyof FormatEnum);
  const made = await inFormat.toBuffer();
  await writeKept(kept, made);
  return made;
}

/** Deletes pictures that this process did not ask for. */
export function prunePictures(root: string): void {
  pruneFolder(join(root, PICTURES_CACHE), (name) => used.has(name));
}
