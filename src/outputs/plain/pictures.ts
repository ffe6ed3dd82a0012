import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ARTICLES_DIR } from '../../loader/files.ts';
import type { MadeFile } from '../files.ts';
import type { SiteOutput } from '../site-files.ts';

/** Where made pictures are kept, from the project's root, a file a digest. */
const PICTURES_CACHE = '.cache/pictures';
/** Twice the column of the site, the widest that its own pages show. */
const WIDEST = 1184;

/**
 * The pictures of every article at addresses that stay, for what is read elsewhere: those that
 * pages show are named by Astro anew with each change of how they are made. At each name that the
 * article had too, because a feed that was read long ago still shows them.
 */
export const pictures: SiteOutput = ({ articles }, { addresses }) =>
  articles.flatMap((entry) =>
    Object.entries(entry.pictures).flatMap(([name, digest]) =>
      [entry.slug, ...entry.aliases].map((slug): MadeFile => ({
        address: addresses.picture(slug, name),
        make: async () => madePicture(process.cwd(), entry.slug, name, digest),
      })),
    ),
  );

/**
 * A picture no larger than a column needs, upright, and without what its file tells of camera and
 * place. Drawings and GIFs stay as they are. Made once, and kept by the digest of the original.
 */
export async function madePicture(
  root: string,
  slug: string,
  name: string,
  digest: string,
): Promise<Uint8Array> {
  const original = join(root, ARTICLES_DIR, slug, name);
  if (/\.(?:gif|svg)$/i.test(name)) return readFile(original);
  const folder = join(root, PICTURES_CACHE);
  const kept = join(folder, `${digest}-${WIDEST}`);
  const known = await readFile(kept).catch(() => undefined);
  if (known) return known;
  // Loaded only where a picture is made: it takes a tenth of a second.
  const { default: sharp } = await import('sharp');
  const resized = sharp(await readFile(original))
    .autoOrient()
    .resize({ width: WIDEST, withoutEnlargement: true });
  const made = await resized.toBuffer();
  await mkdir(folder, { recursive: true });
  // Whole or not at all: another build may read it meanwhile.
  const unfinished = `${kept}.${randomUUID()}`;
  await writeFile(unfinished, made);
  await rename(unfinished, kept);
  return made;
}
