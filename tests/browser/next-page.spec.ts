import type { Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../support/browser.ts';
import { everyPage } from './every-page.ts';
import { addressOf, SITE_NAMES } from './sites.ts';
import { expect, test } from './test.ts';

// Playwright starts browsers without the cache that “back” comes from.
const launchOptions = {
  ...(await findBrowser()),
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
};
test.use({ launchOptions });

/** What the browser says of the rules of a page, and of what it fetched by them. */
interface Preloading {
  /** Rules that it took, and faults that it found in them. */
  rules: string[];
  faults: string[];
  /** Paths that were fetched whole. */
  ready: string[];
}

/** Listens to the browser’s own account of preloading: the domain `Preload` of its protocol. */
async function preloadingOf(page: Page): Promise<Preloading> {
  const seen: Preloading = { rules: [], faults: [], ready: [] };
  const session = await page.context().newCDPSession(page);
  session.on('Preload.ruleSetUpdated', ({ ruleSet }) => {
    seen.rules.push(ruleSet.sourceText);
    if (ruleSet.errorType) seen.faults.push(ruleSet.errorMessage ?? ruleSet.errorType);
  });
  session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
    if (status === 'Ready') seen.ready.push(new URL(prefetchUrl).pathname);
  });
  await session.send('Preload.enable');
  return seen;
}

/** How the page that is shown came. */
async function delivery(page: Page): Promise<string> {
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    return (navigation as PerformanceResourceTiming & { deliveryType: string }).deliveryType;
  });
}

/** Chrome’s headless shell, which npm brings, keeps no page at all, and then says this. */
const KEEPS_NONE = 'BackForwardCacheDisabledForDelegate';
const OF_THE_BROWSER = [KEEPS_NONE, 'BrowsingInstanceNotSwapped'];

/** Why the browser did not keep a page that a reader came back to, as it says itself. */
async function reasonsAgainstKeeping(page: Page): Promise<string[]> {
  const reasons: string[] = [];
  const session = await page.context().newCDPSession(page);
  session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
    reasons.push(...notRestoredExplanations.map(({ reason }) => reason));
  });
  await session.send('Page.enable');
  return reasons;
}

for (const name of SITE_NAMES) {
  test(`the browser takes the rules of every page of the site "${name}"`, async ({
    page,
    sites,
  }) => {
    const preloading = await preloadingOf(page);
    for (const address of everyPage(sites[name])) {
      preloading.rules.length = 0;
      // Refused by the policy of a page, they would be a complaint on the console.
      await page.goto(address);
      if ((await page.locator('script[type="speculationrules"]').count()) === 0) continue;
      // Told of again where an earlier address gives way to the article’s own.
      await expect.poll(() => preloading.rules.length, { message: address }).toBeGreaterThan(0);
    }
    expect(preloading.faults).toEqual([]);
  });
}

test('a page is fetched while the pointer is on its link, and is there at the press', async ({
  longRead,
  sites,
}) => {
  const { page } = longRead;
  const preloading = await preloadingOf(page);
  await longRead.open();
  const link = page.getByRole('banner').getByRole('link', { name: 'Topics' });
  await link.hover();
  await expect.poll(() => preloading.ready).toContain(`${sites.news.base}/topics/`);
  await link.click();
  await expect(page).toHaveURL(addressOf(sites.news, '/topics/'));
  expect(await delivery(page)).toBe('navigational-prefetch');
});

test('the home page is fetched so too, and a section of another article', async ({
  page,
  sites,
}) => {
  const { root } = sites;
  const preloading = await preloadingOf(page);
  await page.goto(addressOf(root, '/archive/2024/'));
  await page.getByRole('contentinfo').getByRole('link', { name: 'Home' }).hover();
  await expect.poll(() => preloading.ready).toEqual(['/']);
  await page.goto(addressOf(root, '/'));
  const section = page.getByRole('main').locator('a[href*="#"]').first();
  await section.hover();
  await expect.poll(() => preloading.ready.length).toBe(2);
  await section.click();
  await expect(page).toHaveURL(/#/);
  expect(await delivery(page)).toBe('navigational-prefetch');
});

test('nothing is fetched for a link within the page, to a feed or to a twin', async ({
  longRead,
  sites,
}) => {
  const { page } = longRead;
  const preloading = await preloadingOf(page);
  await longRead.open();
  const links = [
    page.locator('.outline a').first(),
    page.getByRole('contentinfo').getByRole('link', { name: 'RSS' }),
    page.locator('.after a[href$=".md"]'),
  ];
  for (const link of links) {
    await link.hover();
    // Longer than a browser waits before it fetches.
    await page.waitForTimeout(500);
  }
  await page.getByRole('contentinfo').getByRole('link', { name: 'Archive' }).hover();
  await expect.poll(() => preloading.ready).toEqual([`${sites.news.base}/archive/`]);
});

for (const path of [
  '/',
  '/long-read/',
  '/long-read/cite/',
  '/long-read/history/',
  '/search/?q=a',
]) {
  test(`back to ${path} is at once: nothing in the page keeps the browser from keeping it`, async ({
    page,
    sites,
  }) => {
    const reasons = await reasonsAgainstKeeping(page);
    await page.goto(addressOf(sites.news, path));
    if (path.includes('?')) await expect(page.locator('.results > li')).not.toHaveCount(0);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.title = `kept: ${persisted}`;
      });
    });
    await page.getByRole('contentinfo').getByRole('link', { name: 'Archive' }).click();
    await expect(page).toHaveURL(addressOf(sites.news, '/archive/'));
    await page.evaluate(() => {
      history.back();
    });
    await expect(page).toHaveURL(addressOf(sites.news, path));
    const kept = async (): Promise<boolean> => (await page.title()) === 'kept: true';
    await expect.poll(async () => reasons.length > 0 || (await kept())).toBe(true);
    expect(reasons.filter((reason) => !OF_THE_BROWSER.includes(reason))).toEqual([]);
    // A browser that keeps pages keeps this one.
    if (!reasons.includes(KEEPS_NONE)) expect(await kept()).toBe(true);
  });
}

test.describe('from page to page', () => {
  /** Whether the page that a link leads to is blended in, as that page is told. */
  const blended = async (page: Page, address: string): Promise<unknown> => {
    await page.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        const { viewTransition } = event as Event & { viewTransition: unknown };
        Object.assign(window, { blended: viewTransition !== null });
      });
    });
    await page.goto(address);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Archive' }).click();
    await expect(page).toHaveURL(/\/archive\/$/);
    await page.waitForFunction(() => 'blended' in window);
    return page.evaluate(() => (window as unknown as { blended: boolean }).blended);
  };

  test('the browser blends one into the other, and no script has a part in it', async ({
    page,
    sites,
  }) => {
    const { news } = sites;
    expect(await blended(page, addressOf(news, '/long-read/'))).toBe(true);
    const assets = join(news.dist, 'assets');
    for (const file of readdirSync(assets).filter((one) => one.endsWith('.js'))) {
      expect(readFileSync(join(assets, file), 'utf8')).not.toMatch(/viewTransition/i);
    }
  });

  test('nothing moves where a reader wants less motion', async ({ page, sites }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await blended(page, addressOf(sites.news, '/long-read/'))).toBe(false);
  });
});
