import { addressOf } from './sites.ts';
import { expect, test } from './test.ts';

// The pages that hold every element, and both articles.
for (const path of ['/rafah-talks/', '/four-votes-on-gaza/', '/style-guide/']) {
  test.describe(`without script, ${path}`, () => {
    test.use({ javaScriptEnabled: false });

    test('shows its maps and charts, each with words for those who cannot see it', async ({
      page,
      sites,
    }) => {
      await page.goto(addressOf(sites.root, path));
      const drawings = page.locator('main svg[role="img"]');
      expect(await drawings.count()).toBeGreaterThan(0);
      for (const drawing of await drawings.all()) {
        const { width = 0, height = 0 } = (await drawing.boundingBox()) ?? {};
        expect(Math.min(width, height)).toBeGreaterThan(60);
        await expect(drawing).toHaveAccessibleName(/\S{3}/);
      }
    });

    test('opens what a term or a name stands for, by the keyboard', async ({ page, sites }) => {
      await page.goto(addressOf(sites.root, path));
      const openers = page.locator('.term, .person-name').and(page.locator('button'));
      expect(await openers.count()).toBeGreaterThan(0);
      for (const opener of await openers.all()) {
        const id = (await opener.getAttribute('popovertarget')) ?? '';
        const card = page.locator(`[id="${id}"]`);
        await expect(card).toBeHidden();
        await opener.press('Enter');
        await expect(card).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(card).toBeHidden();
      }
    });

    test('shows the figures of a chart as a table', async ({ page, sites }) => {
      await page.goto(addressOf(sites.root, path));
      const summary = page.getByText('The figures as a table').first();
      const table = page.locator('.chart table').first();
      await expect(table).toBeHidden();
      await summary.click();
      await expect(table).toBeVisible();
    });
  });

  test(`on paper, ${path} shows cards, tables and sources, and no margin notes`, async ({
    page,
    sites,
  }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(addressOf(sites.root, path));
    for (const card of await page.locator('.card').all()) await expect(card).toBeVisible();
    for (const table of await page.locator('.chart table').all()) await expect(table).toBeVisible();
    await expect(page.locator('.src').first()).toBeHidden();
    await expect(page.getByRole('region', { name: 'Sources' })).toBeVisible();
  });
}

test('a page that uses no element carries the style of none', async ({ page, sites }) => {
  await page.goto(addressOf(sites.root, '/about/'));
  const style = await page.locator('style').first().textContent();
  for (const name of ['keypoints', 'timeline', 'locatormap', 'chart', 'sources', 'card']) {
    expect(style).not.toMatch(new RegExp(`\\.${name}\\b`));
  }
});

test('no line begins with the punctuation of words that open a card', async ({ page, sites }) => {
  await page.goto(addressOf(sites.root, '/rafah-talks/'));
  for (let width = 320; width <= 1680; width += 40) {
    await page.setViewportSize({ width, height: 900 });
    const parted = await page.locator('button:is(.term, .person-name)').evaluateAll((buttons) =>
      buttons.flatMap((button) => {
        const after = document.createRange();
        const next = button.nextSibling ?? button.parentElement?.nextSibling;
        if (next?.nodeType !== Node.TEXT_NODE || !/^[.,;:)”]/.test(next.textContent ?? ''))
          return [];
        after.setStart(next, 0);
        after.setEnd(next, 1);
        const apart = after.getBoundingClientRect().bottom - button.getBoundingClientRect().bottom;
        return [{ text: button.textContent, parted: Math.abs(apart) > 12 }];
      }),
    );
    expect(parted.length).toBeGreaterThan(1);
    expect(
      parted.filter((one) => one.parted),
      `${width} px`,
    ).toEqual([]);
  }
});
