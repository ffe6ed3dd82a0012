import type { ArticlePage } from './pages/article-page.ts';
import { expect, test } from './test.ts';

async function expectCurrent({ current }: ArticlePage, id: string): Promise<void> {
  await expect(current).toHaveCount(1);
  await expect(current).toHaveAttribute('href', `#${encodeURIComponent(id)}`);
  await expect(current).toHaveAttribute('aria-current', 'location');
}

test('no section is marked before the first one is reached', async ({ longRead }) => {
  await longRead.page.setViewportSize({ width: 1280, height: 500 });
  await longRead.open();
  await longRead.page.mouse.wheel(0, 10);
  await longRead.page.waitForFunction(() => scrollY > 0);
  await expect(longRead.current).toHaveCount(0);
});

test('scrolling marks every section in turn, forth and back, short ones at the end too', async ({
  longRead,
}) => {
  await longRead.open();
  const ids = await longRead.outlineIds();
  const seen = await longRead.page.evaluate(async () => {
    const marked: string[] = [];
    const note = (): void => {
      const link = document.querySelector<HTMLAnchorElement>('.outline [aria-current]');
      const id = link ? decodeURIComponent(link.hash.slice(1)) : '';
      if (id !== marked.at(-1)) marked.push(id);
    };
    const frames = (): Promise<void> =>
      new Promise((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            resolve();
          }),
        ),
      );
    const { scrollHeight, clientHeight } = document.documentElement;
    const end = scrollHeight - clientHeight;
    for (let y = 0; y < end + 36; y += 36) {
      scrollTo(0, y);
      await frames();
      note();
    }
    for (let y = end; y > -36; y -= 36) {
      scrollTo(0, y);
      await frames();
      note();
    }
    return marked.filter(Boolean);
  });
  expect(seen).toEqual([...ids, ...ids.toReversed().slice(1)]);
});

test('at the page’s bottom the last section is marked', async ({ longRead }) => {
  await longRead.open();
  await longRead.page.keyboard.press('End');
  await expectCurrent(longRead, 'last');
});

test('a jump marks the section jumped to, every one, again and from afar', async ({ longRead }) => {
  await longRead.open();
  const ids = await longRead.outlineIds();
  for (const id of [...ids, ...ids.toReversed()]) {
    await longRead.linkInOutline(id).click();
    await expectCurrent(longRead, id);
  }
});

test('a second jump to the same section marks it again', async ({ longRead }) => {
  await longRead.open();
  for (const id of ['what-comes-next', 'last']) {
    await longRead.linkInOutline(id).click();
    await expectCurrent(longRead, id);
    await longRead.page.keyboard.press('Home');
    await expect(longRead.current).toHaveCount(0);
    await longRead.linkInOutline(id).click();
    await expectCurrent(longRead, id);
  }
});

test('scrolling on after a jump marks what is then read', async ({ longRead }) => {
  await longRead.open('who-decides');
  await expectCurrent(longRead, 'who-decides');
  await longRead.page.keyboard.press('Home');
  await expect(longRead.current).toHaveCount(0);
});

test('arriving by a link marks its section, for ids in any script', async ({ longRead }) => {
  await longRead.open();
  for (const id of await longRead.outlineIds()) {
    await longRead.page.goto('about:blank');
    await longRead.open(id);
    await expectCurrent(longRead, id);
  }
});

test('arriving by any earlier id marks the section that it now is', async ({ longRead }) => {
  for (const alias of ['the-beginning', 'origins']) {
    await longRead.page.goto('about:blank');
    await longRead.open(alias);
    await expectCurrent(longRead, 'how-it-began');
  }
});

test('going back marks what is being read there, not what the address names', async ({
  longRead,
}) => {
  const { page } = longRead;
  await longRead.open();
  // Chromium keeps the place of an entry that was scrolled only once history has been walked, and
  // notes it up to a second late; on a page without any script too.
  await longRead.linkInOutline('last').click();
  await expectCurrent(longRead, 'last');
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(1000);
  await page.goForward();
  await expectCurrent(longRead, 'last');
  await longRead.linkInOutline('how-it-began').click();
  await expectCurrent(longRead, 'how-it-began');
  await longRead.heading('pipes').evaluate((heading) => {
    heading.scrollIntoView();
  });
  await expectCurrent(longRead, 'pipes');
  await page.waitForTimeout(1500);
  await longRead.linkInOutline('last').click();
  await expectCurrent(longRead, 'last');
  await page.goBack();
  await expect(longRead.heading('pipes')).toBeInViewport();
  await expectCurrent(longRead, 'pipes');
});
