import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { filesOf } from './every-page.ts';
import { addressOf, builtSites, SITE_NAMES } from './sites.ts';
import { expect, test } from './test.ts';

for (const name of SITE_NAMES) {
  test.describe(`on the site "${name}"`, () => {
    test('every picture that a page names for previews is there, in its size', async () => {
      const site = builtSites()[name];
      const named = new Set(
        filesOf(site, '.html').flatMap((path) => {
          const html = readFileSync(join(site.dist, path), 'utf8');
          const [, address] = /<meta property="og:image" content="([^"]+)"/.exec(html) ?? [];
          return address ?? [];
        }),
      );
      expect(named.size).toBeGreaterThan(5);
      for (const address of named) {
        const path = decodeURIComponent(new URL(address).pathname).slice(site.base.length + 1);
        const { width, height, format } = await sharp(join(site.dist, path)).metadata();
        expect({ width, height, format }, path).toEqual({
          width: 1200,
          height: 630,
          format: 'png',
        });
      }
    });

    test('every card shows a picture that is there', () => {
      const site = builtSites()[name];
      const pictures = filesOf(site, 'index.html').flatMap((path) => {
        const html = readFileSync(join(site.dist, path), 'utf8');
        if (!html.includes('http-equiv="refresh"')) return [];
        return /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? `none: ${path}`;
      });
      expect(pictures.length).toBeGreaterThan(0);
      const missing = pictures.filter((address) => {
        const path = decodeURIComponent(new URL(address).pathname).slice(site.base.length);
        return !existsSync(join(site.dist, path));
      });
      expect(missing).toEqual([]);
    });

    test('the manifest and its icons are served', async ({ request }) => {
      const site = builtSites()[name];
      const response = await request.get(addressOf(site, '/manifest.webmanifest'));
      const { icons, start_url: start } = JSON.parse(await response.text()) as {
        icons: { src: string }[];
        start_url: string;
      };
      expect(start).toBe(`${site.base}/`);
      for (const { src } of icons) {
        expect((await request.get(`${site.origin}${src}`)).status(), src).toBe(200);
      }
    });
  });
}
