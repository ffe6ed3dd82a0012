import type { Headers } from './headers.ts';
import { IMMUTABLE, OWN_SITE_ONLY } from './headers.ts';

/** Files whose headers differ from what is common (./headers.ts). No file is of two kinds. */
export interface Kind {
  name: string;
  /** Their paths below the home page, as a regular expression without anchors or captures. */
  pattern: string;
  /**
   * The same for hosts that know only `:segments` and `*` at the end; none where those cannot tell
   * them from others.
   */
  segments: readonly string[];
  headers: Headers;
}

/** A type as it is said in a header. */
const typed = (type: string): Headers => ({ 'Content-Type': type });

// Pagefind's own names: its parts carry digests, its entry and its scripts do not.
const PARTS = ['fragment', 'index', 'filter'];

/** Every kind of file that needs headers of its own. */
export const KINDS: readonly Kind[] = [
  {
    name: 'pages',
    pattern: String.raw`(?:.*/)?(?:[^/]+\.html)?`,
    segments: [],
    headers: OWN_SITE_ONLY,
  },
  {
    name: 'hashed',
    pattern: `(?:assets|search/[^/]+/[^/]+/(?:${PARTS.join('|')}))/.+`,
    segments: ['assets/*', ...PARTS.map((part) => `search/:language/:year/${part}/*`)],
    headers: IMMUTABLE,
  },
  {
    name: 'rss',
    pattern: String.raw`(?:topics/[^/]+/)?feed\.xml`,
    segments: ['feed.xml', 'topics/:topic/feed.xml'],
    headers: typed('application/rss+xml; charset=utf-8'),
  },
  {
    name: 'atom',
    pattern: String.raw`[^/]+/feed\.xml`,
    segments: [':slug/feed.xml'],
    headers: typed('application/atom+xml; charset=utf-8'),
  },
  {
    name: 'json_feed',
    pattern: String.raw`(?:topics/[^/]+/)?feed\.json`,
    segments: ['feed.json', 'topics/:topic/feed.json'],
    headers: typed('application/feed+json; charset=utf-8'),
  },
];

/**
 * The types of files by the ends of their names, where no kind above says otherwise: what a build
 * makes, and the documents that newsrooms put into `public`.
 */
export const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  webp: 'image/webp',
  xml: 'application/xml; charset=utf-8',
};

/** Types whose files grow small when packed; pictures and documents are packed already. */
export const PACKED: readonly string[] = [
  ...Object.values(TYPES),
  ...KINDS.flatMap(({ headers }) => headers['Content-Type'] ?? []),
]
  .map((type) => type.replace(/;.*/, ''))
  .filter((type) => !/^image\/(?!svg)|\/pdf$/.test(type))
  .filter((type, index, all) => all.indexOf(type) === index)
  .sort();

/** Where a built site carries the list of its own files, which says when a publication is whole. */
export const MANIFEST_FILE = '.well-known/backgrounder-manifest.json';

/** Files for hosts, which no host should show. */
export const NOT_SERVED = ['_headers', '_redirects', '.nojekyll'];

/** A path of the site as a regular expression over whole paths. */
export function wholePath(base: string, pattern: string): string {
  return `^${base.replace(/[.~-]/g, String.raw`\$&`)}/${pattern}$`;
}
