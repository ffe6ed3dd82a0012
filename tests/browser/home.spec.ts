import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { recordAll } from '../support/record-all.ts';
import { makeSite } from '../support/site.ts';
import { addressOf } from './sites.ts';
import { expect, test } from './test.ts';

test('the newest explainer comes first, with its outline as links into its sections', async ({
  page,
  sites,
  longRead,
}) => {
  await page.goto(addressOf(sites.news, '/'));
  const newest = page.getByRole('main').getByRole('article').first();
  await expect(newest.getByRole('heading', { level: 2 })).toHaveText(
    'How a city ran out of water and what it did about it',
  );
  const outline = newest.getByRole('navigation');
  await expect(outline.getByRole('link')).toHaveText([
    'How it began',
    'Zürichs größte Brücke',
    'Η πόλη της Αθήνας',
    'What the figures say',
    'Pipes, pumps and people',
    'Who decides',
    /^Words that nobody can break/,
    'What comes next',
    'Last',
  ]);
  await outline.getByRole('link', { name: 'Η πόλη' }).click();
  await longRead.expectArrived('η-πόλη-της-αθήνας');
});

test('the others follow as a dated list, newest first, without the newest', async ({
  page,
  sites,
}) => {
  await page.goto(addressOf(sites.news, '/'));
  const list = page.getByRole('region', { name: 'More explainers' });
  const days = await list
    .locator('time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
  expect(days).toEqual(['2024-05-01', '2024-04-15', '2024-03-31', '2023-01-02', '2015-01-01']);
  await expect(list).not.toContainText('How a city ran out of water');
  // Each in its own language and direction.
  const arabic = list.locator('[lang="ar"]');
  await expect(arabic).toHaveAttribute('dir', 'rtl');
  await arabic.getByRole('link').click();
  await expect(page).toHaveURL(addressOf(sites.news, '/miyah/'));
});

test('the newest explainer leads into its sections', async ({ page, sites }) => {
  await page.goto(addressOf(sites.root, '/'));
  await page.getByRole('link', { name: 'How each was voted' }).click();
  await expect(page).toHaveURL(addressOf(sites.root, '/four-votes-on-gaza/#how-each-was-voted'));
  await expect(page.getByRole('heading', { name: 'How each was voted' })).toBeFocused();
});

test('a site with one article looks finished: no empty list', async ({ page }) => {
  const site = makeSite({ content: 'tests/browser/content' });
  for (const slug of ['long-read', 'miyah', 'rafah-talks', 'wasser']) {
    rmSync(join(site.folder, 'content/articles', slug), { recursive: true });
  }
  await recordAll(site.folder);
  const { code, output } = await site.run('build');
  expect(code, output).toBe(0);
  // Its style stands in the page itself, so that no server is needed.
  await page.setContent(readFileSync(join(site.dist, 'index.html'), 'utf8'));
  site.remove();
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'More explainers' })).toHaveCount(0);
});

for (const name of ['root', 'news'] as const) {
  test(`every page of the site "${name}" leads home and to About`, async ({ page, sites }) => {
    for (const path of ['/rafah-talks/', '/about/', '/404.html', '/']) {
      await page.goto(addressOf(sites[name], path));
      await page.getByRole('banner').getByRole('link').first().click();
      await expect(page).toHaveURL(addressOf(sites[name], '/'));
      await page.goto(addressOf(sites[name], path));
      await page.getByRole('contentinfo').getByRole('link', { name: 'About' }).click();
      await expect(page).toHaveURL(addressOf(sites[name], '/about/'));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
  });

  test.describe(`an address of the site "${name}" that is not there`, () => {
    test.use({ expectedComplaints: /Failed to load resource.*404/ });

    test('says so, leads home, and is for no search engine', async ({ page, sites }) => {
      const response = await page.goto(addressOf(sites[name], '/no/such/page/'));
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'There is no page at this address',
      );
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
      await expect(page.locator('link[rel="canonical"]')).toHaveCount(0);
      await page.getByRole('main').getByRole('link').click();
      await expect(page).toHaveURL(addressOf(sites[name], '/'));
    });
  });
}
