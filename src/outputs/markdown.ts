import { stringify } from 'yaml';
import { humanDate } from '../article/dates.ts';
import { escapeMarkdown, escapeStart, resolveSiteLinks } from '../article/markdown.ts';
import type { Article } from '../article/model.ts';
import { isWithdrawn, modified, notesOf, recordedLater } from '../article/record/told.ts';
import type { ToldNote } from '../article/record/told.ts';
import { partName } from '../site/part-names.ts';
import { wordsFor } from '../site/words/index.ts';
import type { Words } from '../site/words/type.ts';
import type { Surroundings } from './files.ts';

/**
 * The Markdown twin of an article: what its page says, for people and programs that read text. Its
 * headings carry their ids, its notes and sources are footnotes, and every link has its host. Of a
 * withdrawn article it says that, and why.
 */
export function markdownTwin(article: Article, surroundings: Surroundings): string {
  const words = wordsFor(article.lang);
  const text = isWithdrawn(article)
    ? withdrawal(article, words)
    : body(article, surroundings, words);
  const parts = [`# ${paragraph(article.title)}`, ...text].filter((part) => part !== '');
  return `---\n${frontmatter(article, surroundings)}---\n\n${parts.join('\n\n')}\n`;
}

function frontmatter(article: Article, { site, addresses, ...more }: Surroundings): string {
  const { slug, title, standfirst, date, asOf, lang, revisions } = article;
  const absolute = (path: string): string => addresses.absolute(path);
  const last = modified(revisions);
  return stringify(
    {
      title,
      ...(!isWithdrawn(article) && {
        standfirst,
        date,
        asOf,
        authors: more.authorsOf(article),
        topics: more.topicsOf(article),
      }),
      language: lang,
      ...(last && {
        revision: { number: revisions.length, date: revisions.at(-1)?.date },
        modified: last.date,
        history: absolute(addresses.history(slug)),
      }),
      url: absolute(addresses.article(slug)),
      ...(site.licence && { licence: site.licence }),
    },
    // Nothing stands twice, and lines stay whole.
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
}

function body(article: Article, { addresses }: Surroundings, words: Words): string[] {
  const { slug, sections, standfirst, asOf, final, markdown, revisions } = article;
  const text = [
    markdown.opening,
    ...sections.flatMap(({ heading, id }, index) => [
      `## ${escapeMarkdown(heading)} {#${id}}`,
      markdown.sections[index] ?? '',
    ]),
    ...(markdown.closing ? ['***', markdown.closing] : []),
  ];
  const notes = notesOf(revisions, ['published', 'update', 'clarification', 'correction']);
  const corrects = notes.some(({ kind }) => kind === 'correction' || kind === 'clarification');
  const resolve = (target: string): string => addresses.absolute(pathOf(target, slug, addresses));
  return [
    paragraph(standfirst),
    final ? words.describes(humanDate(asOf, words.locale)) : '',
    ...text.map((part) => resolveSiteLinks(part, resolve)),
    ...cardLists(article, words),
    ...(notes.length > 0 ? [`## ${corrects ? words.corrections : words.history}`] : []),
    ...notes.flatMap((note) => told(note, article, addresses, words)),
    resolveSiteLinks(markdown.notes, resolve),
  ];
}

/** Who is named and what terms mean: on the page, the words that name them open it. */
function cardLists({ cards, asOf }: Article, { elements, locale }: Words): string[] {
  const lists = [
    { title: elements.people, kind: 'person' },
    { title: elements.terms, kind: 'term' },
  ];
  return lists.flatMap(({ title, kind }) => {
    const own = cards.filter((card) => card.kind === kind);
    if (own.length === 0) return [];
    const items = own.map(({ name, role, text, date }) => {
      const held = role === undefined ? '' : `: ${elements.roleOn(role, humanDate(asOf, locale))}`;
      const first = `**${escapeMarkdown(name)}**${escapeMarkdown(held)}`;
      const said = [first, paragraph(text), elements.writtenOn(humanDate(date, locale))];
      return `- ${said.join('\n\n  ')}`;
    });
    // No heading: what stands under one is a section of the article.
    return [`**${title}**`, items.join('\n\n')];
  });
}

/** The path of a link into the site as the model has it. */
function pathOf(target: string, slug: string, addresses: Surroundings['addresses']): string {
  if (target.startsWith('#')) return addresses.section(slug, decodeURIComponent(target.slice(1)));
  if (target.startsWith('/')) return addresses.home + target.slice(1);
  return addresses.picture(slug, decodeURIComponent(target.replace(/^.*\//s, '')));
}

function told(
  note: ToldNote,
  article: Article,
  addresses: Surroundings['addresses'],
  words: Words,
): string[] {
  const { kind, date, revision, about, text } = note;
  const later = recordedLater(note);
  const onRecord = later ? ` (${words.onRecord(humanDate(later, words.locale))})` : '';
  const changes = addresses.absolute(addresses.history(article.slug, revision));
  const shown = revision > 1 ? ` · [${words.showChanges}](${changes})` : '';
  const parts = about.map((part) => {
    const { name, id } = partName(part, article, words);
    const link = id !== undefined && addresses.absolute(addresses.section(article.slug, id));
    return link === false ? `- ${paragraph(name)}` : `- [${escapeMarkdown(name)}](${link})`;
  });
  return [
    `**${words.kinds[kind]}** · ${humanDate(date, words.locale)}${onRecord}${shown}`,
    ...paragraphs(text),
    parts.join('\n'),
  ];
}

function withdrawal({ revisions }: Article, words: Words): string[] {
  const { date = '', notes = [] } = revisions.at(-1) ?? {};
  const said = words.withdrawnOn(humanDate(date, words.locale));
  return [`**${said}**`, ...notes.flatMap(({ text }) => paragraphs(text))];
}

function paragraphs(text: string): string[] {
  return text.split(/\n{2,}/).map(paragraph);
}

function paragraph(text: string): string {
  return escapeStart(escapeMarkdown(text.trim().replace(/\s+/g, ' ')));
}
