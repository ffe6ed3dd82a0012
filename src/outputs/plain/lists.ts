import { humanDate } from '../../article/dates.ts';
import type { Article } from '../../article/model.ts';
import type { CitedSource } from '../../article/sources.ts';
import { humanVagueDate } from '../../article/vague-dates.ts';
import type { Words } from '../../site/words/type.ts';
import { markup } from '../markup.ts';
import type { Markup } from '../markup.ts';

/** The notes of an article under the marks that they have in its text. */
export function noteList(
  notes: readonly { mark: string; html: string }[],
  words: Words,
): Markup | false {
  if (notes.length === 0) return false;
  const items = notes.map(
    ({ mark, html }) => markup`<p><strong>${words.note} ${mark}</strong> ${{ text: html }}</p>\n`,
  );
  return markup`<hr>\n${items}`;
}

/** Who is named in an article and what its terms mean: on its page, the text opens them. */
export function cardLists(
  { cards, asOf }: Pick<Article, 'cards' | 'asOf'>,
  { elements, locale }: Words,
): Markup[] {
  const lists = [
    { title: elements.people, kind: 'person' },
    { title: elements.terms, kind: 'term' },
  ];
  return lists.flatMap(({ title, kind }) => {
    const own = cards.filter((card) => card.kind === kind);
    if (own.length === 0) return [];
    const items = own.map(({ name, role, text, date }) => {
      const held = role === undefined ? '' : `: ${elements.roleOn(role, humanDate(asOf, locale))}`;
      const written = elements.writtenOn(humanDate(date, locale));
      return markup`<li><p><strong>${name}</strong>${held}</p>\n<p dir="auto">${text}</p>\n<p>${written}</p></li>\n`;
    });
    return [markup`<h2>${title}</h2>\n<ul>\n${items}</ul>\n`];
  });
}

/** What an article cites, in full, under the numbers that stand in its text. */
export function sourceList(
  sources: readonly CitedSource[],
  { elements, locale }: Words,
): Markup | false {
  if (sources.length === 0) return false;
  const items = sources.map(({ publisher, title, subject, date, stored = '', url }) => {
    const when =
      date === undefined
        ? elements.stored(humanVagueDate(stored, locale))
        : humanVagueDate(date, locale);
    return markup`<li>${publisher}, <cite>${title ?? subject}</cite>, ${when}. <a href="${url}">${url}</a></li>\n`;
  });
  return markup`<h2>${elements.sources}</h2>\n<ol>\n${items}</ol>\n`;
}
