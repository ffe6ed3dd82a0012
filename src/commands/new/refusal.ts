import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idFault, idFrom, RESERVED_SLUGS } from '../../article/ids.ts';
import { parseAddress, PUBLISHED_FILE } from '../../article/record/published.ts';
import { ARTICLES_DIR, list } from '../../loader/files.ts';
import { withFile } from '../failure.ts';

/** Why there can be no new article of a slug, as a sentence that says what to do; or undefined. */
export async function slugRefusal(root: string, slug: string): Promise<string | undefined> {
  const fault = idFault(slug, RESERVED_SLUGS);
  if (fault) {
    const better = idFrom(slug);
    const hint = idFault(better, RESERVED_SLUGS) ? '' : ` Try “${better}”.`;
    return `“${slug}” cannot be an address: ${fault}.${hint}`;
  }
  const folders = (await list(join(root, ARTICLES_DIR))).map(({ name }) => name);
  // Many servers do not tell capital letters or forms of Unicode apart.
  const twin = folders.find((name) => name.normalize('NFC').toLowerCase() === slug);
  if (twin !== undefined) {
    return `${ARTICLES_DIR}/${twin} is there already: choose another slug.`;
  }
  const page = `content/pages/${slug}.mdx`;
  if (existsSync(join(root, page))) {
    return `/${slug}/ is the address of ${page}: choose another slug.`;
  }
  if (existsSync(join(root, 'public', slug))) {
    return `/${slug}/ is the address of public/${slug}: choose another slug.`;
  }
  if (publishedSlugs(root).includes(slug)) {
    return `/${slug}/ was published before, and links to it lead to another article: choose another slug.`;
  }
  return undefined;
}

function publishedSlugs(root: string): string[] {
  const path = join(root, PUBLISHED_FILE);
  if (!existsSync(path)) return [];
  const lines = withFile(path, () => readFileSync(path, 'utf8')).split(/\r?\n/);
  return lines.flatMap((line) => parseAddress(line)?.slug ?? []);
}
