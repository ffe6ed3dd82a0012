import { addressOf } from './sites.ts';
import { expect, test } from './test.ts';

test('it is light or dark as the reader’s system is', async ({ longRead }) => {
  const { page } = longRead;
  const lightness = (): Promise<number> =>
    page.locator('html').evaluate((html) => {
      const channels = getComputedStyle(html).backgroundColor.match(/\d+/g) ?? [];
      return channels.slice(0, 3).reduce((sum, channel) => sum + Number(channel), 0) / 3;
    });
  await page.emulateMedia({ colorScheme: 'light' });
  await longRead.open();
  expect(await lightness()).toBeGreaterThan(240);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await lightness()).toBeLessThan(40);
});

test('with reduced motion nothing moves, and an arrival is marked all the same', async ({
  longRead,
}) => {
  const { page } = longRead;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const id of ['pipes', 'the-beginning', 'origins']) {
    await page.goto('about:blank');
    await longRead.open(id);
    const heading = longRead.heading(id === 'pipes' ? id : 'how-it-began');
    await expect(heading).toHaveCSS('text-decoration-line', 'underline');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
  await expect(longRead.heading('pipes')).toHaveCSS('text-decoration-line', 'none');
  await expect(page.locator('html')).toHaveCSS('scroll-behavior', 'auto');
});

test.describe('with forced colours', () => {
  test.beforeEach(async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
  });

  test('the current section still stands out in the outline', async ({ longRead }) => {
    await longRead.open('pipes');
    await expect(longRead.current).not.toHaveCSS('-webkit-text-stroke-width', '0px');
    await expect(longRead.linkInOutline('last')).toHaveCSS('-webkit-text-stroke-width', '0px');
  });

  test('an arrival is marked by more than colour', async ({ longRead }) => {
    await longRead.open('pipes');
    await expect(longRead.heading('pipes')).toHaveCSS('text-decoration-line', 'underline');
  });

  test('focus shows, and the controls can be seen', async ({ longRead }) => {
    await longRead.open();
    const control = longRead.copyLink('pipes');
    await control.focus();
    await expect(control).toHaveCSS('outline-style', 'solid');
    const [sign, paper] = await control.evaluate((link) => [
      getComputedStyle(link).color,
      getComputedStyle(document.documentElement).backgroundColor,
    ]);
    expect(sign).not.toBe(paper);
  });
});

test('nothing moves on a page that is being read, on any kind of page', async ({ page, sites }) => {
  for (const path of ['/', '/about/', '/long-read/']) {
    await page.goto(addressOf(sites.news, path));
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
});
