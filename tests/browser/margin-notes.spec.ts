import { ArticlePage } from './pages/article-page.ts';
import { expect, test } from './test.ts';

test.use({ viewport: { width: 1680, height: 1000 } });

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The boxes of the notes in the margin, with their marks, and of the text’s column. */
async function layOut({
  page,
}: ArticlePage): Promise<{ notes: (Box & { mark: Box })[]; text: Box }> {
  return page.evaluate(() => {
    const box = (element: Element): Box => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right, top, bottom };
    };
    const notes = [...document.querySelectorAll('[popover]')].filter((note) =>
      note.checkVisibility(),
    );
    return {
      notes: notes.map((note) => {
        const mark = document.querySelector(`[popovertarget="${note.id}"]`);
        return { ...box(note), mark: box(mark ?? note) };
      }),
      text: box(document.querySelector('.text:last-of-type') ?? document.body),
    };
  });
}

for (const [slug, count] of [
  ['long-read', 6],
  ['wasser', 1],
  ['miyah', 2],
] as const) {
  test(`the notes of "${slug}" stand in the margin, by their marks and not on one another`, async ({
    page,
    sites,
  }) => {
    const article = new ArticlePage(page, sites.news, slug);
    await article.open();
    const { notes, text } = await layOut(article);
    expect(notes.length).toBe(count);
    notes.forEach((note, index) => {
      if (slug === 'miyah') expect(note.right).toBeLessThanOrEqual(text.left);
      else expect(note.left).toBeGreaterThanOrEqual(text.right);
      expect(note.left).toBeGreaterThanOrEqual(0);
      expect(note.right).toBeLessThanOrEqual(1680);
      const before = notes[index - 1];
      if (before) expect(note.top).toBeGreaterThanOrEqual(before.bottom);
      // Beside its mark, unless the note before it is in the way.
      const free = Math.max(note.mark.top - 12, before?.bottom ?? -Infinity);
      expect(note.top).toBeGreaterThanOrEqual(note.mark.top - 12);
      // A float stands at the line of its mark or the next one, whichever fonts a machine has.
      expect(note.top).toBeLessThanOrEqual(free + 60);
    });
  });
}

test('nothing lies on top of a note in the margin', async ({ longRead }) => {
  await longRead.open();
  for (const note of await longRead.page.locator('.text p > .note').all()) {
    await note.scrollIntoViewIfNeeded();
    await longRead.expectUncovered(note);
  }
});

test('a note cited in a table opens at its mark, because the table may scroll', async ({
  longRead,
}) => {
  await longRead.open();
  const note = longRead.page.locator('[id="note:loss"]');
  await expect(note).toBeHidden();
  await longRead.page.locator('[popovertarget="note:loss"]').first().click();
  await expect(note).toBeInViewport({ ratio: 1 });
});

test('a note cited again opens at its second mark', async ({ longRead }) => {
  await longRead.open();
  const marks = longRead.page.locator('[popovertarget="note:one"]');
  await expect(marks).toHaveText(['2', '2']);
  await marks.nth(1).click();
  await expect(longRead.page.locator('[id="note:one"]')).toBeInViewport({ ratio: 1 });
});

test('the text does not move when a note is pressed', async ({ longRead }) => {
  await longRead.open();
  const heading = longRead.heading('zürichs-größte-brücke');
  const before = await heading.boundingBox();
  await longRead.noteMarks.nth(1).click();
  await expect(longRead.page.locator('[id="note:one"]:popover-open')).toBeVisible();
  const scrolled = await longRead.page.evaluate(() => scrollY);
  expect(((await heading.boundingBox())?.y ?? 0) + scrolled).toBe(before?.y);
});

test('below the width where there is a margin, notes are hidden until they are opened', async ({
  longRead,
}) => {
  await longRead.page.setViewportSize({ width: 1200, height: 800 });
  await longRead.open();
  for (const note of await longRead.notes.all()) await expect(note).toBeHidden();
});
