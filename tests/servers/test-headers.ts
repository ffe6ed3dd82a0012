import type { Browser } from '@playwright/test';
import { expect, test } from 'vitest';
import { COMMON } from '../../src/outputs/hosting/headers.ts';
import { gradeOf } from './observatory.ts';

/** A site that a server serves. */
export interface Context {
  get: (path: string) => Promise<Response>;
  /** The address of the first file whose path matches. */
  fileLike: (pattern: RegExp) => string;
  base: string;
  origin: string;
  browser: Browser;
}

/** Adds the tests of what a server says besides the page itself. */
export function testHeaders(context: () => Context): void {
  test('every response has every header once', async () => {
    for (const path of [
      '/',
      '/tiny/',
      '/feed.xml',
      '/share.png',
      '/none/',
      context().fileLike(/^assets/),
    ]) {
      const { headers } = await context().get(path);
      const page = path.endsWith('/');
      for (const [name, value] of Object.entries(COMMON)) {
        if (name === 'Cache-Control') continue;
        const own = name === 'Cross-Origin-Resource-Policy' && page ? 'same-origin' : value;
        expect([path, name, headers.get(name)]).toEqual([path, name, own]);
      }
    }
  });

  test('a browser finds nothing in a page that the policies refuse, and the search works', async () => {
    const refused: string[] = [];
    const page = await context().browser.newPage();
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    for (const path of ['/', '/long-read/', '/long-read/history/', '/style-guide/', '/topics/']) {
      await page.goto(context().origin + context().base + path, { waitUntil: 'networkidle' });
      expect([path, refused]).toEqual([path, []]);
      // Without its styles a page would have the body of every browser.
      const margin = await page.evaluate(() => getComputedStyle(document.body).marginLeft);
      expect([path, margin]).toEqual([path, '0px']);
    }
    await page.goto(`${context().origin}${context().base}/search/?q=water`, {
      waitUntil: 'networkidle',
    });
    expect(await page.locator('main a[href*="/long-read/"]').count()).toBeGreaterThan(0);
    expect(refused).toEqual([]);
    await page.close();
  });

  test.each(['/', '/long-read/', '/search/', '/style-guide/', '/tiny/only-one/'])(
    'the HTTP Observatory gives %s what the README says',
    async (path) => {
      const response = await context().get(path);
      const { grade, score, failed } = gradeOf(
        Object.fromEntries(response.headers),
        await response.text(),
      );
      expect(failed).toEqual([]);
      expect([path, grade, score]).toEqual([path, 'A+', 130]);
    },
  );
}
