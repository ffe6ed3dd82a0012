import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parseAddress } from '../../src/article/record/published.ts';
import { makeRevisedSite } from '../support/revised-site.ts';
import type { Site } from '../support/site.ts';
import { serveFolder } from '../support/static-server.ts';
import { REFRESH } from './every-page.ts';
import { expect, test } from './test.ts';

// The sites here are built for these tests alone.
test.use({ javaScriptEnabled: false, expectedComplaints: /asked another host: http:\/\/127/ });

/** Makes a browser stay on cards, as some readers have set theirs: it takes no notice of a refresh. */
async function stayOnCards(page: Page): Promise<void> {
  await page.route('**/plans/', async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({ response, body: text.replace(REFRESH, '') });
  });
}

for (const base of ['', '/news']) {
  test.describe(`on a site under "${base}/"`, () => {
    test.describe.configure({ mode: 'serial' });
    let site: Site;
    let server: Server;
    let home = '';

    test.beforeAll(async () => {
      site = await makeRevisedSite();
      const { code, output } = await site.run('build', [], { BASE_PATH: base || '/' });
      expect(code, output).toBe(0);
      const served = await serveFolder(site.dist, base);
      server = served.server;
      home = `${served.origin}${base}`;
    });

    test.afterAll(() => {
      server.closeAllConnections();
      server.close();
      site.remove();
    });

    test('there is a card for every id ever published, under every name', () => {
      const list = readFileSync(join(site.folder, 'content/published.txt'), 'utf8').split('\n');
      const sections = list.flatMap((line) => {
        const { slug = '', id } = parseAddress(line) ?? {};
        return id === undefined ? [] : [`${slug}/${id}`];
      });
      expect(sections.length).toBeGreaterThan(10);
      expect(sections.filter((path) => !existsSync(join(site.dist, path, 'index.html')))).toEqual(
        [],
      );
    });

    for (const [what, path, lands] of [
      ['a section', 'bridge/what-was-planned', 'bridge/#what-was-planned'],
      ['an earlier id', 'bridge/plans', 'bridge/#what-was-planned'],
      ['a subheading', 'bridge/what-was-planned--dates', 'bridge/#what-was-planned--dates'],
      ['a subheading’s earlier id', 'bridge/plans--dates', 'bridge/#what-was-planned--dates'],
      ['an earlier name of the article', 'crossing/plans', 'bridge/#what-was-planned'],
      ['a section that is gone', 'crossing/costs', 'bridge/#costs'],
      ['a section that moved', 'bridge/prices', 'money/#what-it-takes'],
    ] as const) {
      test(`the card of ${what} leads straight on, and “back” does not stop at it`, async ({
        page,
      }) => {
        await page.goto(`${home}/about/`);
        const before = await page.evaluate(() => history.length);
        await page.goto(`${home}/${path}/`);
        await expect(page).toHaveURL(`${home}/${lands}`);
        const [, id = ''] = lands.split('#');
        await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
        // As many as a plain link would have made: the card left none.
        expect(await page.evaluate(() => history.length)).toBe(before + 1);
        await page.goBack();
        await expect(page).toHaveURL(`${home}/about/`);
      });
    }

    test('a reader whose browser stays on the card sees what it is, and a link', async ({
      page,
    }) => {
      await stayOnCards(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(`${home}/crossing/plans/`);
        await expect(page.getByRole('heading', { name: 'What was planned' })).toBeVisible();
        await expect(page.getByRole('main')).toContainText('All the plans there were.');
        const background = await page.evaluate(
          () => getComputedStyle(document.body).backgroundColor,
        );
        expect(background).toBe(colorScheme === 'light' ? 'rgb(255, 254, 251)' : 'rgb(22, 22, 21)');
      }
      await page.getByRole('link', { name: 'Read this section' }).click();
      await expect(page).toHaveURL(`${home}/bridge/#what-was-planned`);
    });

    test('the card of a section that is gone says so and when', () => {
      const card = readFileSync(join(site.dist, 'bridge/costs/index.html'), 'utf8');
      expect(card).toMatch(/<p>The section “Costs” was taken out on \d+ \w+ \d{4}\.<\/p>/);
    });
  });
}
