import { join } from 'node:path';
import { idFault, RESERVED_SLUGS } from '../../article/ids.ts';
import { didYouMean } from '../../article/nearest.ts';
import { ARTICLES_DIR, list } from '../../loader/files.ts';
import { Refusal } from '../failure.ts';

/**
 * The article that is meant: by the name of its folder, as a shell completes it or not.
 *
 * @throws Refusal where there is none: a record is never written beside what it is the record of
 */
export async function articleNamed(root: string, typed: string): Promise<string> {
  const slug = typed.replace(/[\\/]+$/, '').normalize('NFC');
  // Their names only: of a thousand folders none needs to be opened.
  const entries = await list(join(root, ARTICLES_DIR));
  const slugs = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const hint = didYouMean(slug.split(/[\\/]/).at(-1) ?? '', slugs);
  const fault = idFault(slug, RESERVED_SLUGS);
  if (fault) {
    throw new Refusal(`“${typed}” is the name of no article: ${fault}${hint || '.'}`);
  }
  if (slugs.includes(slug)) return slug;
  const where = hint || `; "ls ${ARTICLES_DIR}" lists those that there are.`;
  throw new Refusal(`There is no article “${slug}” in ${ARTICLES_DIR}${where}`);
}
