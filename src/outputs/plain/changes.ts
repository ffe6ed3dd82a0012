import { humanDate } from '../../article/dates.ts';
import type { ArticleHead } from '../../article/model.ts';
import { lastChange, notesOf, recordedLater } from '../../article/record/told.ts';
import type { Told, ToldNote } from '../../article/record/told.ts';
import type { Addresses } from '../../site/addresses.ts';
import { partName } from '../../site/part-names.ts';
import type { Words } from '../../site/words/type.ts';
import { markup } from '../markup.ts';
import type { Markup } from '../markup.ts';

/**
 * What readers are told of the changes to an article: those of the last one stand above its text,
 * all before it below.
 */
export function changeNotes(
  article: ArticleHead,
  addresses: Addresses,
  words: Words,
): { head: Markup | undefined; foot: Markup | false } {
  const last = lastChange(article.revisions);
  const notes = notesOf(article.revisions, ['published', 'update', 'clarification', 'correction']);
  const isLast = ({ revision }: Told): boolean => revision === last?.revision;
  const show = (own: readonly ToldNote[]): Markup[] =>
    own.map((note) => noteOf(note, article, addresses, words));
  const [newest, earlier] = [notes.filter(isLast), notes.filter((note) => !isLast(note))];
  const corrects = earlier.some(({ kind }) => kind === 'correction' || kind === 'clarification');
  return {
    // A change without a note is told by its kind and day.
    head:
      last &&
      markup`${newest.length > 0 ? show(newest) : changeOf(last, article.slug, addresses, words)}<hr>\n`,
    foot:
      earlier.length > 0 &&
      markup`<h2>${corrects ? words.corrections : words.history}</h2>\n${show(earlier)}`,
  };
}

function changeOf(
  { kind, date, recorded, revision }: Told,
  slug: string,
  addresses: Addresses,
  words: Words,
): Markup {
  const later = recordedLater({ date, recorded });
  const onRecord = later && ` (${words.onRecord(humanDate(later, words.locale))})`;
  const href = addresses.absolute(addresses.history(slug, revision));
  const link = revision > 1 && markup` · <a href="${href}">${words.showChanges}</a>`;
  return markup`<p><strong>${words.kinds[kind]}</strong> · ${humanDate(date, words.locale)}${onRecord}${link}</p>\n`;
}

function noteOf(note: ToldNote, article: ArticleHead, addresses: Addresses, words: Words): Markup {
  const { slug } = article;
  const paragraphs = note.text.split(/\n{2,}/).map((text) => markup`<p>${text}</p>\n`);
  const parts = note.about.map((part) => {
    const { name, id } = partName(part, article, words);
    if (id === undefined) return markup`<li>${name}</li>`;
    const href = addresses.absolute(addresses.section(slug, id));
    return markup`<li><a href="${href}">${name}</a></li>`;
  });
  return markup`${changeOf(note, slug, addresses, words)}${paragraphs}${parts.length > 0 && markup`<ul>${parts}</ul>\n`}`;
}
