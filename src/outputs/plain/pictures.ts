import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ARTICLES_DIR } from '../../loader/files.ts';
import type { MadeFile } from '../files.ts';
import { keptPicture } from '../pictures/kept-picture.ts';
import type { SiteOutput } from '../site-files.ts';

/** Twice the column of the site, the widest that its own pages show. */
const WIDEST = 1184;

/**
 * The pictures of every article at addresses that stay, for what is read elsewhere: those that
 * pages show are many, and named by their bytes. At each name that the
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

/** A picture no wider than a column needs. Drawings and GIFs stay as they are. */
export async function madePicture(
  root: string,
  slug: string,
  name: string,
  digest: string,
): Promise<Uint8Array> {
  const original = join(root, ARTICLES_DIR, slug, name);
  if (/\.(?:gif|svg)$/i.test(name)) return readFile(original);
  return keptPicture(root, original, digest, { width: WIDEST });
}
