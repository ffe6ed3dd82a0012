import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parseFragment } from 'parse5';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { humanDate } from '../../article/dates.ts';
import type { Article, Block } from '../../article/model.ts';
import { humanVagueDate } from '../../article/vague-dates.ts';
import { elements } from '../../elements/list.ts';
import { wordsFor } from '../../site/words/index.ts';
import type { Words } from '../../site/words/type.ts';
import type { Surroundings } from '../files.ts';
import { escapeText, markup, withoutForbidden } from '../markup.ts';
import { clean } from './clean.ts';
import type { CleanOptions } from './clean.ts';
import { cardLists, noteList, sourceList } from './lists.ts';
import { changeNotes } from './changes.ts';

const toText = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

/**
 * An article as HTML that reads well anywhere, for readers of feeds: its elements in their plain
 * form, its notes and sources in lists at the end, every link absolute. First stands what the last
 * change was, because that is why the article comes up again.
 */
export function plainContent(article: Article, surroundings: Surroundings): string {
  const { lang, dir, standfirst, asOf, final, opening, sections, closing } = article;
  const words = wordsFor(lang);
  const changes = changeNotes(article, surroundings.addresses, words);
  const day = humanDate(asOf, words.locale);
  const text = [
    `<p>${escapeText(standfirst)}</p>`,
    `<p>${escapeText(final ? words.describes(day) : `${words.factsAsOf} ${day}`)}</p>`,
    htmlOf(opening, words),
    ...sections.map(
      ({ heading, blocks }) => `<h2>${escapeText(heading)}</h2>\n${htmlOf(blocks, words)}`,
    ),
    closing.length > 0 ? `<hr>\n${htmlOf(closing, words)}` : '',
  ];
  const { tree, notes } = clean(
    treeOf(text.filter(Boolean).join('\n')),
    optionsOf(article, surroundings, words),
  );
  const shown = notes.map(({ mark, content }) => ({
    mark,
    html: toText.stringify({ type: 'root', children: content }),
  }));
  return withoutForbidden(
    markup`<div lang="${lang}" dir="${dir}">
${changes.head}${{ text: toText.stringify(tree) }}
${noteList(shown, words)}${changes.foot}${cardLists(article, words)}${sourceList(article.sources, words)}</div>`
      .text,
  );
}

/** Not `hast-util-from-html`: it keeps where each node stood, which takes three times as long. */
function treeOf(html: string): Root {
  const tree = fromParse5(parseFragment(html));
  return { type: 'root', children: tree.type === 'root' ? tree.children : [] };
}

/** Blocks as HTML, each element in its plain form; still with what only a page makes sense of. */
function htmlOf(blocks: readonly Block[], words: Words): string {
  return blocks
    .map((block) => {
      if (block.kind === 'prose') return block.html;
      if (block.kind === 'subheading') return `<h3>${escapeText(block.heading)}</h3>`;
      const definition = Object.hasOwn(elements, block.name) ? elements[block.name] : undefined;
      const inner = htmlOf(block.blocks, words);
      return definition ? definition.plain(block.props, inner, words) : inner;
    })
    .join('\n');
}

function optionsOf(
  { slug, sources }: Article,
  { addresses }: Surroundings,
  { locale, elements: { stored: storedOn } }: Words,
): CleanOptions {
  const own = addresses.absolute(addresses.article(slug));
  const saidOf = new Map(
    sources.map(({ id, date, stored = '' }) => [
      id,
      date === undefined ? storedOn(humanVagueDate(stored, locale)) : humanVagueDate(date, locale),
    ]),
  );
  return {
    linkOf: (href) => (/^[/#]/.test(href) ? new URL(href, own).href : href),
    // The plain form of a figure has the name of the picture behind that of the article’s folder.
    pictureOf: (src) => addresses.absolute(addresses.picture(slug, src.replace(/^.*\//s, ''))),
    placeIn(source, said) {
      // As `remarkCitations` writes it: `, 4 May 2026, p. 3`.
      const before = `, ${saidOf.get(source) ?? ''}, `;
      return said.startsWith(before) ? said.slice(before.length) : undefined;
    },
  };
}
