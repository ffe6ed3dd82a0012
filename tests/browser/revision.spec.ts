import type { Locator, Page } from '@playwright/test';
import { allMarked, digestsOf, marked } from './pages/history.ts';
import { addressOf } from './sites.ts';
import type { BuiltSites } from './sites.ts';
import { expect, test } from './test.ts';

// The whole of it is there without script.
test.use({ javaScriptEnabled: false });

let changed: BuiltSites['changed'];
test.beforeEach(({ sites }) => {
  ({ changed } = sites);
});

async function open(page: Page, path: string): Promise<Locator> {
  await page.goto(addressOf(changed, path));
  return page.getByRole('main');
}

test.describe('a past revision', () => {
  test('is labelled, left out of search engines, and leads to the current text', async ({
    page,
  }) => {
    for (const path of ['/crossing/history/3/', '/old-crossing/history/3/']) {
      const main = await open(page, path);
      await expect(main.getByText('This is not the current text.')).toBeVisible();
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
      await expect(main.locator('.digest code')).toHaveText(
        digestsOf(changed, 'crossing')[2] ?? '',
      );
      await main.getByRole('link', { name: 'Read the current text' }).click();
      await expect(page).toHaveURL(addressOf(changed, '/crossing/'));
    }
  });

  test('shows in its place what it struck and put in', async ({ page }) => {
    const main = await open(page, '/crossing/history/3/');
    expect(await marked(main.getByRole('heading', { level: 1 }))).toBe(
      'Why the {+river+} ferry {+was+} stopped',
    );
    const article = main.getByRole('article');
    expect(await marked(article.locator('.text > p').first())).toBe(
      'The ferry has crossed the river since 1811. [The first trip was on [-4-]{+14+} May 1811, as the log of the harbour says.] It stopped on a Tuesday [-[https://example.org/2022/tuesday]-] {+[https://example.org/2022/the-tuesday]+} in February, with [-14-]{+13+} people on board, and nobody said why for a week.',
    );
    expect(await marked(article.locator('#why-the-council-stopped-it'))).toBe(
      'Why [-it-] {+the council+} stopped {+it+}',
    );
    await expect(article.locator('li del')).toHaveText('The people of the south bank.');
    await expect(article.locator('.tag')).toHaveText('Aside, kind: noteAside, kind: disputed');
    // Nothing opens, nothing is copied: there is no script here and no need of one.
    await expect(main.getByRole('button')).toHaveCount(0);
    await expect(page.locator('script:not([type=speculationrules])')).toHaveCount(0);
  });

  test('shows cells and rows in their table', async ({ page }) => {
    const main = await open(page, '/crossing/history/2/');
    expect(await allMarked(main.getByRole('row'))).toEqual([
      'Day Trips Last trip',
      'Monday to Friday [-24-]{+20+} 22:00',
      'Saturday 18 23:00',
      '{+Sunday+} {+6+} {+20:00+}',
    ]);
  });

  test('leads to the one before it and the one after', async ({ page }) => {
    const main = await open(page, '/crossing/history/2/');
    await main.getByRole('link', { name: 'Revision 3' }).click();
    await expect(page).toHaveURL(addressOf(changed, '/crossing/history/3/'));
    await main.getByRole('link', { name: 'Revision 2' }).click();
    await main.getByRole('link', { name: 'History' }).click();
    await expect(page).toHaveURL(addressOf(changed, '/crossing/history/'));
  });

  test('does not show a text that was taken out, nor the words beside it', async ({ page }) => {
    const main = await open(page, '/crossing/history/1/');
    const section = main.getByRole('region').filter({ hasText: 'This text was taken out' });
    await expect(section).toContainText(
      'Revision 1: This text was taken out on 12 March 2022. It named a person who had no part in this.',
    );
    await expect(section).not.toContainText('40,000');
    await open(page, '/crossing/history/2/');
    const next = main.getByRole('region', { name: 'What it cost' });
    await expect(next).toContainText('Revision 1: This text was taken out on 12 March 2022.');
    await expect(next).toContainText('The harbour office paid 40,000 to a firm for repairs.');
    await expect(next.locator('ins, del')).toHaveCount(0);
    for (const path of ['1/', '2/', '']) {
      await open(page, `/crossing/history/${path}`);
      await expect(main).not.toContainText('Anna Example');
    }
  });
});

test('the last revision is told to be the current text, with a section struck where it stood', async ({
  page,
}) => {
  const main = await open(page, '/crossing/history/4/');
  await expect(main).toContainText(
    'This is the current text, with what the last revision changed.',
  );
  const gone = main.getByRole('region').filter({ hasText: 'Section taken out' });
  expect(await marked(gone.getByRole('heading'))).toBe('[-Who was asked-]');
  expect(await allMarked(gone.locator('li, blockquote'))).toEqual([
    '[-The people of the north bank.-]',
    '[-The school, whose pupils cross twice a day.-]',
    '[-“We were not asked,” the ferryman said.-]',
  ]);
});

test('marks are told by more than colour: to the eye, on paper and to screen readers', async ({
  page,
}) => {
  await open(page, '/crossing/history/3/');
  const look = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => [
        getComputedStyle(element).textDecorationLine,
        getComputedStyle(element, '::before').content,
      ]);
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    expect(await look('main del')).toEqual(['line-through', '"taken out: "']);
    expect(await look('main ins')).toEqual(['underline', '"put in: "']);
  }
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveAccessibleName(
    /Why the put in: river ?; ferry put in: was ?; stopped/,
  );
  await open(page, '/jisr/history/2/');
  expect(await look('main del')).toEqual(['line-through', '"حُذف: "']);
});

test('an article that runs from right to left shows its changes so', async ({ page }) => {
  const main = await open(page, '/jisr/history/2/');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  expect(await marked(main.locator('#qarar + p'))).toMatch(
    /^اجتمع المجلس في \[-يناير-\]\{\+فبراير\+\}،/,
  );
  const [struck, putIn] = await Promise.all(
    ['del', 'ins'].map((name) => main.locator(`#qarar + p ${name}`).boundingBox()),
  );
  expect(struck?.x).toBeGreaterThan(putIn?.x ?? Infinity);
});
