import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, Block } from '../../article/model.ts';
import { blocksOf } from '../../article/model.ts';
import { originalOf, sizesOf } from '../../elements/figure/sources.ts';
import type { OriginalPicture } from '../../elements/figure/sources.ts';
import { ARTICLES_DIR } from '../../loader/files.ts';
import { EXAMPLE_PICTURES, examplePicture } from '../../loader/pictures.ts';
import type { Addresses } from '../../site/addresses.ts';
import type { MadeFile } from '../files.ts';
import { keptPicture } from './kept-picture.ts';

/** The pictures of an article’s figures, in every size and format that its pages offer. */
export function pagePictures(root: string, article: Article, addresses: Addresses): MadeFile[] {
  const folder = join(root, ARTICLES_DIR, article.slug);
  const originals = blocksOf(article).flatMap(figuresIn);
  return originals.flatMap((original) => filesOf(root, folder, original, addresses));
}

/** Those of the style guide. */
export function examplePictures(root: string, addresses: Addresses): MadeFile[] {
  return readdirSync(EXAMPLE_PICTURES).flatMap((src) => {
    const picture = examplePicture(src);
    if (typeof picture === 'string') return [];
    return filesOf(root, EXAMPLE_PICTURES, { src, ...picture }, addresses);
  });
}

/** The figures in a block, as pictures that the article has. */
export function figuresIn(block: Block): OriginalPicture[] {
  if (block.kind !== 'element') return [];
  const original = block.name === 'Figure' ? originalOf(block.props) : undefined;
  return [...(original ? [original] : []), ...block.blocks.flatMap(figuresIn)];
}

function filesOf(
  root: string,
  folder: string,
  original: OriginalPicture,
  addresses: Addresses,
): MadeFile[] {
  const file = join(folder, original.src);
  return sizesOf(original).map(({ name, format, width }) => ({
    address: addresses.asset(name),
    make: async () =>
      width === undefined
        ? readFile(file)
        : keptPicture(root, file, original.digest, { width, format }),
  }));
}
