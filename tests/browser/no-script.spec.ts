import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

test('the outline stands open beside the text and its links land', async ({ longRead }) => {
  await longRead.open();
  expect(await longRead.outlineLinks.count()).toBe(11);
  await expect(longRead.outlineLinks.first()).toBeVisible();
  for (const id of ['η-πόλη-της-αθήνας', 'last']) {
    await longRead.linkInOutline(id).click();
    await expect(longRead.heading(id)).toBeInViewport({ ratio: 1 });
    await expect(longRead.heading(id)).toBeFocused();
  }
});

test('on a phone the outline opens and closes, and the button leads back to it', async ({
  longRead,
}) => {
  await longRead.page.setViewportSize({ width: 390, height: 800 });
  await longRead.open('who-decides');
  await longRead.sectionsButton.click();
  await expect(longRead.outlineLinks.first()).toBeInViewport();
  await longRead.outline.locator('summary').click();
  await expect(longRead.outlineLinks.first()).toBeHidden();
});

test('the control beside a heading is a plain link to it', async ({ longRead }) => {
  await longRead.open();
  await longRead.copyLink('pipes').click();
  await expect(longRead.page).toHaveURL(`${longRead.address}#pipes`);
  await expect(longRead.heading('pipes')).toBeFocused();
});

test('notes open and close', async ({ longRead }) => {
  await longRead.page.setViewportSize({ width: 390, height: 800 });
  await longRead.open();
  const note = longRead.notes.first();
  await expect(note).toBeHidden();
  await longRead.noteMarks.first().click();
  await expect(note).toBeVisible();
  await expect(note).toContainText('Not even in a week');
  await longRead.page.getByRole('heading', { level: 1 }).click();
  await expect(note).toBeHidden();
});

test('earlier ids land', async ({ longRead }) => {
  await longRead.open('the-beginning');
  await expect(longRead.heading('how-it-began')).toBeInViewport({ ratio: 1 });
});

test('nothing that needs script is announced', async ({ longRead }) => {
  await longRead.open();
  await expect(longRead.status).toHaveText('');
  await expect(longRead.current).toHaveCount(0);
  await expect(longRead.page.locator('noscript')).toHaveCount(0);
});
