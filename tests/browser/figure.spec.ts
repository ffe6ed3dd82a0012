import { addressOf } from './sites.ts';
import { expect, test } from './test.ts';

test('a figure offers AVIF and WebP, in the room it will take, with its words', async ({
  page,
  sites,
}) => {
  const failed: string[] = [];
  page.on('response', (response) => {
    if (!response.ok()) failed.push(response.url());
  });
  await page.goto(addressOf(sites.news, '/style-guide/'));
  const figure = page.locator('figure.figure').first();
  const img = figure.getByRole('img', { name: /^A bridge with two towers/ });
  const types = figure.locator('source');
  await expect(types).toHaveCount(2);
  await expect(types.nth(0)).toHaveAttribute('type', 'image/avif');
  await expect(types.nth(1)).toHaveAttribute('type', 'image/webp');
  for (const source of await types.all()) {
    await expect(source).toHaveAttribute(
      'srcset',
      /^\/news\/assets\/\S+ 480w, \/news\/assets\/\S+ 740w, \/news\/assets\/\S+ 1184w$/,
    );
  }
  // Not loaded yet, it takes its room.
  const before = await img.boundingBox();
  expect((before?.width ?? 0) / (before?.height ?? 1)).toBeCloseTo(1.6, 1);
  await img.scrollIntoViewIfNeeded();
  await expect
    .poll(() => img.evaluate((one: HTMLImageElement) => one.naturalWidth))
    .toBeGreaterThan(0);
  expect(await img.evaluate((one: HTMLImageElement) => one.currentSrc)).toMatch(/\.avif$/);
  const after = await img.boundingBox();
  expect(after?.width).toBe(before?.width);
  // Each size is rounded to whole pixels: that is all it may differ by.
  expect(Math.abs((after?.height ?? 0) - (before?.height ?? 0))).toBeLessThan(1);
  await expect(figure.locator('figcaption')).toContainText('The bridge at dusk.');
  await expect(figure.locator('figcaption')).toContainText('Picture: Drawn for this guide');
  expect(failed).toEqual([]);
});

test('a picture stands within the narrowest page', async ({ page, sites }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(addressOf(sites.news, '/style-guide/'));
  for (const img of await page.locator('.figure img').all()) {
    const box = await img.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  }
});
