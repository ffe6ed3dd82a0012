import { addressOf } from './sites.ts';
import { expect, test } from './test.ts';

test('the header leads to every topic: its name, what it is about, how much there is, the newest', async ({
  page,
  sites,
}) => {
  await page.goto(addressOf(sites.news, '/tiny/'));
  await page.getByRole('banner').getByRole('link', { name: 'Topics' }).click();
  await expect(page).toHaveURL(addressOf(sites.news, '/topics/'));
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 2 })).toHaveText([
    'Nothing yet',
    'US and Israel',
    'Water',
    'World',
  ]);
  const water = main.locator('section').filter({ hasText: 'Who has it & who does not.' });
  await expect(water).toContainText('3 explainers');
  await water.getByRole('link', { name: 'How a city ran out of water' }).click();
  await expect(page).toHaveURL(addressOf(sites.news, '/long-read/'));
});

test('an article leads to its topic, which lists what is about it, newest first', async ({
  page,
  sites,
}) => {
  await page.goto(addressOf(sites.news, '/miyah/'));
  await page.locator('.kicker').getByRole('link').click();
  await expect(page).toHaveURL(addressOf(sites.news, '/topics/water/'));
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Water');
  await expect(main).toContainText('Who has it & who does not.');
  const days = main.getByRole('article').locator('time');
  expect(await days.evaluateAll((all) => all.map((day) => day.getAttribute('datetime')))).toEqual([
    '2024-06-03',
    '2024-05-01',
    '2024-04-15',
  ]);
  await expect(main.locator('[lang="ar"]')).toHaveAttribute('dir', 'rtl');
  await expect(main.getByRole('link', { name: 'RSS' })).toHaveAttribute(
    'href',
    `${sites.news.base}/topics/water/feed.xml`,
  );
  // A list of one page leads to no other.
  await expect(main.getByRole('navigation')).toHaveCount(0);
});

test('a topic that no article is about has a page all the same, for no search engine', async ({
  page,
  sites,
}) => {
  const response = await page.goto(addressOf(sites.news, '/topics/quiet/'));
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(0);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await page.goto(addressOf(sites.news, '/topics/water/'));
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
});
