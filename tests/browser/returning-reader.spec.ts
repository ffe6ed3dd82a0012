import { addressOf } from './sites.ts';
import { expect, test } from './test.ts';

let origin = '';
test.beforeEach(({ sites }) => {
  origin = addressOf(sites.changed, '');
});

test('a first visit is told of no changes; a later one of those since, and of none twice', async ({
  page,
}) => {
  const line = page.locator('.now');
  await page.goto(`${origin}/old-bridge/`);
  await expect(line).toHaveText('');
  // As if this reader had been here when the second revision stood.
  await page.evaluate(() => {
    localStorage.setItem('seen:/old-bridge/', '2');
  });
  await page.reload();
  const open = line.getByRole('button', { name: 'New since your visit: 1' });
  await expect(open).toBeVisible();
  await open.click();
  await expect(line.getByText('Changed since your last visit:')).toBeVisible();
  await line.getByRole('link', { name: 'Who had been told' }).click();
  await expect(page).toHaveURL(/#who-had-been-told$/);
  await page.goto(`${origin}/old-bridge/`);
  await expect(line).toHaveText('');
});

test('who wants nothing kept is asked no more, and nothing is', async ({ page }) => {
  await page.goto(`${origin}/old-bridge/`);
  await page.evaluate(() => {
    localStorage.setItem('seen:/old-bridge/', '1');
  });
  await page.reload();
  await page.locator('.now').getByRole('button', { name: /^New/ }).click();
  await page.getByRole('button', { name: 'Do not show this' }).click();
  for (const path of ['/old-bridge/', '/miyah/']) {
    await page.goto(origin + path);
    await expect(page.locator('.now').getByRole('button')).toHaveCount(0);
  }
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['seen']);
});

test('an article with one revision is remembered too, so that its next one can be told', async ({
  page,
}) => {
  await page.goto(`${origin}/miyah/`);
  expect(await page.evaluate(() => Object.entries(localStorage))).toEqual([['seen:/miyah/', '1']]);
});

test('an article says its age from half a year on, in its language, and nothing moves', async ({
  page,
}) => {
  const line = page.locator('.now');
  for (const [now, expected] of [
    ['2024-05-14', ''],
    ['2024-10-14', ''],
    ['2024-10-25', '6'],
    ['2026-11-22', 'عامان'],
  ] as const) {
    await page.clock.setFixedTime(new Date(now));
    await page.goto(`${origin}/miyah/`);
    if (expected) await expect(line).toContainText(/6|سنتان|عامان/);
    else await expect(line).toHaveText('');
  }
  await page.goto(`${origin}/old-bridge/`);
  await expect(line).toHaveText('');
});
