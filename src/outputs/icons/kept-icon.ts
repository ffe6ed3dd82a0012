import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { readKept, writeKept } from '../../loader/kept-file.ts';
import { iconPng } from './icon-png.ts';
import type { IconShape } from './icon-png.ts';

/** Where icons are kept, from the project’s root: of each name the last one only. */
const ICONS_CACHE = '.cache/icons';

// How icons are drawn.
const CODE = readFileSync(fileURLToPath(new URL('icon-png.ts', import.meta.url)));

/**
 * An icon as PNG: the one that is kept, or else drawn now.
 *
 * @param root the project’s folder
 * @param svg its source
 */
export async function keptIcon(root: string, svg: Uint8Array, shape: IconShape): Promise<Buffer> {
  const { size, ground } = shape;
  const digest = createHash('sha256')
    .update(JSON.stringify([shape, sharp.versions]))
    .update(CODE)
    .update(svg)
    .digest('hex');
  const folder = join(root, ICONS_CACHE);
  const start = `${size}-${ground}-`;
  const name = `${start}${digest}.png`;
  const kept = await readKept(join(folder, name));
  if (kept) return kept;
  const png = await iconPng(svg, shape);
  for (const old of existsSync(folder) ? readdirSync(folder) : []) {
    if (old.startsWith(start)) rmSync(join(folder, old), { force: true });
  }
  await writeKept(join(folder, name), png);
  return png;
}
