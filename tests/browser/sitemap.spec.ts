import { existsSync, readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { filesOf } from './every-page.ts';
import { SITE_NAMES } from './sites.ts';
import type { Built } from './sites.ts';
import { expect, test } from './test.ts';

/** Every `<loc>` of a sitemap or index; throws where it is not well-formed. */
function locationsIn(site: Built, file: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  let name = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    name = tag.name;
  });
  parser.on('text', (text) => {
    if (name === 'loc' && text.trim()) found.push(text);
  });
  parser.write(readFileSync(`${site.dist}/${file}`, 'utf8')).close();
  return found;
}

/** The file of an address, below the folder of the site. */
function fileOf(site: Built, address: string): string {
  const path = decodeURIComponent(new URL(address).pathname).slice(site.base.length + 1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The address that each indexable page gives itself, if it is its own. */
function canonicalPages(site: Built, origin: string): string[] {
  return filesOf(site, '.html').flatMap((path) => {
    const html = readFileSync(`${site.dist}/${path}`, 'utf8');
    const [, canonical] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? [];
    if (canonical === undefined || /<meta name="robots" content="[^"]*noindex/.test(html))
      return [];
    return canonical.startsWith(origin) && fileOf(site, canonical) === path ? [canonical] : [];
  });
}

for (const name of SITE_NAMES) {
  test.describe(`on the site "${name}"`, () => {
    test('the sitemaps hold every page that is to be found, and nothing else', ({ sites }) => {
      const site = sites[name];
      const [first = ''] = locationsIn(site, 'sitemap-index.xml');
      const { origin } = new URL(first);
      const listed = locationsIn(site, 'sitemap-index.xml').flatMap((address) =>
        locationsIn(site, fileOf(site, address)),
      );
      expect(listed.length).toBeGreaterThan(4);
      expect(
        listed.filter((address) => !existsSync(`${site.dist}/${fileOf(site, address)}`)),
      ).toEqual([]);
      expect(listed.toSorted()).toEqual(canonicalPages(site, origin).toSorted());
    });

    test('robots.txt names sitemaps that are there', ({ sites }) => {
      const site = sites[name];
      const text = readFileSync(`${site.dist}/robots.txt`, 'utf8');
      const named = [...text.matchAll(/^Sitemap: (.*)$/gm)].map(([, address = '']) => address);
      expect(named.length).toBeGreaterThan(0);
      for (const address of named) expect(locationsIn(site, fileOf(site, address))).not.toEqual([]);
      // No site is built on a given day here, so nothing is news.
      expect(existsSync(`${site.dist}/news-sitemap.xml`)).toBe(false);
    });

    test('every article has its Markdown at each of its addresses', ({ sites }) => {
      const site = sites[name];
      const records = filesOf(site, 'record.json');
      expect(records.length).toBeGreaterThan(0);
      for (const record of records) {
        const twin = `${site.dist}/${record.replace('record.json', 'index.md')}`;
        expect(readFileSync(twin, 'utf8')).toMatch(/^---\ntitle: [^]*\n---\n\n# /);
      }
    });
  });
}
