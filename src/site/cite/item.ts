import { createHash } from 'node:crypto';
import type { CSL, CSLDate } from '@citation-js/core';
import type { ArticleHead } from '../../article/model.ts';
import { modified } from '../../article/record/told.ts';
import { fragment } from '../addresses.ts';
import type { Addresses } from '../addresses.ts';
import type { Settings } from '../settings.ts';
import { cslName } from './names.ts';
import type { CitedAuthor } from './names.ts';

/** What a citation says of an article, and knows of its site. */
export interface Cited {
  article: ArticleHead;
  /** In the order of the byline; a name alone is one of which nothing more is known. */
  authors: readonly (CitedAuthor | string)[];
  site: Settings;
  addresses: Addresses;
  /** "Revision 2", in the article's language. */
  revision: (number: number) => string;
}

/**
 * An article, or one of its sections, as CSL-JSON. A `webpage`: a style then prints the site where it
 * would print the volume and pages of a newspaper, which a site has not. The date is the one that
 * readers are shown for the text that is cited: of its last change but minor edits.
 * https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export function cslItem(cited: Cited, section?: { id: string; heading: string }): CSL {
  const { article, authors, site, addresses, revision } = cited;
  const { slug, title, date, lang, revisions } = article;
  const last = revisions.at(-1)?.revision;
  const path = section ? addresses.section(slug, section.id) : addresses.article(slug);
  // The sections of a revision keep their ids on its page.
  const read = (number: number): string =>
    addresses.history(slug, number) + (section ? fragment(section.id) : '');
  const key = [slug, String(last ?? 0), ...(section ? [section.id] : [])].map(keyOf).join('__');
  return {
    id: key,
    'citation-key': key,
    type: 'webpage',
    title: section ? `${title} – ${section.heading}` : title,
    ...(section && { section: section.heading }),
    ...(authors.length > 0 && {
      author: authors.map((one) =>
        cslName(typeof one === 'string' ? { name: one } : one, [site.name, site.publisher], lang),
      ),
    }),
    issued: dateOf(modified(revisions)?.date ?? date),
    'container-title': site.name,
    publisher: site.publisher,
    URL: addresses.absolute(path),
    language: lang,
    ...(last !== undefined && {
      version: String(last),
      note: `${revision(last)}, ${addresses.absolute(read(last))}`,
    }),
  };
}

function dateOf(date: string): CSLDate {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return { 'date-parts': [[year, month, day]] };
}

/** A name as part of a BibTeX key, which holds ASCII letters, digits and `_` to be safe everywhere. */
function keyOf(name: string): string {
  if (/^[a-z0-9-]+$/.test(name)) return name.replaceAll('-', '_');
  return `x${createHash('sha256').update(name).digest('hex').slice(0, 12)}`;
}
