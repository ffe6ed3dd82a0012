import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMON } from '../../src/outputs/hosting/headers.ts';
import { findBrowser } from '../support/browser.ts';
import { buildAndLay, RENAMED } from './built.ts';
import type { Laid } from './built.ts';
import { testHeaders } from './test-headers.ts';
import { testRedirects } from './test-redirects.ts';
import { SERVERS, whySkipped } from './servers.ts';
import type { Running } from './servers.ts';

const ASKED = 'public, max-age=0, must-revalidate';
const OLD = new RegExp(`^(?:${RENAMED.from}|${RENAMED.also})/`);
const KEPT = 'public, max-age=31536000, immutable';

describe.each([{ base: '' }, { base: '/news' }])('a site at "$base/"', ({ base }) => {
  const wanted = SERVERS.filter(({ name }) => whySkipped(name) === undefined);
  let laid: Laid;
  let browser: Browser;
  beforeAll(async () => {
    if (wanted.length === 0) return;
    laid = await buildAndLay(base);
    browser = await chromium.launch(await findBrowser());
  });
  afterAll(async () => {
    if (wanted.length === 0) return;
    await browser.close();
    laid.remove();
  });

  for (const { name } of SERVERS) {
    const why = whySkipped(name);
    if (why !== undefined) test.skip(`served by ${name}: left out, because ${why}`);
  }

  describe.each(wanted)('served by $name', ({ start, name }) => {
    let server: Running;
    beforeAll(async () => {
      const { root, hosting } = laid;
      server = await start({ root, hosting, scratch: join(laid.scratch, name) });
    });
    afterAll(async () => {
      await server.stop();
    });
    const get = (path: string): Promise<Response> =>
      fetch(server.origin + base + path, { redirect: 'manual' });
    const header = async (path: string, of: string): Promise<string | null> => {
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 200]);
      return response.headers.get(of);
    };
    const files = (): string[] =>
      readdirSync(join(laid.root, base), { recursive: true, encoding: 'utf8' }).filter((path) =>
        statSync(join(laid.root, base, path)).isFile(),
      );
    const fileLike = (pattern: RegExp): string => {
      const found = files().find((path) => pattern.test(path));
      if (found === undefined) throw new Error(`The site has no file like ${pattern.source}.`);
      return `/${found}`;
    };

    test('every address ever published is there, and so are its fragments', async () => {
      expect(laid.published.length).toBeGreaterThan(30);
      for (const address of laid.published) {
        const [path = '', id] = address.split('#');
        const response = await get(encodeURI(path));
        expect([address, response.status]).toEqual([address, 200]);
        const html = await response.text();
        if (id !== undefined) expect(html).toContain(`id="${id}"`);
      }
    });

    test('every file of the site is served with its own bytes, and none as another type', async () => {
      const own = files().filter((path) => !/^(?:_headers|_redirects|\.nojekyll)$/.test(path));
      for (const path of own.filter((one) => !OLD.test(one))) {
        const address = `/${path.replace(/index\.html$/, '')}`;
        const response = await get(address.split('/').map(encodeURIComponent).join('/'));
        expect([path, response.status]).toEqual([path, 200]);
        const bytes = Buffer.from(await response.arrayBuffer());
        expect([path, bytes.equals(readFileSync(join(laid.root, base, path)))]).toEqual([
          path,
          true,
        ]);
        if (path.endsWith('.html'))
          expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      }
    });

    test.each([
      ['/', 'text/html; charset=utf-8'],
      ['/feed.xml', 'application/rss+xml; charset=utf-8'],
      ['/topics/water/feed.xml', 'application/rss+xml; charset=utf-8'],
      ['/tiny/feed.xml', 'application/atom+xml; charset=utf-8'],
      ['/feed.json', 'application/feed+json; charset=utf-8'],
      ['/topics/water/feed.json', 'application/feed+json; charset=utf-8'],
      ['/tiny/index.md', 'text/markdown; charset=utf-8'],
      ['/tiny/record.json', 'application/json; charset=utf-8'],
      ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
      ['/sitemap-index.xml', 'application/xml; charset=utf-8'],
      ['/robots.txt', 'text/plain; charset=utf-8'],
      ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
      ['/favicon.ico', 'image/x-icon'],
      ['/share.png', 'image/png'],
      ['/report.pdf', 'application/pdf'],
      ['/votes.csv', 'text/csv; charset=utf-8'],
    ])('%s is %s', async (path, type) => {
      expect(await header(path, 'content-type')).toBe(type);
    });

    test.each([
      [/^assets\/.*\.js$/, 'text/javascript; charset=utf-8'],
      [/^assets\/.*\.avif$/, 'image/avif'],
      [/^assets\/.*\.webp$/, 'image/webp'],
    ])('assets like %s have the type %s', async (pattern, type) => {
      expect(await header(fileLike(pattern), 'content-type')).toBe(type);
    });

    test.each([/^assets\//, /\.pf_fragment$/, /\.pf_index$/, /\.pf_filter$/])(
      'files like %s, with a digest in their names, are kept for a year',
      async (pattern) => {
        expect(await header(fileLike(pattern), 'cache-control')).toBe(KEPT);
      },
    );

    test.each(['/', '/tiny/', '/feed.xml', '/feed.json', '/tiny/index.md', '/share.png'])(
      '%s is asked for again each time',
      async (path) => {
        expect(await header(path, 'cache-control')).toBe(ASKED);
      },
    );

    test('what has not changed is not sent again', async () => {
      const tag = await header('/tiny/', 'etag');
      const again = await fetch(`${server.origin}${base}/tiny/`, {
        headers: { 'if-none-match': tag ?? '' },
      });
      expect(again.status).toBe(304);
    });

    test.each(['/', '/tiny/', '/feed.xml', '/feed.json', '/long-read/index.md', '/favicon.svg'])(
      '%s is packed where that helps',
      async (path) => {
        const length = (await (await get(path)).arrayBuffer()).byteLength;
        const packed = await header(path, 'content-encoding');
        // Below half a kilobyte servers differ: it all goes in one packet.
        if (length > 512) expect(packed).toBe('gzip');
        else expect([null, 'gzip']).toContain(packed);
      },
    );

    test('pictures are not packed again', async () => {
      expect(await header('/share.png', 'content-encoding')).toBeNull();
    });

    test.each(['/tiny', '/tiny/only-one', '/search'])('%s gets its slash', async (path) => {
      const response = await get(path);
      expect([301, 308]).toContain(response.status);
      const location = response.headers.get('location') ?? '';
      expect(new URL(location, server.origin + base + path).href).toBe(
        `${server.origin}${base}${path}/`,
      );
      expect(response.headers.get('content-security-policy')).toBe(
        COMMON['Content-Security-Policy'],
      );
    });

    // The last two are folders, and no pages.
    test.each([
      '/none/',
      '/none',
      '/tiny/none.xml',
      '/assets/none.js',
      '/none/feed.xml',
      '/assets/',
      '/search/en/',
    ])('%s is missing: the site’s own page says so, and it is not kept', async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe(ASKED);
      expect(await response.text()).toBe(readFileSync(join(laid.root, base, '404.html'), 'utf8'));
    });

    test.each(['/_headers', '/_redirects', '/.nojekyll'])('%s is not shown', async (path) => {
      expect((await get(path)).status).toBe(404);
    });

    test('whom to tell of a weakness is at the well-known address', async () => {
      const response = await get('/.well-known/security.txt');
      expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(await response.text()).toContain('Contact: mailto:desk@gazette.example\n');
    });

    testRedirects(() => ({ get, base }));
    testHeaders(() => ({ get, fileLike, base, origin: server.origin, browser }));
  });
});
