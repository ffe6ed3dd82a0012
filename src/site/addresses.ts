import type { Settings } from './settings.ts';

/** Builds every address of the site: no other file puts one together. */
export interface Addresses {
  home: string;
  about: string;
  icon: string;
  article: (slug: string) => string;
  /** A section on its article's page. */
  section: (slug: string, id: string) => string;
  /** The card of a section: for previews, and straight on to the section. */
  card: (slug: string, id: string) => string;
  /** All revisions of an article; one of them. */
  history: (slug: string, revision?: number) => string;
  /** The feed of an article’s changes, and its record. */
  articleFeed: (slug: string) => string;
  record: (slug: string) => string;
  corrections: string;
  /** Every element as it is written and shown. */
  styleGuide: string;
  /** A path of this site (as above) with scheme and host, for canonical links and the like. */
  absolute: (path: string) => string;
}

/** The address of a section on its own page: `#id`. */
export function fragment(id: string): string {
  return `#${encodeURIComponent(id)}`;
}

/** The addresses of a site; non-ASCII letters in them are percent-encoded (RFC 3986). */
export function addressesOf({ origin, base }: Pick<Settings, 'origin' | 'base'>): Addresses {
  const article = (slug: string): string => `${base}/${encodeURIComponent(slug)}/`;
  return {
    home: `${base}/`,
    about: article('about'),
    icon: `${base}/favicon.svg`,
    article,
    section: (slug, id) => article(slug) + fragment(id),
    card: (slug, id) => `${article(slug)}${encodeURIComponent(id)}/`,
    history: (slug, revision) =>
      `${article(slug)}history/${revision === undefined ? '' : `${revision}/`}`,
    articleFeed: (slug) => `${article(slug)}feed.xml`,
    record: (slug) => `${article(slug)}record.json`,
    corrections: article('corrections'),
    styleGuide: article('style-guide'),
    absolute: (path) => origin + path,
  };
}
