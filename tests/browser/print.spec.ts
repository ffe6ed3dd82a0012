import { addressOf } from './sites.ts';
import { expect, test } from './test.ts';

// The width of A4 less its margins, and of A3 laid down, where wide screens’ rules would apply.
for (const width of [630, 1400]) {
  test.describe(`on paper ${width} px wide`, () => {
    test.use({ viewport: { width, height: 1000 } });

    test.beforeEach(async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
    });

    test('the outline is printed whole, before the text', async ({ longRead }) => {
      await longRead.open();
      for (const link of await longRead.outlineLinks.all()) await expect(link).toBeVisible();
      const last = await longRead.outlineLinks.last().boundingBox();
      const text = await longRead.page.locator('.text').first().boundingBox();
      expect((last?.y ?? NaN) + (last?.height ?? 0)).toBeLessThanOrEqual(text?.y ?? NaN);
    });

    test('nothing is printed that only a screen can use', async ({ longRead }) => {
      await longRead.open();
      await expect(longRead.sectionsButton).toBeHidden();
      await expect(longRead.page.locator('.skip')).toBeHidden();
      await expect(longRead.page.getByRole('contentinfo')).toBeHidden();
      await expect(longRead.page.getByRole('navigation', { name: 'What to read' })).toBeHidden();
      for (const link of await longRead.page.locator('.heading a').all()) {
        await expect(link).toBeHidden();
      }
    });

    test('no dot stands where the link behind it is not printed', async ({ page, sites }) => {
      await page.goto(addressOf(sites.root, '/rafah-talks/'));
      const lines = page.locator('.told:has(a)');
      await expect(lines).not.toHaveCount(0);
      const dots = await lines.evaluateAll((all) =>
        all.map((line) => {
          const printed = [...line.children].filter((child) => child.checkVisibility());
          const last = printed.at(-1);
          return last && getComputedStyle(last, '::after').content;
        }),
      );
      expect(new Set(dots)).toEqual(new Set(['none']));
    });

    test('every note stands in the line where it is cited', async ({ longRead }) => {
      await longRead.open();
      for (const note of await longRead.notes.all()) {
        await expect(note).toBeVisible();
        await expect(note).toHaveCSS('display', 'inline');
        await expect(note).toHaveCSS('float', 'none');
      }
    });

    test('the address of every link that leaves the site is printed, and of no other', async ({
      longRead,
    }) => {
      await longRead.open();
      const printed = (name: string): Promise<string> =>
        longRead.page
          .getByRole('link', { name })
          .evaluate((link) => getComputedStyle(link, '::after').content);
      expect(await printed('eleven years')).toContain('report-2024.html');
      expect(await printed('eleven dry months')).toContain('https://example.org/months');
      expect(await printed('below')).toBe('none');
    });

    test('nothing is wider than the paper, and nothing is cut off that would have to scroll', async ({
      longRead,
    }) => {
      await longRead.open();
      const wide = await longRead.page.evaluate(() => {
        const root = document.documentElement;
        return [root, ...document.querySelectorAll('pre, .table')]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map((element) => `${element.tagName} ${element.className} ${element.scrollWidth} px`);
      });
      expect(wide).toEqual([]);
    });
  });
}

test('it is ink on white paper, whatever the screen is', async ({ longRead }) => {
  await longRead.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await longRead.open();
  await expect(longRead.page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(longRead.page.locator('.text p').first()).toHaveCSS('color', 'rgb(0, 0, 0)');
});

test('the article prints to a PDF of several pages', async ({ longRead }) => {
  await longRead.open();
  const pdf = (await longRead.page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(Number(/\/Count (\d+)/.exec(pdf)?.[1])).toBeGreaterThan(1);
});
