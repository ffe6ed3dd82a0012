import type { DataMap } from 'vfile';
import { directionOf } from '../article/languages.ts';
import type { ArticleMarkdown } from '../article/markdown.ts';
import type { Article, Block, Subheading } from '../article/model.ts';
import type { Frontmatter } from '../article/schema.ts';
import { declaredSections } from '../article/sections.ts';
import { countWords } from '../article/words.ts';
import { plainText, toBlocks } from './blocks.ts';
import type { Parts } from './blocks.ts';
import type { Pipeline } from './pipeline.ts';

/** Makes the model of an article from its checked frontmatter and the parts of its text. */
export function buildArticle(
  slug: string,
  lang: string,
  frontmatter: Frontmatter,
  parts: Parts,
  found: Pick<DataMap, 'citations' | 'cards'> & { markdown: ArticleMarkdown },
  { toHtml }: Pipeline,
): Article {
  const { citations, cards, markdown } = found;
  const { title, standfirst, date, asOf = date, final, topics, authors } = frontmatter;
  const { aliases: slugs, draft, moved, related, series } = frontmatter;
  const declared = declaredSections(frontmatter.sections);
  const sections = parts.sections.map(({ id, heading, nodes }, index) => {
    const text = plainText(nodes);
    const aliases = declared[index]?.aliases ?? [];
    const blocks = withAliases(toBlocks(nodes, toHtml), (own) =>
      aliases.map((alias) => alias + own.slice(id.length)),
    );
    return {
      id,
      aliases,
      heading,
      summary: declared[index]?.summary,
      subheadings: subheadingsIn(blocks),
      words: countWords(text, lang),
      blocks,
      text,
    };
  });
  const around = [plainText(parts.opening), plainText(parts.closing)];
  const words = around.reduce((sum, text) => sum + countWords(text, lang), 0);
  return {
    slug,
    title: title.normalize('NFC'),
    standfirst: standfirst.normalize('NFC'),
    date,
    asOf,
    final,
    lang,
    dir: directionOf(lang),
    topics,
    authors,
    words: sections.reduce((sum, section) => sum + section.words, words),
    aliases: slugs,
    draft,
    related,
    series,
    mentions: cards.map(({ kind, id }) => `${kind}:${id}`),
    moved,
    revisions: [],
    gone: [],
    opening: toBlocks(parts.opening, toHtml),
    sections,
    closing: toBlocks(parts.closing, toHtml),
    sources: [...citations].flatMap(([id, places]) => {
      const source = frontmatter.sources[id];
      return source ? [{ id, ...source, places }] : [];
    }),
    cards,
    markdown,
  };
}

/** Subheadings land under the earlier ids of their section too; questions are some in elements. */
function withAliases(blocks: readonly Block[], aliasesOf: (id: string) => string[]): Block[] {
  return blocks.map((block) => {
    if (block.kind === 'subheading') return { ...block, aliases: aliasesOf(block.id) };
    if (block.kind === 'prose') return block;
    return { ...block, blocks: withAliases(block.blocks, aliasesOf) };
  });
}

function subheadingsIn(blocks: readonly Block[]): Subheading[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'prose') return [];
    if (block.kind === 'element') return subheadingsIn(block.blocks);
    const { kind: _kind, ...subheading } = block;
    return subheading;
  });
}
