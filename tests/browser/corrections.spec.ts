import { addressOf } from './sites.ts';
import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

test('every correction, clarification and withdrawal stands on one page, newest first', async ({
  page,
  sites,
}) => {
  await page.goto(addressOf(sites.changed, '/corrections/'));
  const entries = page.getByRole('main').getByRole('article');
  const days = await entries
    .locator('time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
  expect(days.length).toBeGreaterThan(4);
  expect(days).toEqual(days.toSorted().reverse());
  await expect(entries.filter({ hasText: 'Update' })).toHaveCount(0);
  const kinds = (title: string) =>
    entries.filter({ has: page.getByRole('heading', { name: title }) }).locator('.kicker');
  await expect(kinds('Why the river ferry was stopped')).toHaveText([
    'Correction',
    'Clarification',
  ]);
  await expect(kinds('The tunnel under the river')).toHaveText(['Withdrawal', 'Correction']);
  await expect(kinds('unnamed')).toHaveText(['Withdrawal']);
});

test('a correction stands in full, with its article, its section and what it changed', async ({
  page,
  sites,
}) => {
  const { changed } = sites;
  const path = addressOf(changed, '/corrections/');
  await page.goto(path);
  const entry = page.getByRole('article').filter({ hasText: '14 people were on board' });
  await expect(entry).toContainText('2 April 2022 (put on record 4 April 2022)');
  await expect(entry).toContainText('There were 13.');
  await expect(entry).toContainText('The first trip was on 14 May 1811, and not on 4 May.');
  await expect(entry).toContainText('Opening');
  const leads = async (name: string, to: string): Promise<void> => {
    await page.goto(path);
    await entry.getByRole('link', { name }).click();
    await expect(page).toHaveURL(addressOf(changed, to));
  };
  await leads('Why the river ferry was stopped', '/crossing/');
  await leads('Why the council stopped it', '/crossing/#why-the-council-stopped-it');
  await leads('Show what changed', '/crossing/history/3/');
});

test('a correction of an article in another language runs as that does', async ({
  page,
  sites,
}) => {
  await page.goto(addressOf(sites.changed, '/corrections/'));
  const entry = page.getByRole('article').filter({ hasText: '1300' });
  await expect(entry.locator('.kicker')).toHaveText('Correction');
  const own = entry.locator('[lang="ar"][dir="rtl"]');
  await expect(own).toContainText('كان العدد 1300 شخص لا 1400');
  await expect(own.getByRole('link', { name: 'قرار الإغلاق' })).toBeVisible();
});

test('what was withdrawn gives its reason, and offers no changes to see', async ({
  page,
  sites,
}) => {
  await page.goto(addressOf(sites.changed, '/corrections/'));
  const entries = page.getByRole('article').filter({ hasText: 'The tunnel under the river' });
  await expect(entries.first()).toContainText('The paper it rested on took its story back.');
  await expect(entries.getByRole('link', { name: 'Show what changed' })).toHaveCount(0);
  // No heading of it is left, in what it corrected either.
  await expect(entries.last()).toContainText('The paper wrote of a decade, and not of a year.');
  await expect(page.getByText('What was said')).toHaveCount(0);
});

test('a site that corrected nothing says so', async ({ page, sites }) => {
  await page.goto(addressOf(sites.news, '/corrections/'));
  await expect(page.getByRole('main')).toContainText(
    'Nothing has been corrected or withdrawn yet.',
  );
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    'href',
    'https://news.example/news/corrections/',
  );
});
