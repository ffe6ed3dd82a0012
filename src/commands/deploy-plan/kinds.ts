/**
 * What a file is for those who order its publication: what pages may need to be shown, a page, or
 * what tells of pages and is needed by none.
 */
export type Kind = 'asset' | 'page' | 'other';

/** Feeds, sitemaps, texts and settings of hosts: whoever reads them goes to the pages they name. */
const TELLS_OF_PAGES = /(?:\.xml|\.txt|\.md|(?:^|\/)feed\.json|(?:^|\/)_\w+|^vercel\.json)$/;
/** Nothing here tells of pages, whatever it is called. */
const NEEDED = /^(?:assets|search)\//;

/**
 * The kind of a file by its path. Whatever is not certainly something else counts as needed by
 * pages: so a kind of file that comes later is sent early, which never breaks a page.
 */
export function kindOf(path: string): Kind {
  if (path.endsWith('.html')) return 'page';
  return TELLS_OF_PAGES.test(path) && !NEEDED.test(path) ? 'other' : 'asset';
}
