import { expect, test } from './test.ts';

test.describe('how to cite', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a citation is copied as it is shown, from the keyboard too', async ({ longRead }) => {
    const { page } = longRead;
    await page.goto(`${longRead.address}cite/`);
    const bibtex = page.getByRole('region', { name: /^BibTeX/ }).first();
    await bibtex.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Copied');
    const shown = await bibtex.locator('[data-citation]').textContent();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown?.trim());
  });

  test('the link to the revision lands on it', async ({ longRead }) => {
    const { page } = longRead;
    await page.goto(`${longRead.address}cite/`);
    await page.getByRole('link', { name: 'How it read then' }).click();
    await expect(page).toHaveURL(/\/history\/\d+\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('citations are downloaded, and nothing offers to copy', async ({ longRead }) => {
    const { page } = longRead;
    await page.goto(`${longRead.address}cite/`);
    await expect(page.getByRole('button')).toHaveCount(0);
    const waiting = page.waitForEvent('download');
    await page
      .getByRole('link', { name: /^Download: BibTeX/ })
      .first()
      .click();
    expect((await waiting).suggestedFilename()).toMatch(/\.bib$/);
  });
});
