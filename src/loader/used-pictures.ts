import { readdirSync } from 'node:fs';
import type { Article, Block } from '../article/model.ts';
import { blocksOf } from '../article/model.ts';
import { ARTICLES_DIR } from './files.ts';
import { EXAMPLE_PICTURES, examplePicture } from './pictures.ts';

/** The pictures that an article shows: the digest of each by its file's name. */
export function usedPictures(article: Article): Record<string, string> {
  return Object.fromEntries(blocksOf(article).flatMap(picturesIn).sort());
}

function picturesIn(block: Block): [name: string, digest: string][] {
  if (block.kind !== 'element') return [];
  const { src, digest } = block.props;
  const isPicture = block.name === 'Figure' && src !== undefined && digest !== undefined;
  return [
    ...(isPicture ? [[src, digest] satisfies [string, string]] : []),
    ...block.blocks.flatMap(picturesIn),
  ];
}

/** A picture as the content store keeps it. */
export interface PictureEntry {
  /** The digest of its bytes: alike in two articles, it is one picture. */
  id: string;
  /** The article that it stands beside, from the project's root. */
  filePath: string;
  /** Its path from there, which Astro replaces by what it knows of the picture. */
  image: string;
}

/** The pictures of some articles. Others in their folders are not read, and never published. */
export function pictureEntries(
  articles: readonly { slug: string; pictures: Record<string, string> }[],
): PictureEntry[] {
  const entries = articles.flatMap(({ slug, pictures }) =>
    Object.entries(pictures).map(([name, id]) => ({
      id,
      filePath: `${ARTICLES_DIR}/${slug}/index.mdx`,
      image: `__ASTRO_IMAGE_./${name}`,
    })),
  );
  // The style guide shows these.
  const examples = readdirSync(EXAMPLE_PICTURES).flatMap((name) => {
    const picture = examplePicture(name);
    if (typeof picture === 'string') return [];
    const image = `__ASTRO_IMAGE_./${name}`;
    return { id: picture.digest, filePath: `${EXAMPLE_PICTURES}/index.mdx`, image };
  });
  return [...new Map([...examples, ...entries].map((entry) => [entry.id, entry])).values()];
}
