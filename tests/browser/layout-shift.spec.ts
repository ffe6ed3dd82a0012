import type { Page } from '@playwright/test';
import { everyPage } from './every-page.ts';
import { SITE_NAMES } from './sites.ts';
import { expect, test } from './test.ts';

/** The sum of all layout shifts up to now that the reader did not cause. */
async function shifts(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const sum = (list: PerformanceEntryList): number =>
          list.reduce(
            (total, entry) => total + (entry as PerformanceEntry & { value: number }).value,
            0,
          );
        let total = 0;
        new PerformanceObserver((list) => {
          total += sum(list.getEntries());
        }).observe({ type: 'layout-shift', buffered: true });
        // Entries are handed over after a frame.
        requestAnimationFrame(() =>
          setTimeout(() => {
            resolve(total);
          }, 100),
        );
      }),
  );
}

for (const name of SITE_NAMES) {
  for (const width of [390, 1680]) {
    test(`no page of the site "${name}" shifts while it loads or is scrolled, at ${width} px`, async ({
      page,
      sites,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const address of everyPage(sites[name])) {
        await page.goto(address);
        await page.evaluate(() => {
          scrollTo(0, document.body.scrollHeight);
        });
        expect.soft(await shifts(page), address).toBe(0);
      }
    });
  }
}

test('the measure finds a shift where there is one', async ({ longRead }) => {
  await longRead.open();
  await longRead.page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    const box = document.createElement('p');
    box.textContent = 'A late box.';
    document.querySelector('main')?.prepend(box);
  });
  expect(await shifts(longRead.page)).toBeGreaterThan(0);
});

test('arriving at a section shifts nothing', async ({ longRead }) => {
  for (const id of ['pipes', 'last']) {
    await longRead.page.goto('about:blank');
    await longRead.open(id);
    expect(await shifts(longRead.page)).toBe(0);
  }
});
