import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { everyCard, everyPage, REFRESH } from './every-page.ts';
import { SITE_NAMES } from './sites.ts';
import { expect, test } from './test.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const MODES = [
  { mode: 'light', colorScheme: 'light', width: 1280 },
  { mode: 'dark', colorScheme: 'dark', width: 1280 },
  { mode: '320 px', colorScheme: 'light', width: 320 },
] as const;

/** What axe finds on a page, a line each. */
async function faults(
  page: Page,
  axe = new AxeBuilder({ page }).withTags(TAGS),
): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 120)}`),
  );
}

for (const name of SITE_NAMES) {
  for (const { mode, colorScheme, width } of MODES) {
    test(`every page of the site "${name}" passes axe, ${mode}`, async ({ page, sites }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      for (const address of everyPage(sites[name])) {
        await page.goto(address);
        expect.soft(await faults(page), address).toEqual([]);
      }
    });
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the cards of sections, should a browser stay on them, pass axe, ${colorScheme}`, async ({
    page,
    sites,
  }) => {
    await page.emulateMedia({ colorScheme });
    const cards = everyCard(sites.changed);
    expect(cards.length).toBeGreaterThan(20);
    for (const address of cards) {
      await page.route(address, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace(REFRESH, '') });
      });
      await page.goto(address);
      await expect(page.getByRole('link')).not.toHaveCount(0);
      expect.soft(await faults(page), address).toEqual([]);
    }
  });

  test(`the text has the contrast that AAA asks for, ${colorScheme}`, async ({ page, sites }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1680, height: 900 });
    for (const address of [...everyPage(sites.news), ...everyPage(sites.changed)]) {
      await page.goto(address);
      if ((await page.locator('.text').count()) === 0) continue;
      const axe = new AxeBuilder({ page }).withRules(['color-contrast-enhanced']);
      expect.soft(await faults(page, axe.include('.text')), address).toEqual([]);
    }
  });
}

test('with the outline and a note open on a phone, the article passes axe', async ({
  longRead,
}) => {
  await longRead.page.setViewportSize({ width: 390, height: 800 });
  await longRead.open();
  await longRead.outline.locator('summary').click();
  await longRead.noteMarks.first().click();
  await expect(longRead.notes.first()).toBeVisible();
  expect(await faults(longRead.page)).toEqual([]);
});

test('with a section just arrived at, the article passes axe in dark', async ({ longRead }) => {
  await longRead.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await longRead.open('pipes');
  expect(await faults(longRead.page)).toEqual([]);
});
