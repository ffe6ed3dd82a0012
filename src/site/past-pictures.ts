import type { Article, Block } from '../article/model.ts';
import { blocksOf } from '../article/model.ts';
import type { PartText } from '../loader/record/section-texts.ts';
import type { RevisionText } from '../loader/record/revision-text.ts';

type Size = Record<'src' | 'width' | 'height', string>;

/**
 * Gives the figures of a past revision the sizes of their pictures, by which they are shown: of those
 * that the article still has, under whatever name. Of the others only the words are left.
 */
export function withPictures(text: RevisionText, article: Article): RevisionText {
  const sizes = new Map(blocksOf(article).flatMap(sizesIn));
  const sized = <Part extends PartText>(part: Part): Part => ({
    ...part,
    blocks: part.blocks.map((block) => withSize(block, sizes)),
  });
  return {
    ...text,
    opening: sized(text.opening),
    sections: text.sections.map(sized),
    closing: sized(text.closing),
  };
}

function sizesIn(block: Block): [digest: string, size: Size][] {
  if (block.kind !== 'element') return [];
  const { src = '', digest, width, height } = block.props;
  const own: [string, Size][] =
    digest !== undefined && width !== undefined && height !== undefined
      ? [[digest, { src, width, height }]]
      : [];
  return [...own, ...block.blocks.flatMap(sizesIn)];
}

function withSize(block: Block, sizes: ReadonlyMap<string, Size>): Block {
  if (block.kind !== 'element') return block;
  const { digest = '' } = block.props;
  const blocks = block.blocks.map((inner) => withSize(inner, sizes));
  return { ...block, props: { ...block.props, ...sizes.get(digest) }, blocks };
}
