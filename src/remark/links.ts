import type { Definition, Link, Root } from 'mdast';
import type { VFile } from 'vfile';
import { nodesIn } from './nodes.ts';
import { report } from './report.ts';

declare module 'vfile' {
  interface DataMap {
    /** Links into the site, filled by {@link remarkLinks}. */
    internalLinks: { target: string; line: number; column: number }[];
  }
}

const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const HTTP = /^https?:\/\/[^/]/i;
const EXPECTED =
  'expected https://…, mailto:…, tel:…, a path from the root of the site such as /about/, or a fragment such as #section-id';

/**
 * Lets a link lead only where links may lead, notes the ones that stay in the site, and puts the
 * base path before those that start at its root.
 *
 * In: `[a](/about/)` under the base path `/news`. Out: a link to `/news/about/`.
 *
 * @param base the base path without a slash at its end: `` or `/news`
 */
export function remarkLinks(base: string) {
  return (tree: Root, file: VFile): void => {
    const links = (file.data.internalLinks ??= []);
    for (const node of nodesIn(tree)) {
      if (node.type !== 'link' && node.type !== 'definition') continue;
      const fault = linkFault(node.url);
      if (fault) {
        report(file, node, 'link-target', `found a link to "${node.url}", ${fault}: ${EXPECTED}`);
        continue;
      }
      if (!/^[/#]/.test(node.url)) continue;
      const { line = 1, column = 1 } = node.position?.start ?? {};
      links.push({ target: node.url, line, column });
      withBase(node, base);
    }
  };
}

function withBase(node: Link | Definition, base: string): void {
  if (node.url.startsWith('/')) node.url = base + node.url;
}

function linkFault(url: string): string | undefined {
  if (url === '') return 'which is empty';
  // Browsers drop white space and read a backslash as a slash: /\host leaves the site.
  if (/[\p{Cc}\p{Z}\\]/u.test(url)) return 'which has a space, control character or backslash';
  if (url.startsWith('//')) return 'which leaves the site without saying how';
  if (/^[/#]/.test(url)) return undefined;
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(url)?.[0].toLowerCase();
  if (scheme === undefined) return 'which depends on the page it stands on';
  if (!SCHEMES.has(scheme)) return `which has the scheme "${scheme}"`;
  // Without two slashes, browsers read the rest as a path on the page's own host.
  const isAddress = URL.canParse(url) && (!scheme.startsWith('http') || HTTP.test(url));
  return isAddress ? undefined : 'which is no address';
}
