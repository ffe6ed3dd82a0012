import { addressOf } from './sites.ts';
import { expect, test } from './test.ts';

const PATH = '/rafah-talks/';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('on a wide screen the source stands in the margin beside its claim', async ({
    page,
    sites,
  }) => {
    await page.goto(addressOf(sites.root, PATH));
    const mark = page.getByRole('button', { name: 'Source 1', exact: true }).first();
    const note = page.locator('.src').first();
    await expect(note).toBeVisible();
    await expect(note.getByRole('link', { name: 'Axios' })).toBeVisible();
    await expect(note.locator('cite')).toBeHidden();
    const [at, beside] = [await mark.boundingBox(), await note.boundingBox()];
    expect(beside?.x).toBeGreaterThan((at?.x ?? 0) + 10);
    expect(Math.abs((beside?.y ?? 0) - (at?.y ?? 0))).toBeLessThan(40);
  });

  test('on a phone it opens in place, with its title, and Escape closes it', async ({
    page,
    sites,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(addressOf(sites.root, PATH));
    const mark = page.getByRole('button', { name: 'Source 1', exact: true }).first();
    const note = page.locator('.src').first();
    await expect(note).toBeHidden();
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect(note).toBeVisible();
    await expect(note.locator('cite')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();
  });

  test('the list has publisher, title or subject, date, address and the way back', async ({
    page,
    sites,
  }) => {
    await page.goto(addressOf(sites.root, PATH));
    const list = page.getByRole('region', { name: 'Sources' });
    await expect(list.getByRole('listitem')).toHaveCount(22);
    const first = list.getByRole('listitem').first();
    await expect(first).toContainText(
      'Axios, Scoop: U.S. and Israel set to hold a virtual meeting on Rafah Monday, 31 March 2024.',
    );
    await expect(list).toContainText(
      'a Gallup poll on Israel’s military action in Gaza, copy of 27',
    );
    const back = first.getByRole('link', { name: 'Back to the text, place 2' });
    await back.click();
    await expect(page.locator(':target')).toHaveText('1');
    await expect(page.locator(':target')).toBeInViewport();
  });

  test('from a margin note one comes to its place in the list', async ({ page, sites }) => {
    await page.goto(addressOf(sites.root, PATH));
    await page.locator('.src').first().getByRole('link', { name: '1.' }).click();
    await expect(page.locator('li:target')).toContainText('Axios, Scoop');
  });

  test('on paper there are numbers in the text and a list with addresses', async ({
    page,
    sites,
  }) => {
    await page.goto(addressOf(sites.root, PATH));
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.src').first()).toBeHidden();
    await expect(page.getByRole('button', { name: 'Source 1', exact: true }).first()).toBeVisible();
    await expect(page.getByRole('region', { name: 'Sources' })).toContainText(
      'axios.com/2024/04/01/us-israel-rafah-meeting-virtual-monday',
    );
  });
});

test('every mark leads to its source, and every source back to each mark', async ({
  page,
  sites,
}) => {
  for (const path of [PATH, '/four-votes-on-gaza/', '/style-guide/']) {
    await page.goto(addressOf(sites.root, path));
    const faults = await page.evaluate(() => {
      const missing = [...document.querySelectorAll<HTMLAnchorElement>('.src a, .sources a')]
        .filter(({ hash, host }) => hash && host === location.host)
        .filter(({ hash }) => !document.getElementById(decodeURIComponent(hash.slice(1))))
        .map(({ hash }) => hash);
      const marks = [...document.querySelectorAll('[id^="cite:"]')];
      const unlisted = marks
        .filter(({ id }) => !document.querySelector(`.sources a[href="#${id}"]`))
        .map(({ id }) => id);
      return { missing, unlisted, marks: marks.length };
    });
    expect(faults).toMatchObject({ missing: [], unlisted: [] });
    expect(faults.marks).toBeGreaterThan(3);
  }
});

test('nothing shifts while the corrected article loads', async ({ page, sites }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
      const sum = shifts.reduce((total, { value }) => total + value, 0);
      document.documentElement.dataset['shift'] = String(
        Number(document.documentElement.dataset['shift'] ?? 0) + sum,
      );
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(addressOf(sites.root, PATH), { waitUntil: 'networkidle' });
  expect(Number((await page.locator('html').getAttribute('data-shift')) ?? 0)).toBe(0);
});
