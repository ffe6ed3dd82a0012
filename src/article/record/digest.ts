import { createHash } from 'node:crypto';
import type { Source } from '../sources.ts';
import { sectionPart } from './revision.ts';
import type { Part, Redaction, Revision, Shown, ShownSection } from './revision.ts';

/** What goes into a revision’s digest: everything but the texts themselves, and the digest. */
export type Undigested = Omit<Revision, 'digest' | 'redactions'>;

/** The SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
export function digestOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The digest of each text of an article, by part. */
export function textDigests(shown: Shown): Partial<Record<Part, string>> {
  const { title, standfirst, opening, sections, closing } = shown;
  const digests: Partial<Record<Part, string>> = {
    title: digestOfText(title),
    standfirst: digestOfText(standfirst),
    opening: digestOfText(opening),
    closing: digestOfText(closing),
  };
  for (const section of sections) digests[sectionPart(section.id)] = digestOfSection(section);
  return digests;
}

/**
 * The digest of a revision. It covers the digest before it, and of its texts only the digests:
 * what a court orders out can be taken out while the chain still verifies.
 */
export function digestOfRevision(revision: Undigested): string {
  const { slug, kind, date, recorded, notes, changed, removed, shown, digests, previous } =
    revision;
  // Lists in a fixed order: the order of keys in a file means nothing.
  const covered = [
    ['revision', revision.revision],
    ['previous', previous ?? null],
    ['slug', slug],
    ['kind', kind],
    ['date', date],
    ['recorded', recorded],
    ['notes', notes.map((note) => [note.kind, note.about, note.text])],
    ['changed', changed],
    ['removed', removed],
    ['shown', shown ? outline(shown) : null],
    ['digests', Object.entries(digests).sort(([a], [b]) => (a < b ? -1 : 1))],
  ];
  return digestOfText(JSON.stringify(covered));
}

/**
 * The digest of a redaction, which its file keeps beside it: whose reason or day is altered by hand
 * does not have it any more. It follows from the file alone, so that it proves nothing to outsiders,
 * who compare with what was published.
 */
export function digestOfRedaction(
  { revision, digests }: Pick<Revision, 'revision' | 'digests'>,
  part: Part,
  { reason, on }: Redaction,
): string {
  const covered = ['redaction', revision, part, digests[part] ?? null, reason, on];
  return digestOfText(JSON.stringify(covered));
}

function digestOfSource({ title, subject, publisher, date, stored, url }: Source): string {
  const values = [title, subject, publisher, date, stored, url].map((value) => value ?? null);
  return digestOfText(JSON.stringify(values));
}

function digestOfSection({ heading, summary, text }: ShownSection): string {
  return digestOfText(JSON.stringify([heading, summary ?? null, text]));
}

function outline({
  lang,
  authors,
  asOf,
  final,
  sections,
  moved,
  sources,
  pictures,
}: Shown): unknown[] {
  const cited = Object.entries(sources).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    lang,
    authors,
    asOf,
    final,
    sections.map(({ id, aliases, subheadings }) => [id, aliases, subheadings]),
    Object.entries(moved).sort(([a], [b]) => (a < b ? -1 : 1)),
    // None where there is none: as in records from before there were sources.
    ...(cited.length > 0 ? [cited.map(([id, source]) => [id, digestOfSource(source)])] : []),
    ...(pictures
      ? [['pictures', Object.entries(pictures).sort(([a], [b]) => (a < b ? -1 : 1))]]
      : []),
  ];
}
