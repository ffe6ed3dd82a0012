import { addressOf } from './sites.ts';
import { expect, test } from './test.ts';

test('each name of a byline leads to its author, who is who and wrote what', async ({
  page,
  sites,
}) => {
  await page.goto(addressOf(sites.news, '/long-read/'));
  const byline = page.locator('.byline').getByRole('link');
  await expect(byline).toHaveText(['the maintainers of Backgrounder', 'Zoë Müller']);
  await byline.last().click();
  await expect(page).toHaveURL(addressOf(sites.news, '/authors/second/'));
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Zoë Müller');
  await expect(main).toContainText('water editor');
  await expect(main.getByText('She has written about pipes & pumps since 2009.')).toBeVisible();
  await expect(main.getByRole('link', { name: 'zoe@gazette.example' })).toHaveAttribute(
    'href',
    'mailto:zoe@gazette.example',
  );
  await expect(main.locator('a[rel="me"]')).toHaveText(['social.example/@zoe', 'zoe.example']);
  await expect(main.getByRole('article').getByRole('heading')).toHaveText([
    'How a city ran out of water and what it did about it',
    /^Rindfleisch/,
    'لماذا انقطعت المياه عن المدينة',
    'Tiny',
  ]);
});

test('an author with nothing but a name has a page without empty places', async ({
  page,
  sites,
}) => {
  await page.goto(addressOf(sites.news, '/authors/backgrounder/'));
  const main = page.getByRole('main');
  await expect(main.locator('p:empty, .facts')).toHaveCount(0);
  await expect(main.locator('a[href^="mailto:"]')).toHaveCount(0);
});
