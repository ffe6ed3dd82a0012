import type { Article, Block } from '../article/model.ts';
import { blocksOf } from '../article/model.ts';

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
