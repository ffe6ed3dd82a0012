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
  await expect(page).toHaveTitle('About this site — Backgrounder');
});
