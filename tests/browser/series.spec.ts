import { addressOf } from './sites.ts';
import { expect, test } from './test.ts';

test('an article of a series says so, and leads to what comes before and after it', async ({
  page,
  sites,
}) => {
  await page.goto(addressOf(sites.news, '/wasser/'));
  const series = page.getByRole('navigation', { name: 'Reihe' });
  await expect(series.getByRole('link')).toHaveText([
    'Teil von „A city without water & what followed“',
    'لماذا انقطعت المياه عن المدينة',
    'How a city ran out of water and what it did about it',
  ]);
  await expect(series.locator('[lang="ar"]')).toHaveAttribute('dir', 'rtl');
  await series.getByRole('link').last().click();
  await expect(page).toHaveURL(addressOf(sites.news, '/long-read/'));
  // The last of it: nothing comes after.
  const last = page.getByRole('navigation', { name: 'Series' });
  await expect(last).toContainText('Before this');
  await expect(last).not.toContainText('After this');
});

test('what stands in the series is not proposed again below it', async ({ page, sites }) => {
  await page.goto(addressOf(sites.news, '/long-read/'));
  await expect(page.getByRole('navigation', { name: 'Series' })).toContainText('Rindfleisch');
  await expect(page.locator('.next').getByRole('link')).toHaveText([
    'لماذا انقطعت المياه عن المدينة',
  ]);
});

test('an article that is in no series says nothing of one', async ({ page, sites }) => {
  await page.goto(addressOf(sites.news, '/tiny/'));
  await expect(page.locator('.series')).toHaveCount(0);
});

test('the page of a series lists it in the order in which it is read', async ({ page, sites }) => {
  await page.goto(addressOf(sites.news, '/miyah/'));
  await page.locator('.part-of').getByRole('link').click();
  await expect(page).toHaveURL(addressOf(sites.news, '/series/water/'));
  const main = page.getByRole('main');
  await expect(main).toContainText('How it ran out, what was done about it, and who decided.');
  const days = main.getByRole('article').locator('time');
  expect(await days.evaluateAll((all) => all.map((day) => day.getAttribute('datetime')))).toEqual([
    '2024-04-15',
    '2024-05-01',
    '2024-06-03',
  ]);
});
