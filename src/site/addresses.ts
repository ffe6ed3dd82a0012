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
  /** What hosts answer with where there is nothing. */
  notFound: string;
  /** Every topic; what there is on one of them, in pages from 1. */
  topics: string;
  topic: (id: string, page?: number) => string;
  /** Every year; the explainers of one, in pages from 1. */
  archive: string;
  archiveYear: (year: string, page?: number) => string;
  series: (id: string) => string;
  authors: string;
  /** An author, with what they wrote in pages from 1. */
  author: (id: string, page?: number) => string;
  search: string;
  /** The folder of a bundle of the search index: `en/2024`. */
  searchBundle: (name: string) => string;
  /** How to cite an article and its sections. */
  cite: (slug: string) => string;
  /** An article as Markdown. */
  markdown: (slug: string) => string;
  /** The site’s feed, or a topic’s: RSS 2.0 and JSON Feed 1.1. */
  rss: (topic?: string) => string;
  jsonFeed: (topic?: string) => string;
  /** The picture that previews of an article show, or of one of its sections. */
  sharePicture: (slug: string, id?: string) => string;
  /** A file that pages show, by a name that changes with its bytes. */
  asset: (name: string) => string;
  /** A picture of an article, for what is read elsewhere. */
  picture: (slug: string, name: string) => string;
  /** The picture of pages that have none of their own. */
  sitePicture: string;
  manifest: string;
  /** One of the sitemaps, from 0; their index; the sitemap of news. */
  sitemap: (number: number) => string;
  sitemapIndex: string;
  newsSitemap: string;
  robots: string;
  touchIcon: string;
  /** Another icon, by the name of its file. */
  iconFile: (name: string) => string;
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
  const folderOf = (topic: string | undefined): string =>
    topic === undefined ? `${base}/` : `${article('topics')}${encodeURIComponent(topic)}/`;
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
    notFound: `${base}/404.html`,
    topics: article('topics'),
    topic: (id, page) => inPages(`${article('topics')}${encodeURIComponent(id)}/`, page),
    archive: article('archive'),
    archiveYear: (year, page) => inPages(`${article('archive')}${year}/`, page),
    series: (id) => `${article('series')}${encodeURIComponent(id)}/`,
    authors: article('authors'),
    author: (id, page) => inPages(`${article('authors')}${encodeURIComponent(id)}/`, page),
    search: article('search'),
    searchBundle: (name) => `${article('search')}${name}/`,
    cite: (slug) => `${article(slug)}cite/`,
    markdown: (slug) => `${article(slug)}index.md`,
    rss: (topic) => `${folderOf(topic)}feed.xml`,
    jsonFeed: (topic) => `${folderOf(topic)}feed.json`,
    sharePicture: (slug, id) =>
      `${article(slug)}${id === undefined ? '' : `${encodeURIComponent(id)}/`}share.png`,
    asset: (name) => `${base}/assets/${name}`,
    picture: (slug, name) => `${article(slug)}pictures/${encodeURIComponent(name)}`,
    sitePicture: `${base}/share.png`,
    manifest: `${base}/manifest.webmanifest`,
    sitemap: (number) => `${base}/sitemap-${number}.xml`,
    sitemapIndex: `${base}/sitemap-index.xml`,
    newsSitemap: `${base}/news-sitemap.xml`,
    robots: `${base}/robots.txt`,
    touchIcon: `${base}/apple-touch-icon.png`,
    iconFile: (name) => `${base}/${name}`,
    styleGuide: article('style-guide'),
    absolute: (path) => origin + path,
  };
}

/** The first page of a list stands at the list’s own address. */
function inPages(address: string, page = 1): string {
  return page === 1 ? address : `${address}${page}/`;
}
