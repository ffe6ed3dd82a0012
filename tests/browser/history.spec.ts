import type { Locator, Page } from '@playwright/test';
import { HISTORIES } from '../support/histories.ts';
import { allMarked, digestsOf, marked } from './pages/history.ts';
import { addressOf } from './sites.ts';
import type { BuiltSites } from './sites.ts';
import { expect, test } from './test.ts';

// The whole of it is there without script.
test.use({ javaScriptEnabled: false });

let changed: BuiltSites['changed'];
test.beforeEach(({ sites }) => {
  ({ changed } = sites);
});

async function open(page: Page, path: string): Promise<Locator> {
  await page.goto(addressOf(changed, path));
  return page.getByRole('main');
}

test.describe('the history of an article', () => {
  test('tells every revision, newest first, with its day and kind', async ({ page }) => {
    const main = await open(page, '/crossing/history/');
    await expect(main.getByRole('heading', { level: 2 })).toHaveText([
      'Revision 4 · Update',
      'Revision 3 · Correction',
      'Revision 2 · Update',
      'Revision 1 · Published',
    ]);
    await expect(main.locator('.when')).toHaveText([
      '5 May 2022',
      '2 April 2022 (put on record 4 April 2022)',
      '10 March 2022',
      '1 March 2022',
    ]);
    await main.getByRole('link', { name: 'Revision 3' }).click();
    await expect(page).toHaveURL(addressOf(changed, '/crossing/history/3/'));
  });

  test('tells each note in full, and links what it is about', async ({ page }) => {
    const main = await open(page, '/crossing/history/');
    const third = main.getByRole('article').nth(1);
    for (const { text } of HISTORIES['crossing']?.steps[2]?.notes ?? []) {
      for (const paragraph of text.split('\n\n')) await expect(third).toContainText(paragraph);
    }
    await third.getByRole('link', { name: 'Why the council stopped it' }).first().click();
    const id = 'why-the-council-stopped-it';
    await expect(page).toHaveURL(addressOf(changed, `/crossing/#${id}`));
    await expect(page.locator(`[id="${id}"]`)).toBeFocused();
  });

  test('shows the words that changed, section by section', async ({ page }) => {
    const main = await open(page, '/crossing/history/');
    const third = main.getByRole('article').nth(1);
    await expect(third.getByRole('heading', { level: 3 })).toHaveText([
      'Headline',
      'Opening',
      'Why the council stopped it · New address',
      'Who was asked',
    ]);
    const changes = await allMarked(third.locator('.change'));
    expect(changes.slice(0, 2)).toEqual([
      'Why the {+river+} ferry {+was+} stopped',
      'The ferry has crossed the river since 1811. [The first trip was on [-4-]{+14+} May 1811, as the log of the harbour says.] It stopped on a Tuesday [-[https://example.org/2022/tuesday]-] {+[https://example.org/2022/the-tuesday]+} in February, with [-14-]{+13+} people on board, and nobody said why for a week.',
    ]);
    expect(changes).toContain(
      '… had seen it, which took until March. {+More is below [#what-happens-now].+}',
    );
    expect(changes).toContain('[-Aside, kind: note-] · {+Aside, kind: disputed+}');
    expect(changes.at(-1)).toBe('[-The people of the south bank.-]');
  });

  test('says which sections are new, moved and gone, and what stands with the headline', async ({
    page,
  }) => {
    const main = await open(page, '/crossing/history/');
    const headings = (index: number) =>
      main.getByRole('article').nth(index).getByRole('heading', { level: 3 });
    await expect(headings(0)).toHaveText([
      'Byline and dates',
      'What happens now · Moved to another place',
      'Why the council stopped it',
      'Who was asked · Section taken out',
      'Closing',
    ]);
    await expect(headings(2)).toContainText([
      'Standfirst',
      'Byline and dates',
      'What it cost',
      'The timetable',
      'What happens now · New section',
    ]);
    const byline = main.getByRole('article').nth(2).locator('.change').nth(1);
    expect(await marked(byline)).toBe('By the maintainers of Backgrounder {+and Zoë Müller+}');
  });

  test('ends with the text as it was first published, and has every digest of the record', async ({
    page,
  }) => {
    const main = await open(page, '/crossing/history/');
    await expect(main.getByRole('article').last()).toContainText(
      'The text as it was first published.',
    );
    await expect(main.locator('.digest code')).toHaveText(digestsOf(changed, 'crossing').reverse());
    await expect(main.getByRole('link', { name: 'record.json' })).toHaveAttribute(
      'href',
      '/crossing/record.json',
    );
  });

  test('holds struck text, so that search engines leave it out, and names itself, also at the address the article had', async ({
    page,
  }) => {
    for (const slug of ['crossing', 'old-crossing']) {
      await open(page, `/${slug}/history/`);
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
      const canonical = page.locator('link[rel="canonical"]');
      await expect(canonical).toHaveAttribute('href', 'https://changed.example/crossing/history/');
    }
  });
});

test('of an article that never changed may be found: nothing in it is out of date', async ({
  page,
}) => {
  await open(page, '/miyah/history/');
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
});

test('an article that was withdrawn keeps its days and reasons, and shows no text', async ({
  page,
}) => {
  for (const path of ['', '1/', '2/', '3/']) {
    const main = await open(page, `/recalled/history/${path}`);
    await expect(main).toContainText('This article was withdrawn on 20 January 2022.');
    await expect(main).not.toContainText('ready in a');
    await expect(main).not.toContainText('What was said');
    await expect(main).not.toContainText('A tunnel would be dug');
    await expect(main.locator('ins, del')).toHaveCount(0);
    await expect(main.getByRole('link', { name: 'Read the current text' })).toHaveCount(0);
  }
  const main = await open(page, '/recalled/history/');
  await expect(main.getByRole('heading', { level: 2 })).toHaveText([
    'Revision 3 · Withdrawal',
    'Revision 2 · Correction',
    'Revision 1 · Published',
  ]);
  await expect(main).toContainText('The paper wrote of a decade, and not of a year.');
  await expect(main).toContainText('The paper it rested on took its story back.');
});

test('a withdrawn article whose title was taken out is called by its name', async ({ page }) => {
  for (const path of ['', 'history/', 'history/1/', 'history/2/']) {
    await open(page, `/unnamed/${path}`);
    expect(await page.title(), path).toContain('unnamed');
    const headline = page.getByRole('heading', { level: 1 });
    await expect(headline).toHaveText(path.endsWith('history/') ? 'History' : 'unnamed');
    expect(await page.content(), path).not.toContain('The man who stopped');
  }
});

test('an article of one revision has a history too, in its own looks', async ({ page, sites }) => {
  await page.goto(addressOf(sites.news, '/long-read/history/'));
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Revision 1 · Published']);
  await page.getByRole('link', { name: 'Revision 1' }).click();
  const main = page.getByRole('main');
  await expect(main).toContainText('The text as it was first published.');
  await expect(main.getByRole('heading', { level: 2 })).toHaveCount(9);
  await expect(main.locator('ins, del')).toHaveCount(0);
  // A link to a place in the text leads to the article, where every id lands.
  await main.getByRole('link', { name: 'below' }).click();
  await expect(page).toHaveURL(addressOf(sites.news, '/long-read/#pipes'));
});
