import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { everyPage } from './every-page.ts';
import { addressOf } from './sites.ts';
import { expect, test } from './test.ts';

test('an article says in its head what it is and where it lives', async ({ page, sites }) => {
  await page.goto(addressOf(sites.news, '/rafah-talks/'));
  const title = 'Netanyahu and Biden prepare to talk about Rafah';
  const address = 'https://news.example/news/rafah-talks/';
  const meta = (name: string) => page.locator(`meta[property="${name}"], meta[name="${name}"]`);
  await expect(page).toHaveTitle(`${title} — The Test Gazette`);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', address);
  await expect(meta('og:title')).toHaveAttribute('content', title);
  await expect(meta('og:type')).toHaveAttribute('content', 'article');
  await expect(meta('og:url')).toHaveAttribute('content', address);
  await expect(meta('og:site_name')).toHaveAttribute('content', 'The Test Gazette');
  await expect(meta('article:published_time')).toHaveAttribute('content', '2024-03-31');
  for (const name of ['description', 'og:description']) {
    await expect(meta(name)).toHaveAttribute('content', /^The two leaders are due to meet/);
  }
});

test('the canonical link is the page’s address on the host of the settings', async ({
  page,
  sites,
}) => {
  const canonical = page.locator('link[rel="canonical"]');
  for (const path of ['/', '/about/', '/rafah-talks/']) {
    await page.goto(addressOf(sites.root, path));
    await expect(canonical).toHaveAttribute('href', `https://backgrounder.example${path}`);
    await page.goto(addressOf(sites.news, path));
    await expect(canonical).toHaveAttribute('href', `https://news.example/news${path}`);
  }
});

test('the home page and About are websites, not articles', async ({ page, sites }) => {
  for (const path of ['/', '/about/']) {
    await page.goto(addressOf(sites.root, path));
    await expect(page.locator('meta[property="og:type"]')).toHaveAttribute('content', 'website');
    await expect(page.locator('meta[property^="article:"]')).toHaveCount(0);
  }
  await expect(page).toHaveTitle('About — Backgrounder');
});

test('an article has a picture for previews, its size and what it shows', async ({
  page,
  sites,
}) => {
  await page.goto(addressOf(sites.news, '/rafah-talks/'));
  expect(await metaOf(page)).toMatchObject({
    'og:image': 'https://news.example/news/rafah-talks/share.png',
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': 'Netanyahu and Biden prepare to talk about Rafah — The Test Gazette',
    'twitter:card': 'summary_large_image',
  });
});

test('a page that has no picture of its own has the site’s', async ({ page, sites }) => {
  for (const path of ['/', '/about/', '/corrections/', '/rafah-talks/history/']) {
    await page.goto(addressOf(sites.news, path));
    expect(await metaOf(page), path).toMatchObject({
      'og:image': 'https://news.example/news/share.png',
      'og:image:alt': 'The Test Gazette — Explainers with everything that an explainer can hold',
      'twitter:card': 'summary_large_image',
    });
  }
});

test('no page says the same thing twice to previews, or nothing', async ({ page, sites }) => {
  for (const address of everyPage(sites.changed)) {
    await page.goto(address);
    const said = await page
      .locator('meta[property], meta[name]')
      .evaluateAll((tags) =>
        tags.map((tag) => [
          tag.getAttribute('property') ?? tag.getAttribute('name'),
          tag.getAttribute('content'),
        ]),
      );
    const names = said.map(([name]) => name);
    expect(new Set(names).size, address).toBe(names.length);
    for (const [name, content] of said) expect(content, `${address} ${name ?? ''}`).toMatch(/\S/);
  }
});

test('a page in another language than previews expect says which, with a territory', async ({
  page,
  sites,
}) => {
  const locales = { '/rafah-talks/': undefined, '/wasser/': 'de_DE', '/miyah/': 'ar_EG' };
  for (const [path, locale] of Object.entries(locales)) {
    await page.goto(addressOf(sites.news, path));
    expect((await metaOf(page))['og:locale'], path).toBe(locale);
  }
});

