import { directionOf } from '../article/languages.ts';
import type { Article } from '../article/model.ts';
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
  { toHtml }: Pipeline,
): Article {
  const { title, standfirst, date, asOf = date, final, topics, authors } = frontmatter;
  const { aliases: slugs, draft, moved } = frontmatter;
  const declared = declaredSections(frontmatter.sections);
  const sections = parts.sections.map(({ id, heading, nodes }, index) => {
    const text = plainText(nodes);
    const aliases = declared[index]?.aliases ?? [];
    const blocks = toBlocks(nodes, toHtml).map((block) =>
      block.kind === 'subheading'
        ? { ...block, aliases: aliases.map((alias) => alias + block.id.slice(id.length)) }
        : block,
    );
    return {
      id,
      aliases,
      heading,
      summary: declared[index]?.summary,
      subheadings: blocks
        .filter((block) => block.kind === 'subheading')
        .map(({ kind: _kind, ...subheading }) => subheading),
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
    moved,
    revisions: [],
    gone: [],
    opening: toBlocks(parts.opening, toHtml),
    sections,
    closing: toBlocks(parts.closing, toHtml),
  };
}
