import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { icoFile } from '../../../../src/outputs/icons/ico.ts';
import { iconPng } from '../../../../src/outputs/icons/icon-png.ts';
import { icons } from '../../../../src/outputs/icons/icons.ts';
import { keptIcon } from '../../../../src/outputs/icons/kept-icon.ts';
import { manifest } from '../../../../src/outputs/icons/manifest.ts';
import type { SiteContent } from '../../../../src/outputs/site-files.ts';
import { aSite } from '../samples.ts';

const EMPTY: SiteContent = {
  articles: [],
  topics: [],
  series: [],
  authors: [],
  pages: [],
  articleOf: () => {
    throw new Error('no article is read for an icon');
  },
};
const SQUARE = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#0a5a6b" d="M0 0h32v32H0z"/><path fill="#fff" d="M0 12h32v8H0z"/></svg>',
);
const ROUND = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 32"><circle cx="32" cy="16" r="12"/></svg>',
);

async function pixel(png: Buffer, left: number, top: number): Promise<number[]> {
  const one = sharp(png).ensureAlpha().extract({ left, top, width: 1, height: 1 });
  return [...(await one.raw().toBuffer())];
}

test.each(['none', 'whole', 'padded'] as const)(
  'an icon (%s) is a square of its size',
  async (ground) => {
    for (const svg of [SQUARE, ROUND]) {
      const png = await iconPng(svg, { size: 180, ground });
      const { width, height, format } = await sharp(png).metadata();
      expect({ width, height, format }).toEqual({ width: 180, height: 180, format: 'png' });
    }
  },
);

test('an icon lets through what its source does, unless a ground is wanted', async () => {
  expect(await pixel(await iconPng(ROUND, { size: 64, ground: 'none' }), 0, 0)).toEqual([
    0, 0, 0, 0,
  ]);
  expect(await pixel(await iconPng(ROUND, { size: 64, ground: 'whole' }), 0, 0)).toEqual([
    255, 255, 255, 255,
  ]);
});

test('what a mask may cut off goes on in the colour of the corner', async () => {
  const png = await iconPng(SQUARE, { size: 512, ground: 'padded' });
  // Left of the safe zone, in the height of the white bar.
  expect(await pixel(png, 40, 256)).toEqual([10, 90, 107, 255]);
  expect(await pixel(png, 256, 256)).toEqual([255, 255, 255, 255]);
});

test('an ICO file holds its pictures where its head says', async () => {
  const pictures = await Promise.all(
    [16, 32].map(async (size) => ({ size, png: await iconPng(SQUARE, { size, ground: 'none' }) })),
  );
  const ico = icoFile(pictures);
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 2]);
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    const [length, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)];
    expect([ico[at], ico[at + 1]]).toEqual([size, size]);
    expect(ico.subarray(offset, offset + length).equals(png)).toBe(true);
  }
});

test('an icon is kept: another source replaces it, and the same one draws the same', async () => {
  const root = mkdtempSync(join(tmpdir(), 'backgrounder-icons-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const shape = { size: 32, ground: 'none' } as const;
  const names = (): string[] => readdirSync(join(root, '.cache/icons'));
  const first = await keptIcon(root, SQUARE, shape);
  const before = names();
  expect((await keptIcon(root, SQUARE, shape)).equals(first)).toBe(true);
  expect(names()).toEqual(before);
  expect((await keptIcon(root, ROUND, shape)).equals(first)).toBe(false);
  expect(names()).toHaveLength(1);
  expect(names()).not.toEqual(before);
});

test('the manifest says what the site is, within its base path', () => {
  const surroundings = aSite([], '/news');
  surroundings.site = { ...surroundings.site, name: 'صحيفة "A" & </script>', language: 'ar' };
  const [file] = manifest(EMPTY, surroundings);
  expect(file?.address).toBe('/news/manifest.webmanifest');
  expect(JSON.parse(file?.text ?? '')).toMatchObject({
    id: '/news/',
    name: 'صحيفة "A" & </script>',
    short_name: 'صحيفة "A" & </script>',
    lang: 'ar',
    dir: 'rtl',
    start_url: '/news/',
    scope: '/news/',
    display: 'minimal-ui',
    theme_color: '#fffefb',
    background_color: '#fffefb',
  });
});

test('every icon of the manifest is there, in the size and type that it says', async () => {
  const surroundings = aSite([], '/news');
  const made = new Map(icons(EMPTY, surroundings).map(({ address, make }) => [address, make]));
  expect([...made.keys()]).toEqual([
    '/news/favicon.ico',
    '/news/apple-touch-icon.png',
    '/news/icon-192.png',
    '/news/icon-512.png',
    '/news/icon-maskable.png',
  ]);
  const [file] = manifest(EMPTY, surroundings);
  const { icons: listed } = JSON.parse(file?.text ?? '') as { icons: Record<string, string>[] };
  expect(listed.map(({ purpose }) => purpose)).toEqual(['any', 'any', 'any', 'maskable']);
  expect(listed[0]).toMatchObject({ src: '/news/favicon.svg', type: 'image/svg+xml' });
  for (const { src = '', sizes, type } of listed.slice(1)) {
    const { width, height, format } = await sharp(await made.get(src)?.()).metadata();
    expect([`${width}x${height}`, `image/${format}`]).toEqual([sizes, type]);
  }
});
