import { addressOf, SITE_NAMES } from './sites.ts';
import { expect, test } from './test.ts';

for (const name of SITE_NAMES) {
  test(`the article of the site "${name}" has its landmarks, one h1, and headings in order`, async ({
    page,
    sites,
  }) => {
    await page.goto(addressOf(sites[name], '/rafah-talks/'));
    for (const role of ['banner', 'main', 'contentinfo', 'article'] as const) {
      await expect(page.getByRole(role)).toHaveCount(1);
    }
    await expect(page.getByRole('navigation', { name: 'In this explainer' })).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /prepare to talk about Rafah$/,
    );
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, index) => {
      expect(level).toBeGreaterThan(1);
      expect(level).toBeLessThanOrEqual((levels[index] ?? 0) + 1);
    });
  });
}

test('each section is a region named by its heading', async ({ page, sites }) => {
  await page.goto(addressOf(sites.root, '/rafah-talks/'));
  for (const name of [
    'Strategic Deliberations Amidst Crisis',
    'Operational Plans and Diplomatic Stances',
    'Global Implications and Bilateral Relations',
  ]) {
    const region = page.getByRole('region', { name, exact: true });
    await expect(region.getByRole('heading', { name, exact: true, level: 2 })).toBeVisible();
  }
});

test('the dateline says when it was published and until when the facts hold', async ({
  longRead,
}) => {
  await longRead.open();
  const times = longRead.page.locator('.head time');
  await expect(times).toHaveText(['3 June 2024', '20 June 2024']);
  expect(
    await times.evaluateAll((all) => all.map((time) => time.getAttribute('datetime'))),
  ).toEqual(['2024-06-03', '2024-06-20']);
  await expect(longRead.page.locator('.byline')).toHaveText(
    'By the maintainers of Backgrounder and Zoë Müller',
  );
  await expect(longRead.page.locator('.kicker')).toHaveText('Water');
  await expect(longRead.page.locator('.dateline')).toContainText(/\d+ min read/);
});

test('final facts are said to be final, others are not', async ({ page, longRead, sites }) => {
  await page.goto(addressOf(sites.news, '/tiny/'));
  await expect(page.getByRole('article')).toContainText(
    'This describes 2 January 2023. Later events are not in it.',
  );
  await longRead.open();
  await expect(page.getByRole('article')).not.toContainText('Later events');
});

test('the date is the same day for readers anywhere', async ({ browser, sites }) => {
  for (const timezoneId of ['Pacific/Auckland', 'America/Los_Angeles']) {
    const context = await browser.newContext({ timezoneId });
    const page = await context.newPage();
    await page.goto(addressOf(sites.root, '/rafah-talks/'));
    await expect(page.locator('.head time').first()).toHaveText('31 March 2024');
    await context.close();
  }
});

test('what to read next leads to another article, and there is none where it is alone', async ({
  page,
  sites,
}) => {
  // It shares nothing with any other, so that the next one of the site stands below it.
  await page.goto(addressOf(sites.news, '/tiny/'));
  const next = page.getByRole('navigation', { name: 'What to read next' });
  const href = await next.getByRole('link').getAttribute('href');
  await next.getByRole('link').click();
  await expect(page).toHaveURL(sites.news.origin + String(href));
  await expect(page).not.toHaveURL(addressOf(sites.news, '/tiny/'));
  await page.goto(addressOf(sites.root, '/rafah-talks/'));
  await expect(next).toHaveCount(0);
});

test('articles in other languages say so, run their way and speak their words', async ({
  page,
  sites,
}) => {
  await page.goto(addressOf(sites.news, '/miyah/'));
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', 'ar');
  await expect(html).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('navigation', { name: 'في هذا الشرح' })).toBeVisible();
  await page.goto(addressOf(sites.news, '/wasser/'));
  await expect(html).toHaveAttribute('lang', 'de');
  await expect(html).toHaveAttribute('dir', 'ltr');
  await expect(page.locator('.head time').first()).toHaveText('1. Mai 2024');
  await expect(page.getByRole('complementary', { name: 'Hintergrund' })).toBeVisible();
});

test('on a page from right to left, head and foot begin at the right, in the site’s language too', async ({
  page,
  sites,
}) => {
  await page.goto(addressOf(sites.news, '/miyah/'));
  const rightOf = (selector: string): Promise<number> =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().right);
  const edge = await rightOf('.site-foot p:first-child > :first-child');
  expect(await rightOf('.site-foot p:last-child > :first-child')).toBeCloseTo(edge, 0);
  expect(await rightOf('.site-head > :first-child')).toBeCloseTo(edge, 0);
});
