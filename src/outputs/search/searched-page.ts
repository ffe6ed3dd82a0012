import { humanDate } from '../../article/dates.ts';
import type { Article, Block } from '../../article/model.ts';
import { elements } from '../../elements/list.ts';
import { wordsFor } from '../../site/words/index.ts';
import type { Words } from '../../site/words/type.ts';
import { markup } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { withoutNotes } from './without-notes.ts';

/** What the index leaves out of a page besides: what was struck, and drawings. */
export const LEFT_OUT: readonly string[] = ['del', 's', 'svg'];

/**
 * An article as the search index reads it: its words under headings with their ids, so that a result
 * leads to the section. The closing stands before the sections, because what follows a heading counts
 * as its section’s.
 *
 * @param dateWords the interface words in which results give its date
 */
export function searchedPage(article: Article, dateWords: Words): string {
  const { title, standfirst, lang, date, topics } = article;
  const words = wordsFor(lang);
  const htmlOf = (blocks: readonly Block[]): Markup[] =>
    blocks.map((block) => ({ text: plainHtml(block, words) }));
  return markup`<!doctype html><html lang="${lang}"><body>
<meta data-pagefind-meta="date[content]" content="${date}">
<meta data-pagefind-meta="day[content]" content="${humanDate(date, dateWords.locale)}">
${topics.map((topic) => markup`<meta data-pagefind-filter="topic[content]" content="${topic}">\n`)}<h1>${title}</h1>
<p>${standfirst}</p>
${htmlOf(article.opening)}
${htmlOf(article.closing)}
${article.sections.map(({ id, heading, blocks }) => markup`<h2 id="${id}">${heading}</h2>\n${htmlOf(blocks)}\n`)}</body></html>`
    .text;
}

function plainHtml(block: Block, words: Words): string {
  if (block.kind === 'prose') return `${withoutNotes(block.html)}\n`;
  if (block.kind === 'subheading') return markup`<h3 id="${block.id}">${block.heading}</h3>\n`.text;
  const inner = block.blocks.map((own) => plainHtml(own, words)).join('');
  return `${elements[block.name]?.plain(block.props, inner, words) ?? inner}\n`;
}
