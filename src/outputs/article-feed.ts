import { createHash } from 'node:crypto';
import { compareDates, humanDate } from '../article/dates.ts';
import type { DateText } from '../article/dates.ts';
import type { ArticleHead } from '../article/model.ts';
import { isSubstantive } from '../article/record/revision.ts';
import type { Note, RevisionHead } from '../article/record/revision.ts';
import { partName } from '../site/part-names.ts';
import { wordsFor } from '../site/words/index.ts';
import type { Words } from '../site/words/type.ts';
import type { Surroundings } from './files.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

/**
 * The feed of an article’s changes, newest first, without minor edits: Atom, RFC 4287. Ids are made
 * from the digests of the record, so that they stay when title, address or host change, and a
 * reader of the feed is never shown the same change twice.
 */
export function articleFeed(article: ArticleHead, surroundings: Surroundings): string {
  const { addresses, authorsOf, site } = surroundings;
  const { slug, title, lang, revisions } = article;
  const words = wordsFor(lang);
  const told = revisions.filter(isSubstantive).toReversed();
  const absolute = (path: string): string => addresses.absolute(path);
  const authors = authorsOf(article).map((name) => markup`<author><name>${name}</name></author>\n`);
  const updated =
    told
      .map(({ recorded }) => recorded)
      .sort(compareDates)
      .at(-1) ?? article.date;
  return markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
<id>${uuidOf(`feed ${revisions[0]?.digest ?? ''}`)}</id>
<title>${words.changesOf(title)}</title>
<updated>${instantOf(updated)}</updated>
${authors.length > 0 ? authors : markup`<author><name>${site.publisher}</name></author>\n`}<link rel="alternate" type="text/html" href="${absolute(addresses.article(slug))}"/>
<link rel="self" type="application/atom+xml" href="${absolute(addresses.articleFeed(slug))}"/>
${told.map((revision) => entry(revision, article, surroundings, words))}</feed>
`.text;
}

function entry(
  revision: RevisionHead,
  article: ArticleHead,
  { addresses }: Surroundings,
  words: Words,
): Markup {
  const { kind, date, recorded, digest } = revision;
  const href = addresses.absolute(addresses.history(article.slug, revision.revision));
  return markup`<entry>
<id>${uuidOf(`entry ${digest}`)}</id>
<title>${words.kinds[kind]}: ${article.title}</title>
<updated>${instantOf(recorded)}</updated>
<published>${instantOf(date)}</published>
<link rel="alternate" type="text/html" href="${href}"/>
<content type="html">${contentOf(revision, article, addresses, words)}</content>
</entry>
`;
}

/** What changed, in HTML: the notes; of a revision without, what it is and when. */
function contentOf(
  { notes, kind, date }: RevisionHead,
  article: ArticleHead,
  addresses: Surroundings['addresses'],
  words: Words,
): string {
  const told = notes.map((note) => noteOf(note, article, addresses, words));
  const shown = markup`<p>${words.told[kind]} ${humanDate(date, words.locale)}</p>`;
  return markup`<div lang="${article.lang}" dir="${article.dir}">${told.length > 0 ? told : shown}</div>`
    .text;
}

function noteOf(
  { kind, about, text }: Note,
  article: ArticleHead,
  addresses: Surroundings['addresses'],
  words: Words,
): Markup {
  const links = about.map((part) => {
    const { name, id } = partName(part, article, words);
    if (id === undefined) return markup`<li>${name}</li>`;
    const href = addresses.absolute(addresses.section(article.slug, id));
    return markup`<li><a href="${href}">${name}</a></li>`;
  });
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => markup`<p>${paragraph}</p>`);
  return markup`<p><strong>${words.kinds[kind]}</strong></p>${paragraphs}${links.length > 0 && markup`<ul>${links}</ul>`}`;
}

/** A date as an instant (RFC 3339): a day begins it, in UTC. */
export function instantOf(date: DateText): string {
  if (!date.includes('T')) return `${date}T00:00:00Z`;
  return date.replace(/(T\d{2}:\d{2})(?=Z|[+-])/, '$1:00');
}

/** A UUID of a text, always the same: version 8 of RFC 9562. */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = (8 + (parseInt(hex.charAt(16), 16) % 4)).toString(16);
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return `urn:uuid:${groups.join('-')}`;
}
