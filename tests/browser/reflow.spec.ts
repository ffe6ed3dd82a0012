import { everyPage } from './every-page.ts';
import { ArticlePage } from './pages/article-page.ts';
import { SITE_NAMES } from './sites.ts';
import { expect, test } from './test.ts';

/** 1280 × 1024 at 400% is 320 × 256. https://www.w3.org/WAI/WCAG22/Understanding/reflow */
const SIZES = [
  [320, 800],
  [320, 256],
  [390, 800],
  [768, 1024],
  [959, 800],
  [1248, 800],
  [1680, 1000],
] as const;

for (const name of SITE_NAMES) {
  for (const [width, height] of SIZES) {
    test(`no page of the site "${name}" scrolls sideways at ${width} × ${height}`, async ({
      page,
      sites,
    }) => {
      await page.setViewportSize({ width, height });
      for (const address of everyPage(sites[name])) {
        await page.goto(address);
        const wide = await page.evaluate(tooWide);
        expect.soft(wide, address).toEqual([]);
      }
    });
  }
}

test('with text twice as large, no page scrolls sideways on a wide screen', async ({
  page,
  sites,
}) => {
  for (const address of everyPage(sites.news)) {
    await page.goto(address);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect.soft(await page.evaluate(tooWide), address).toEqual([]);
  }
});

test('at 400% every section can still be reached and read', async ({ longRead }) => {
  await longRead.page.setViewportSize({ width: 320, height: 256 });
  await longRead.open();
  for (const id of await longRead.outlineIds()) {
    await longRead.page.goto('about:blank');
    await longRead.open(id);
    await expect(longRead.heading(id)).toBeInViewport();
    await expect(longRead.heading(id)).toBeFocused();
  }
});

test('a wide table scrolls in its own frame', async ({ longRead }) => {
  await longRead.page.setViewportSize({ width: 320, height: 800 });
  await longRead.open();
  const [inner, outer] = await longRead.page
    .getByRole('group', { name: 'Table' })
    .evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth] as const);
  expect(inner).toBeGreaterThan(outer);
});

test('the longest words break and are not cut off', async ({ page, sites }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const article = new ArticlePage(page, sites.news, 'wasser');
  await article.open();
  for (const heading of await page.locator('h1, h2').all()) {
    const [left, right] = await heading.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const box = range.getBoundingClientRect();
      return [box.left, box.right] as const;
    });
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(320);
  }
});

/** What makes a page wider than the window, if anything does. */
function tooWide(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const reaching = [...document.querySelectorAll('body *')].filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return right > clientWidth || left < 0;
  });
  return [
    `${scrollWidth} px`,
    ...reaching.slice(0, 5).map((element) => element.outerHTML.slice(0, 80)),
  ];
}
