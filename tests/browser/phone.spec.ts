import { ArticlePage } from './pages/article-page.ts';
import { expect, test } from './test.ts';

test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

test('the outline is a closed list under the standfirst', async ({ longRead }) => {
  await longRead.open();
  const summary = longRead.outline.locator('summary');
  await expect(summary).toHaveText('In this explainer');
  await expect(summary).toBeInViewport();
  await expect(longRead.outlineLinks.first()).toBeHidden();
  const top = async (selector: string): Promise<number> =>
    (await longRead.page.locator(selector).first().boundingBox())?.y ?? NaN;
  expect(await top('nav.outline')).toBeGreaterThan(await top('.standfirst'));
  expect(await top('nav.outline')).toBeLessThan(await top('.text'));
  await summary.tap();
  await expect(longRead.outlineLinks.last()).toBeVisible();
  await summary.tap();
  await expect(longRead.outlineLinks.first()).toBeHidden();
});

test('the Sections button is at hand from deep in the text, and opens the list', async ({
  longRead,
}) => {
  await longRead.open();
  for (const id of await longRead.outlineIds()) {
    await longRead.heading(id).evaluate((heading) => {
      heading.scrollIntoView();
    });
    await expect(longRead.sectionsButton).toBeInViewport({ ratio: 1 });
    await longRead.expectUncovered(longRead.sectionsButton);
  }
  await longRead.sectionsButton.tap();
  await expect(longRead.outlineLinks.first()).toBeInViewport({ ratio: 1 });
  // There and back again: browser history keeps working.
  await longRead.linkInOutline('pipes').tap();
  await longRead.expectArrived('pipes');
  await longRead.sectionsButton.tap();
  await expect(longRead.outlineLinks.first()).toBeInViewport({ ratio: 1 });
  await longRead.page.goBack();
  await expect(longRead.page).toHaveURL(`${longRead.address}#pipes`);
});

test('a list that the reader closed opens again at the button', async ({ longRead }) => {
  await longRead.open('pipes');
  await longRead.sectionsButton.tap();
  await expect(longRead.outlineLinks.first()).toBeVisible();
  await longRead.outline.locator('summary').tap();
  await expect(longRead.outlineLinks.first()).toBeHidden();
  await longRead.heading('who-decides').scrollIntoViewIfNeeded();
  await longRead.sectionsButton.tap();
  await expect(longRead.outlineLinks.first()).toBeInViewport({ ratio: 1 });
});

test('the button lies over no heading that a link led to, and not over the end of the text', async ({
  longRead,
}) => {
  await longRead.open('last');
  await longRead.expectArrived('last');
  await longRead.page.keyboard.press('End');
  const last = await longRead.page.locator('.text section p').last().boundingBox();
  const button = await longRead.sectionsButton.boundingBox();
  expect(button?.y).toBeGreaterThanOrEqual((last?.y ?? 0) + (last?.height ?? 0));
});

test('in Arabic the button stands at the side where lines end', async ({ page, sites }) => {
  const article = new ArticlePage(page, sites.news, 'miyah');
  await article.open('kayfa-bada');
  await expect(article.sectionsButton).toHaveText('الأقسام');
  const box = await article.sectionsButton.boundingBox();
  expect((box?.x ?? NaN) + (box?.width ?? 0)).toBeLessThan(195);
});

for (const slug of ['long-read', 'wasser', 'miyah'] as const) {
  test(`every note of "${slug}" opens in the window, beside its mark, and closes`, async ({
    page,
    sites,
  }) => {
    const article = new ArticlePage(page, sites.news, slug);
    await article.open();
    for (const mark of await article.noteMarks.all()) {
      const note = page.locator(`[id="${String(await mark.getAttribute('popovertarget'))}"]`);
      await expect(note).toBeHidden();
      // In the middle of the window, so that there is room on either side.
      await mark.evaluate((element) => {
        element.scrollIntoView({ block: 'center', inline: 'center' });
      });
      await mark.tap();
      await expect(note).toBeInViewport({ ratio: 1 });
      const [at, opened] = [await mark.boundingBox(), await note.boundingBox()];
      const gap = Math.max(
        (opened?.y ?? NaN) - ((at?.y ?? NaN) + (at?.height ?? 0)),
        (at?.y ?? NaN) - ((opened?.y ?? NaN) + (opened?.height ?? 0)),
      );
      expect(gap).toBeGreaterThanOrEqual(-2);
      expect(gap).toBeLessThan(40);
      await page.keyboard.press('Escape');
      await expect(note).toBeHidden();
    }
  });
}

test('what the control beside a heading says stays in the window', async ({ page, sites }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.resolve();
  });
  for (const [slug, id] of [
    ['long-read', 'last'],
    ['miyah', 'kayfa-bada'],
  ] as const) {
    const article = new ArticlePage(page, sites.news, slug);
    await article.open();
    await article.copyLink(id).tap();
    await expect(article.copyLink(id)).toHaveAttribute('data-said');
    const [left, right] = await article.copyLink(id).evaluate((link) => {
      const style = getComputedStyle(link, '::after');
      const box = link.getBoundingClientRect();
      const from = box.left + parseFloat(style.left);
      return [from, from + parseFloat(style.width)];
    });
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(390);
  }
});
