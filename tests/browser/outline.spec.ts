import { ArticlePage } from './pages/article-page.ts';
import { expect, test } from './test.ts';

test('the outline lists every heading of the text, in order, on two levels', async ({
  longRead,
}) => {
  await longRead.open();
  const headings = await longRead.headings.evaluateAll((all) =>
    all.map(({ id, textContent, tagName }) => ({ id, text: textContent.trim(), tagName })),
  );
  expect(headings.length).toBe(11);
  expect(await longRead.outlineIds()).toEqual(headings.map(({ id }) => id));
  await expect(longRead.outlineLinks).toHaveText(headings.map(({ text }) => text));
  const second = longRead.outline.locator('ol ol a');
  await expect(second).toHaveText(
    headings.filter(({ tagName }) => tagName === 'H3').map(({ text }) => text),
  );
});

test('the outline stays beside the text on wide screens, open and not on top of it', async ({
  longRead,
}) => {
  await longRead.open();
  for (const share of [0, 0.5]) {
    await longRead.page.evaluate((part) => {
      scrollTo(0, document.body.scrollHeight * part);
    }, share);
    await expect(longRead.outlineLinks.first()).toBeInViewport();
    const [outline, text] = await Promise.all([
      longRead.outline.boundingBox(),
      longRead.page.locator('.text').last().boundingBox(),
    ]);
    expect((outline?.x ?? 0) + (outline?.width ?? 0)).toBeLessThanOrEqual(text?.x ?? 0);
  }
  await expect(longRead.sectionsButton).toBeHidden();
});

test('on the side where reading begins, in Arabic too', async ({ page, sites }) => {
  const article = new ArticlePage(page, sites.news, 'miyah');
  await article.open();
  const outline = await article.outline.boundingBox();
  const text = await page.locator('.text').last().boundingBox();
  expect(outline?.x).toBeGreaterThanOrEqual((text?.x ?? 0) + (text?.width ?? 0));
});

test('an outline longer than the window scrolls within itself', async ({ longRead }) => {
  await longRead.page.setViewportSize({ width: 1280, height: 300 });
  await longRead.open();
  const last = longRead.outlineLinks.last();
  await last.focus();
  await expect(last).toBeInViewport();
  const box = await longRead.outline.boundingBox();
  expect(box?.height).toBeLessThanOrEqual(300);
});

test('an outline longer than the window keeps its mark in view', async ({ longRead }) => {
  await longRead.page.setViewportSize({ width: 1280, height: 300 });
  // Low in the list, and above the end of the text, where the list scrolls away with it.
  await longRead.open('who-decides');
  const link = longRead.linkInOutline('who-decides');
  await expect(link).toHaveAttribute('aria-current', 'location');
  await expect(link).toBeInViewport();
});

for (const [where, width] of [
  ['on a wide screen', 1280],
  ['on a phone', 390],
] as const) {
  test(`a jump to any section puts its heading in view with nothing on top, ${where}`, async ({
    longRead,
  }) => {
    await longRead.page.setViewportSize({ width, height: 800 });
    await longRead.open();
    if (width < 960) await longRead.outline.locator('summary').click();
    for (const id of await longRead.outlineIds()) {
      await longRead.linkInOutline(id).click();
      await longRead.expectArrived(id);
    }
  });
}
