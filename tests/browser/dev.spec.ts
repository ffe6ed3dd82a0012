import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serveCommand } from '../support/command.ts';
import type { Served } from '../support/command.ts';
import { makeSite } from '../support/site.ts';
import type { Site } from '../support/site.ts';
import { expect, test } from './test.ts';

// The server in development is none of the built sites, and is asked for pages that are gone.
test.use({ expectedComplaints: /asked another host: http:\/\/localhost|404/ });
test.describe.configure({ mode: 'serial' });

const ARTICLE = 'content/articles/rafah-talks/index.mdx';
let site: Site;
let server: Served;
let origin = '';
let text = '';

test.beforeAll(async () => {
  site = makeSite();
  text = readFileSync(join(site.folder, ARTICLE), 'utf8');
  server = serveCommand(site.folder, 'dev');
  const [, port = ''] = await server.printed(/http:\/\/localhost:(\d+)/);
  origin = `http://localhost:${port}`;
});

test.afterAll(async () => {
  await server.stop();
  site.remove();
});

/** Loads a page again and again until what is expected of it holds. */
async function eventually(
  page: Page,
  path: string,
  expectation: () => Promise<void>,
): Promise<void> {
  await expect(async () => {
    await page.goto(origin + path);
    await expectation();
  }).toPass({ timeout: 60_000 });
}

test('the article is there, without a banner', async ({ page }) => {
  await page.goto(`${origin}/rafah-talks/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Netanyahu and Biden/);
  await expect(page.getByRole('complementary', { name: 'Problems' })).toHaveCount(0);
});

test('a changed text shows without a restart', async ({ page }) => {
  site.write(ARTICLE, text.replace('plan\nto meet by video link', 'plan\nto meet by telegraph'));
  await eventually(page, '/rafah-talks/', async () => {
    await expect(page.getByRole('article')).toContainText('telegraph', { timeout: 1000 });
  });
  site.write(ARTICLE, text);
  await eventually(page, '/rafah-talks/', async () => {
    await expect(page.getByRole('article')).not.toContainText('telegraph', { timeout: 1000 });
  });
});

test('a page that is open shows the change by itself', async ({ page }) => {
  await page.goto(`${origin}/rafah-talks/`);
  await page.waitForLoadState('networkidle');
  site.write(ARTICLE, text.replace('plan\nto meet by video link', 'plan\nto meet by pigeon'));
  await expect(page.getByRole('article')).toContainText('pigeon', { timeout: 60_000 });
  site.write(ARTICLE, text);
  await expect(page.getByRole('article')).not.toContainText('pigeon', { timeout: 60_000 });
});

test('a new article has its address and its place on the home page', async ({ page }) => {
  site.write('content/articles/added/index.mdx', text.replace(/^title: .*$/m, 'title: Added'));
  await eventually(page, '/added/', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Added', { timeout: 1000 });
  });
  await page.goto(`${origin}/`);
  await expect(page.getByRole('link', { name: 'Added' })).toBeVisible();
});

test('a deleted article is gone', async ({ page }) => {
  rmSync(join(site.folder, 'content/articles/added'), { recursive: true });
  await expect(async () => {
    expect((await page.goto(`${origin}/added/`))?.status()).toBe(404);
  }).toPass({ timeout: 60_000 });
  await page.goto(`${origin}/`);
  await expect(page.getByRole('link', { name: 'Added' })).toHaveCount(0);
});

test('of a broken article the last good text stays, under a banner with each problem', async ({
  page,
}) => {
  const line = text.split('\n').indexOf('## Global Implications and Bilateral Relations') + 1;
  site.write(ARTICLE, text.replace('## Global Implications', '## Other'));
  const banner = page.getByRole('complementary', { name: 'Problems in the content' });
  await eventually(page, '/rafah-talks/', async () => {
    await expect(banner).toContainText(`${ARTICLE}:${line}:1  error`, { timeout: 1000 });
  });
  await expect(
    page.getByRole('heading', { name: 'Global Implications and Bilateral Relations' }),
  ).toBeVisible();
  expect(server.output()).toContain(`${ARTICLE}:${line}:1`);
  site.write(ARTICLE, text);
  await eventually(page, '/rafah-talks/', async () => {
    await expect(banner).toHaveCount(0, { timeout: 1000 });
  });
});

test('it starts on broken content too, and shows the problems', async ({ page }) => {
  const broken = makeSite();
  broken.write(ARTICLE, text.replace('## Global Implications', '## Other'));
  const second = serveCommand(broken.folder, 'dev');
  try {
    const [, port = ''] = await second.printed(/http:\/\/localhost:(\d+)/);
    await page.goto(`http://localhost:${port}/`);
    await expect(page.getByRole('complementary', { name: 'Problems' })).toContainText(ARTICLE);
    // So that nothing on the page asks a server that has ended.
    await page.close();
  } finally {
    await second.stop();
    broken.remove();
  }
});
