import type { Locator, Page } from '@playwright/test';
import { everyPage } from './every-page.ts';
import { addressOf } from './sites.ts';
import type { Built } from './sites.ts';
import { expect, test } from './test.ts';

const open = async (page: Page, site: Built, query = ''): Promise<void> => {
  await page.goto(addressOf(site, `/search/${query && `?${query}`}`));
};
const field = (page: Page): Locator => page.getByRole('searchbox');
const status = (page: Page): Locator => page.locator('.found');
const results = (page: Page): Locator => page.locator('.results > li');
const find = async (page: Page, words: string): Promise<void> => {
  await field(page).fill(words);
  await field(page).press('Enter');
};

test('a word leads down to the section that holds it', async ({ page, sites }) => {
  await open(page, sites.news);
  await find(page, 'engineers');
  await expect(status(page)).toHaveText('1 explainer for “engineers”');
  await expect(results(page)).toHaveCount(1);
  await expect(page.locator('.results mark').first()).toHaveText('engineers');
  await results(page).getByRole('link', { name: 'Zürichs größte Brücke' }).click();
  const heading = page.getByRole('heading', { name: 'Zürichs größte Brücke', level: 2 });
  await expect(heading).toBeInViewport({ ratio: 1 });
  expect(new URL(page.url()).pathname).toBe('/news/long-read/');
});

test('the address holds what is looked for, and back leads to what was looked for before', async ({
  page,
  sites,
}) => {
  await open(page, sites.news, 'q=engineers');
  await expect(field(page)).toHaveValue('engineers');
  await expect(results(page)).toHaveCount(1);
  await find(page, 'Rafah & "more"');
  await expect(page).toHaveURL(/\?q=Rafah\+%26\+%22more%22$/);
  await page.goBack();
  await expect(field(page)).toHaveValue('engineers');
  await expect(status(page)).toContainText('“engineers”');
  await expect(results(page)).toHaveCount(1);
});

test('a topic leaves out what is not on it', async ({ page, sites }) => {
  await open(page, sites.news, 'q=Rafah');
  await expect(results(page)).not.toHaveCount(0);
  const all = await results(page).count();
  await page.getByLabel('Topics', { exact: true }).first().selectOption('water');
  await expect(page).toHaveURL(/topic=water/);
  await expect(status(page)).not.toContainText('Searching');
  expect(await results(page).count()).toBeLessThan(all);
  for (const link of await results(page).locator('h2 a').all()) {
    expect(await link.getAttribute('href')).not.toContain('rafah-talks');
  }
});

test('an unknown topic in the address is no topic', async ({ page, sites }) => {
  await open(page, sites.news, 'q=engineers&topic=nothing');
  await expect(results(page)).toHaveCount(1);
});

test('what is not there is not found, and said as it was written', async ({ page, sites }) => {
  await open(page, sites.news);
  await find(page, 'xyzzyqq <b>&');
  await expect(status(page)).toHaveText('Nothing found for “xyzzyqq <b>&”.');
  await expect(results(page)).toHaveCount(0);
});

test('notes are not found', async ({ page, sites }) => {
  await open(page, sites.news);
  await find(page, '"eleven dry months"');
  await expect(status(page)).toContainText('Nothing found');
});

test('Arabic is found by another form of the word, and shown from right to left', async ({
  page,
  sites,
}) => {
  await open(page, sites.news);
  await find(page, 'المحطة');
  await expect(results(page)).toHaveCount(1);
  await expect(results(page)).toHaveAttribute('lang', 'ar');
  await expect(results(page)).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('.results mark')).toHaveText(['المحطة', 'محطات']);
  await results(page).getByRole('link', { name: 'كيف بدأ الأمر' }).click();
  await expect(page).toHaveURL(/\/news\/miyah\/#kayfa-bada$/);
});

test('an explainer in another language than the site’s is found by its words', async ({
  page,
  sites,
}) => {
  await open(page, sites.news);
  await find(page, 'Behörde');
  await expect(results(page).first()).toHaveAttribute('lang', 'de');
  await expect(page.locator('.results mark').first()).toContainText('Behörde');
});

test('the keyboard is enough', async ({ page, sites }) => {
  await open(page, sites.news);
  await field(page).focus();
  await page.keyboard.type('engineers');
  await page.keyboard.press('Enter');
  await expect(results(page)).toHaveCount(1);
  for (const name of ['topic', undefined]) {
    await page.keyboard.press('Tab');
    if (name) await expect(page.locator(`#${name}`)).toBeFocused();
  }
  await expect(page.getByRole('button', { name: 'Search' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(results(page).locator('h2 a')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/long-read\/$/);
});

test('nothing is loaded of the index before a search, and nothing on other pages', async ({
  page,
  sites,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const address of everyPage(sites.news)) await page.goto(address);
  const ofIndex = (): string[] => asked.filter((path) => /\/search\/./.test(path));
  expect(ofIndex()).toEqual([]);
  await open(page, sites.news, 'q=engineers');
  await expect(results(page)).toHaveCount(1);
  expect(ofIndex()).toContain('/news/search/en/2024/pagefind.js');
});

test.describe('where the index cannot be loaded', () => {
  test.use({ expectedComplaints: /Failed to load|ERR_FAILED|pagefind/i });

  test('the page says so, and finds again when it can', async ({ page, sites }) => {
    await page.route('**/pagefind.js*', async (route) => route.abort());
    await open(page, sites.news, 'q=engineers');
    await expect(status(page)).toContainText('could not be loaded');
    await page.unroute('**/pagefind.js*');
    await find(page, 'engineers');
    await expect(results(page)).toHaveCount(1);
  });

  test('a browser that starts no worker searches in the page, by its policy', async ({
    page,
    sites,
  }) => {
    await page.route('**/pagefind-worker.js', async (route) => route.abort());
    await open(page, sites.news, 'q=engineers');
    await expect(results(page)).toHaveCount(1);
  });
});

test('only the search page may compile WebAssembly', async ({ page, sites }) => {
  const allowed: string[] = [];
  for (const address of everyPage(sites.news)) {
    await page.goto(address);
    const policy = await page
      .locator('meta[http-equiv="content-security-policy" i]')
      .getAttribute('content');
    if (policy?.includes('wasm')) allowed.push(new URL(address).pathname);
  }
  expect(allowed).toEqual(['/news/search/']);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page offers topics and the archive, and no form that finds nothing', async ({
    page,
    sites,
  }) => {
    await open(page, sites.news);
    await expect(page.getByText('The search needs a script.')).toBeVisible();
    await expect(page.locator('form')).toBeHidden();
    const main = page.getByRole('main');
    await expect(main.getByRole('link', { name: 'Water' })).toBeVisible();
    await expect(main.getByRole('link', { name: 'All explainers' })).toBeVisible();
  });
});
