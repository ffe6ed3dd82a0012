import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import type { SitemapItemLoose } from 'sitemap';
import type { TextFile } from '../files.ts';
import type { SiteOutput } from '../site-files.ts';
import { listedPages } from './pages.ts';

/**
 * How many addresses stand in one file: https://www.sitemaps.org/protocol.html allows 50,000 and
 * 50 MB, and search engines read small files sooner.
 */
const MOST = 10_000;

/** The sitemaps of the site and their index: every page that search engines are to know. */
export const sitemaps: SiteOutput = async (content, surroundings) => {
  const { addresses } = surroundings;
  const items = listedPages(content, surroundings).map(({ address, changed }) => ({
    url: addresses.absolute(address),
    ...(changed !== undefined && { lastmod: changed }),
  }));
  return splitSitemap(items, surroundings.addresses, MOST);
};

/** Pages in files of at most so many, and the index of these files. */
export async function splitSitemap(
  items: readonly { url: string; lastmod?: string }[],
  { absolute, sitemap, sitemapIndex }: Parameters<SiteOutput>[1]['addresses'],
  most: number,
): Promise<TextFile[]> {
  const files: TextFile[] = [];
  const entries: { url: string; lastmod?: string }[] = [];
  for (let start = 0; start < items.length; start += most) {
    const part = items.slice(start, start + most);
    const address = sitemap(files.length);
    files.push({ address, text: await urlSet(part) });
    const last = Math.max(...part.map(({ lastmod }) => (lastmod ? Date.parse(lastmod) : 0)));
    entries.push({
      url: absolute(address),
      ...(last > 0 && { lastmod: new Date(last).toISOString() }),
    });
  }
  const index = await streamToPromise(Readable.from(entries).pipe(new SitemapIndexStream()));
  return [...files, { address: sitemapIndex, text: index.toString() }];
}

/** One sitemap. The package has no file without an address, and neither has the protocol. */
export async function urlSet(items: readonly SitemapItemLoose[], news = false): Promise<string> {
  const xmlns = { news, xhtml: false, image: false, video: false };
  const stream = Readable.from(items).pipe(new SitemapStream({ xmlns }));
  return (await streamToPromise(stream)).toString();
}
