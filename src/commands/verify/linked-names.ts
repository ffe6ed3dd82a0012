import { addressesOf } from '../../site/addresses.ts';
import { readable } from './source.ts';
import type { NoAnswer, Source } from './source.ts';

const LINK = /<a\s(?:[^>]*?\s)?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/**
 * The names below a live site that its home page and its list of corrections link to: of articles,
 * and of whatever else, which has no record. It cannot see an article that neither links to: one that
 * was withdrawn and never corrected, or that only search engines know.
 */
export async function linkedNames(
  source: Pick<Source, 'origin' | 'base' | 'read'>,
): Promise<string[] | NoAnswer> {
  const addresses = addressesOf(source);
  const names = new Set<string>();
  for (const address of [addresses.home, addresses.corrections]) {
    const answer = await source.read(address);
    if ('fault' in answer) {
      // A site that was built before there were corrections has no list of them.
      if (answer.missing && address !== addresses.home) continue;
      return answer;
    }
    for (const [, double, single, bare] of answer.text.matchAll(LINK)) {
      const name = nameOf(double ?? single ?? bare ?? '', answer.url, source.base);
      if (name !== undefined) names.add(name);
    }
  }
  return [...names].sort();
}

/** The first step of an address below the site; undefined where it leads elsewhere. */
function nameOf(link: string, page: URL, base: string): string | undefined {
  if (!URL.canParse(link, page)) return undefined;
  const { origin, pathname } = new URL(link, page);
  if (origin !== page.origin || !pathname.startsWith(`${base}/`)) return undefined;
  const [name = '', ...rest] = pathname.slice(base.length + 1).split('/');
  return name === '' || rest.length === 0 ? undefined : readable(name);
}
