import { addressOf } from './sites.ts';
import { expect, test } from './test.ts';

/** Says of the element in focus what it is, whether it shows that, and whether it can be seen. */
function focused(): { what: string; shows: boolean; seen: boolean } | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const on = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return {
    what: element.getAttribute('href') ?? element.getAttribute('popovertarget') ?? element.tagName,
    shows: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && opacity === '1',
    seen: on !== null && (element.contains(on) || on.contains(element)),
  };
}

test('the first stop is the skip link, which is seen then and leads past the header', async ({
  longRead,
}) => {
  const { page } = longRead;
  await longRead.open();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
});

for (const width of [1680, 1280, 390]) {
  test(`everything is reached in reading order, in sight and shown in focus, at ${width} px`, async ({
    longRead,
  }) => {
    const { page } = longRead;
    await page.setViewportSize({ width, height: 800 });
    await longRead.open();
    const expected = await page.evaluate(() => {
      const all = [...document.querySelectorAll('a, button, summary, pre, [tabindex="0"]')];
      const visible = all.filter((element) => {
        // Browsers make what scrolls a stop by themselves.
        if (element.matches('pre:not([tabindex])'))
          return element.scrollWidth > element.clientWidth;
        return element.matches('.skip') || element.checkVisibility({ contentVisibilityAuto: true });
      });
      return visible.map(
        (element) =>
          element.getAttribute('href') ?? element.getAttribute('popovertarget') ?? element.tagName,
      );
    });
    const stops: string[] = [];
    const faults: string[] = [];
    for (let count = 0; count < 200; count++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(focused);
      if (!stop) break;
      // Beside the text the list is always open: nothing to press there.
      stops.push(stop.what);
      if (!stop.shows || !stop.seen) faults.push(JSON.stringify(stop));
    }
    expect(stops).toEqual(expected);
    expect(faults).toEqual([]);
  });
}

test('Enter in the outline moves the reading position into the text', async ({ longRead }) => {
  const { page } = longRead;
  await longRead.open();
  await longRead.linkInOutline('pipes').focus();
  await page.keyboard.press('Enter');
  await longRead.expectArrived('pipes');
  await page.keyboard.press('Tab');
  await expect(longRead.copyLink('pipes')).toBeFocused();
});

test('on a phone the outline opens with Enter and its links work', async ({ longRead }) => {
  const { page } = longRead;
  await page.setViewportSize({ width: 390, height: 800 });
  await longRead.open();
  await longRead.outline.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(longRead.outlineLinks.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await longRead.expectArrived('how-it-began');
});

test('the Sections button brings the keyboard to the outline', async ({ longRead }) => {
  const { page } = longRead;
  await page.setViewportSize({ width: 390, height: 800 });
  await longRead.open('who-decides');
  await longRead.sectionsButton.focus();
  await page.keyboard.press('Enter');
  await expect(longRead.outlineLinks.first()).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(longRead.outlineLinks.first()).toBeFocused();
});

test('Enter opens a note and Escape closes it, the focus staying at its mark', async ({
  longRead,
}) => {
  const { page } = longRead;
  await page.setViewportSize({ width: 390, height: 800 });
  await longRead.open();
  const [mark, note] = [longRead.noteMarks.first(), longRead.notes.first()];
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(note).toBeVisible();
  // A link in the note is the next stop.
  await page.keyboard.press('Tab');
  await expect(note.getByRole('link')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await expect(mark).toBeFocused();
});

test('a wide table scrolls with the arrow keys', async ({ longRead }) => {
  const { page } = longRead;
  await page.setViewportSize({ width: 390, height: 800 });
  await longRead.open();
  const table = page.getByRole('group', { name: 'Table' });
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
});

test('the home page is reached through in order too', async ({ page, sites }) => {
  await page.goto(addressOf(sites.news, '/'));
  const expected = await page.evaluate(() =>
    [...document.querySelectorAll('a')]
      .filter((link) => link.matches('.skip') || link.checkVisibility())
      .map((link) => link.getAttribute('href')),
  );
  const stops: string[] = [];
  for (let count = 0; count <= expected.length; count++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focused);
    if (stop) stops.push(stop.what);
  }
  expect(stops).toEqual(expected);
});
