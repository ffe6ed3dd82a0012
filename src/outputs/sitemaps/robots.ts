import type { SiteOutput } from '../site-files.ts';
import { newsOf } from './news.ts';

/**
 * Lets every crawler read everything and names the sitemaps: RFC 9309 and
 * https://www.sitemaps.org/protocol.html#submit_robots. Crawlers ask for it at the root of a host
 * only: below a base path, whoever has the host must name the sitemaps.
 */
export const robots: SiteOutput = (content, surroundings) => {
  const { addresses } = surroundings;
  const named = [
    addresses.sitemapIndex,
    ...(newsOf(content, surroundings).length > 0 ? [addresses.newsSitemap] : []),
  ].map((address) => `Sitemap: ${addresses.absolute(address)}\n`);
  return [{ address: addresses.robots, text: `User-agent: *\nAllow: /\n\n${named.join('')}` }];
};
