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
  const open = line.getByRole('button', { name: 'New since your visit: 2' });
  await expect(open).toBeVisible();
  await open.click();
  await expect(line.getByText('Changed since your last visit:')).toBeVisible();
  await expect(line.getByRole('link')).toHaveText(['Who had been told', 'What comes next']);
  await line.getByRole('link', { name: 'Who had been told' }).click();
  await expect(page).toHaveURL(/#who-had-been-told$/);
  await page.goto(`${origin}/old-bridge/`);
  await expect(line).toHaveText('');
});

test('what no section is marked with is told too: a correction of the opening, a section that is gone', async ({
  page,
}) => {
  await page.goto(`${origin}/old-bridge/`);
  await page.evaluate(() => {
    localStorage.setItem('seen:/old-bridge/', '1');
  });
  await page.reload();
  const line = page.locator('.now');
  await line.getByRole('button', { name: 'New since your visit: 4' }).click();
  const link = line.getByRole('link', { name: 'Correction' });
  await link.click();
  await expect(page.locator(':target')).toContainText('carried 13 trams a day');
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
  // Who does nothing has read nothing.
  await page.mouse.wheel(0, 300);
  await expect
    .poll(() => page.evaluate(() => Object.entries(localStorage)))
    .toEqual([['seen:/miyah/', '1']]);
});

test('an article says its age from half a year on, in its language, and nothing moves', async ({
  page,
}) => {
  const line = page.locator('.now');
  for (const [now, expected] of [
    ['2024-05-14', ''],
    ['2024-10-14', ''],
    ['2024-10-25', 'عمر هذا المقال 6 أشهر'],
    ['2026-11-22', 'سنتان'],
  ] as const) {
    await page.clock.setFixedTime(new Date(now));
    await page.goto(`${origin}/miyah/`);
    if (expected) await expect(line).toContainText(expected);
    else await expect(line).toHaveText('');
  }
});
