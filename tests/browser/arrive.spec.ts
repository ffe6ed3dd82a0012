import { expect, test } from './test.ts';

test('a link to a section puts its heading in view, whole, and the reading position there', async ({
  longRead,
}) => {
  await longRead.open();
  for (const id of await longRead.outlineIds()) {
    await longRead.page.goto('about:blank');
    await longRead.open(id);
    await longRead.expectArrived(id);
  }
});

test('the next Tab goes on from there', async ({ longRead }) => {
  await longRead.open('pipes');
  await longRead.expectArrived('pipes');
  await longRead.page.keyboard.press('Tab');
  await expect(longRead.copyLink('pipes')).toBeFocused();
});

const EARLIER = {
  'the-beginning': 'how-it-began',
  origins: 'how-it-began',
  'old-bridge': 'zürichs-größte-brücke',
  // A subheading’s, under its section’s earlier id; and one that the editor gave for a reworded one.
  'old-bridge--under-it': 'zürichs-größte-brücke--under-it',
  'old-bridge--under-water': 'zürichs-größte-brücke',
};

for (const [alias, id] of Object.entries(EARLIER)) {
  test(`the earlier id "${alias}" lands on ${id}, marked and in reading order`, async ({
    longRead,
  }) => {
    await longRead.open(alias);
    const heading = longRead.heading(id);
    await longRead.expectUncovered(heading);
    await expect(heading).toHaveCSS('animation-name', 'arrive');
    await longRead.page.keyboard.press('Tab');
    await expect(longRead.copyLink(id)).toBeFocused();
  });
}

test('the heading is marked for a moment, and only that one', async ({ longRead }) => {
  await longRead.open('pipes');
  const marked = (): Promise<string[]> =>
    longRead.page.evaluate(() =>
      document
        .getAnimations()
        .map(({ effect }) => (effect as KeyframeEffect).target?.id ?? '')
        .filter(Boolean),
    );
  await expect.poll(marked).toEqual(['pipes']);
  await expect.poll(marked).toEqual([]);
});

test('an id that is not there leaves the page at its top', async ({ longRead }) => {
  await longRead.open('nothing-of-that-name');
  await expect(longRead.page.getByRole('heading', { level: 1 })).toBeInViewport();
  await expect(longRead.current).toHaveCount(0);
});

test('a fragment that is no valid encoding breaks nothing', async ({ longRead }) => {
  await longRead.page.goto(`${longRead.address}#%E0%A4%A`);
  await longRead.linkInOutline('pipes').click();
  await expect(longRead.current).toHaveAttribute('href', '#pipes');
});

test('back and forward put the reader where they were', async ({ longRead }) => {
  const { page } = longRead;
  const position = (): Promise<number> => page.evaluate(() => Math.round(scrollY));
  await longRead.open();
  await longRead.linkInOutline('pipes').click();
  await longRead.expectArrived('pipes');
  const atPipes = await position();
  await longRead.linkInOutline('last').click();
  await longRead.expectArrived('last');
  const atLast = await position();
  await page.goBack();
  await expect.poll(position).toBe(atPipes);
  expect(new URL(page.url()).hash).toBe('#pipes');
  await page.goBack();
  await expect.poll(position).toBe(0);
  await page.goForward();
  await page.goForward();
  await expect.poll(position).toBe(atLast);
});

test('back from another page returns to the place in the text', async ({ longRead }) => {
  const { page } = longRead;
  await longRead.open();
  await longRead.linkInOutline('who-decides').click();
  await longRead.expectArrived('who-decides');
  const before = await page.evaluate(() => Math.round(scrollY));
  await page.getByRole('contentinfo').getByRole('link', { name: 'About' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About the test site');
  await page.goBack();
  await expect(page).toHaveURL(`${longRead.address}#who-decides`);
  // The link in the footer had to be scrolled to.
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBeGreaterThanOrEqual(before);
});

test('a link in the text leads to its section, here and in another article', async ({
  longRead,
}) => {
  const { page } = longRead;
  await longRead.open();
  await page.getByRole('link', { name: 'below' }).click();
  await longRead.expectArrived('pipes');
  await page.getByRole('link', { name: 'another explainer' }).click();
  const heading = page.getByRole('heading', { name: 'Global Implications' });
  await longRead.expectUncovered(heading);
  await expect(heading).toBeFocused();
});