test('an article that was changed says when, and one that was not says nothing', async ({
  page,
  sites,
}) => {
  await page.goto(addressOf(sites.changed, '/old-bridge/'));
  const modified = page.locator('meta[property="article:modified_time"]');
  const shown = page.locator('.dateline span:nth-child(3) time').first();
  await expect(modified).toHaveAttribute('content', (await shown.getAttribute('datetime')) ?? '');
  await page.goto(addressOf(sites.changed, '/long-read/'));
  await expect(modified).toHaveCount(0);
});

test('every page leads to the feeds of the site, its icons and its manifest', async ({
  page,
  sites,
}) => {
  for (const address of everyPage(sites.news)) {
    await page.goto(address);
    for (const [selector, href] of [
      ['link[rel="alternate"][type="application/rss+xml"]', '/news/feed.xml'],
      ['link[rel="alternate"][type="application/feed+json"]', '/news/feed.json'],
      ['link[rel="manifest"]', '/news/manifest.webmanifest'],
      ['link[rel="apple-touch-icon"]', '/news/apple-touch-icon.png'],
      ['link[rel="icon"]', '/news/favicon.svg'],
    ] as const) {
      await expect(page.locator(selector).first(), address).toHaveAttribute('href', href);
    }
  }
});

test('the page of a topic leads to the topic’s feeds too', async ({ page, sites }) => {
  await page.goto(addressOf(sites.news, '/topics/water/'));
  const feeds = page.locator(
    'link[type="application/rss+xml"], link[type="application/feed+json"]',
  );
  const found = await feeds.evaluateAll((links) =>
    links.map((link) => [link.getAttribute('title'), link.getAttribute('href')]),
  );
  expect(found).toEqual([
    ['The Test Gazette', '/news/feed.xml'],
    ['The Test Gazette', '/news/feed.json'],
    ['Water', '/news/topics/water/feed.xml'],
    ['Water', '/news/topics/water/feed.json'],
  ]);
});

test('an article leads to itself as Markdown, and no other page does', async ({ page, sites }) => {
  const markdown = page.locator('link[rel="alternate"][type="text/markdown"]');
  // Under an earlier address too, to where it lives now.
  for (const path of ['/old-bridge/', '/bridge/']) {
    await page.goto(addressOf(sites.changed, path));
    await expect(markdown).toHaveAttribute('href', '/old-bridge/index.md');
  }
  for (const path of ['/', '/about/', '/tiny/', '/old-bridge/history/']) {
    await page.goto(addressOf(sites.changed, path));
    await expect(markdown, path).toHaveCount(0);
  }
});

test('an article that was withdrawn has no picture of its own', async ({ page, sites }) => {
  await page.goto(addressOf(sites.changed, '/tiny/'));
  expect(await metaOf(page)).toMatchObject({
    robots: 'noindex',
    'og:image': 'https://changed.example/share.png',
  });
});

test('the card of a section has the section’s picture', ({ sites }) => {
  const card = readFileSync(join(sites.changed.dist, 'old-bridge/who-knew/index.html'), 'utf8');
  expect(card).toContain(
    '<meta property="og:image" content="https://changed.example/old-bridge/who-had-been-told/share.png">',
  );
  expect(card).toContain('<meta name="twitter:card" content="summary_large_image">');
});

/** What a page says in its head, by name. */
async function metaOf(page: Page): Promise<Record<string, string | null>> {
  const pairs = await page
    .locator('meta[property], meta[name]')
    .evaluateAll((tags) =>
      tags.map((tag): [string, string | null] => [
        tag.getAttribute('property') ?? tag.getAttribute('name') ?? '',
        tag.getAttribute('content'),
      ]),
    );
  return Object.fromEntries(pairs);
}
