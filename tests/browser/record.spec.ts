import type { Page } from '@playwright/test';
import { addressOf } from './sites.ts';
import { expect, test } from './test.ts';

let origin = '';
test.beforeEach(({ sites }) => {
  origin = addressOf(sites.changed, '');
});

async function landsOn(page: Page, path: string, heading: string | RegExp): Promise<void> {
  await page.goto('about:blank');
  await page.goto(origin + path);
  const target = page.locator(':target');
  await expect(target).toHaveCount(1);
  await expect(target).toBeInViewport();
  // An earlier id stands beside the heading that it lands on.
  const around = page.locator('.heading:has(:target), .gone:has(:target), .gone:target');
  await expect(around).toContainText(heading);
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every id that was ever published lands where its text now is', async ({ page }) => {
    await landsOn(page, '/old-bridge/#what-happened', 'What happened');
    await landsOn(page, '/old-bridge/#who-knew', 'Who had been told');
    await landsOn(page, '/old-bridge/#who-had-been-told', 'Who had been told');
    // A subheading that was reworded: its section is where its text is.
    await landsOn(page, '/old-bridge/#what-happened--the-cracks', 'What happened');
    await landsOn(page, '/old-bridge/#what-happened--the-long-cracks', 'The long cracks');
  });

  test('an id whose section is gone lands on a note that says so and when', async ({ page }) => {
    await landsOn(page, '/old-bridge/#what-comes-next', /“What comes next” was taken out on \d+/);
    await page.getByRole('link', { name: 'How it last read' }).click();
    await expect(page).toHaveURL(`${origin}/old-bridge/history/3/`);
    await expect(page.getByText('Nobody knows yet.')).toBeVisible();
  });

  test('the address of before a rename still has the whole article, under one canonical', async ({
    page,
  }) => {
    await landsOn(page, '/bridge/#who-knew', 'Who had been told');
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/old-bridge\/$/);
  });

  test('the dateline tells the last substantive change, and a minor edit moves nothing', async ({
    page,
  }) => {
    await page.goto(`${origin}/old-bridge/`);
    const dateline = page.locator('.dateline');
    await expect(dateline).toContainText('Published 4 May 2024');
    await expect(dateline).toContainText(/Updated \d+ \w+ \d{4}/);
    const modified = page.locator('meta[property="article:modified_time"]');
    const updated = await dateline.locator('time').nth(2).getAttribute('datetime');
    await expect(modified).toHaveAttribute('content', updated ?? '');
    await page.goto(`${origin}/miyah/`);
    await expect(modified).toHaveCount(0);
  });

  test('a changed section says so at its heading and in the outline, and shows what changed', async ({
    page,
  }) => {
    await page.goto(`${origin}/old-bridge/`);
    const section = (name: string) => page.getByRole('region', { name, exact: true });
    await expect(section('What happened')).toContainText(/Corrected \d+ \w+ \d{4}/);
    await expect(section('Who had been told')).toContainText(/Updated \d+ \w+ \d{4}/);
    const outline = page.locator('#outline');
    await expect(outline.getByRole('link', { name: 'What happened Corrected' })).toHaveCount(1);
    await section('Who had been told').getByRole('link', { name: 'Show what changed' }).click();
    await expect(page).toHaveURL(`${origin}/old-bridge/history/4/`);
    await expect(page.locator('ins').filter({ hasText: 'two reports' })).toHaveCount(1);
    await expect(page.locator('del').filter({ hasText: 'a report' })).toHaveCount(1);
  });

  test('a correction of the opening stands above the text in full, linked to its section', async ({
    page,
  }) => {
    await page.goto(`${origin}/old-bridge/`);
    const box = page.locator('.text > .notes').first();
    await expect(box.getByRole('heading')).toHaveText('Corrections');
    await expect(box).toContainText('Correction');
    await expect(box).toContainText('this explainer said 14 trams, and at night.');
    await expect(box.getByRole('link', { name: 'What happened' })).toHaveAttribute('href', '#what-happened'); // prettier-ignore
    const first = await page.locator('.text > *').first().getAttribute('class');
    expect(first).toContain('notes');
    // The others stand after the text.
    await expect(page.locator('.notes').last()).toContainText('A second report has come to light.');
    await expect(page.locator('.notes').first()).not.toContainText('A second report');
  });

  test('a withdrawn article says why, and shows none of its text', async ({ page }) => {
    await page.goto(`${origin}/tiny/#only-one`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tiny');
    await expect(page.locator('main')).toContainText(/was withdrawn on \d+ \w+ \d{4}/);
    await expect(page.locator('main')).toContainText('That was not all.');
    await expect(page.locator(':target')).toHaveCount(1);
    expect(await page.content()).not.toContain('That is all.');
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    await page.goto(origin);
    await expect(page.getByRole('link', { name: 'Tiny' })).toHaveCount(0);
    for (const path of ['/tiny/history/', '/tiny/history/1/', '/tiny/record.json']) {
      const response = await page.request.get(origin + path);
      expect(response.status(), path).toBe(200);
      expect(await response.text(), path).not.toContain('That is all.');
    }
  });

  test('an error is reported with the address of the section and the revision', async ({
    page,
  }) => {
    await page.goto(`${origin}/old-bridge/`);
    const link = page.getByRole('region', { name: 'What happened', exact: true }).getByRole('link', { name: 'Report an error' }); // prettier-ignore
    const { searchParams } = new URL((await link.getAttribute('href')) ?? '');
    expect(searchParams.get('at')).toMatch(/\/old-bridge\/#what-happened$/);
    expect(searchParams.get('revision')).toBe('5');
  });

  test('marks and notes are in the language of the article', async ({ page }) => {
    await page.goto(`${origin}/wasser/`);
    await expect(page.locator('.dateline')).toContainText('Klargestellt');
    await expect(page.locator('section .told').first()).toContainText('Klargestellt');
  });
});

test('a reader who comes by an old address goes on with the one that stays', async ({ page }) => {
  await page.goto(`${origin}/bridge/#who-knew`);
  await expect(page).toHaveURL(`${origin}/old-bridge/#who-knew`);
  await expect(page.locator('.heading:has(:target)')).toContainText('Who had been told');
});
