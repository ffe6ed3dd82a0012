import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { madePicture, pictures } from '../../../../src/outputs/plain/pictures.ts';
import { anArticle, aSite } from '../samples.ts';

function folderWith(name: string, bytes: Uint8Array | string): string {
  const root = mkdtempSync(join(tmpdir(), 'backgrounder-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  mkdirSync(join(root, 'content/articles/bridge'), { recursive: true });
  writeFileSync(join(root, 'content/articles/bridge', name), bytes);
  return root;
}

const photograph = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#aa8844' } })
    .withExif({ IFD0: { Copyright: 'Secret' }, IFD3: { GPSLatitude: '31/1 0/1 0/1' } })
    .jpeg()
    .toBuffer();

test('a picture stands at an address for each name that its article had', async () => {
  const article = {
    ...anArticle({ aliases: ['crossing'] }),
    digest: 'x',
    pictures: { 'a.jpg': 'd' },
  };
  const content = { articles: [article], topics: [], series: [], authors: [], pages: [] };
  const files = await pictures({ ...content, articleOf: () => article }, aSite([article], '/news'));
  expect(files.map(({ address }) => address)).toEqual([
    '/news/bridge/pictures/a.jpg',
    '/news/crossing/pictures/a.jpg',
  ]);
});

test('a large photograph is made smaller and tells nothing of camera or place', async () => {
  const bytes = await photograph(2000, 1000);
  expect(bytes.toString('latin1')).toContain('Secret');
  const root = folderWith('a.jpg', bytes);
  const made = await madePicture(root, 'bridge', 'a.jpg', 'd1');
  const found = await sharp(made).metadata();
  expect([found.format, found.width, found.height, found.exif]).toEqual([
    'jpeg',
    1184,
    592,
    undefined,
  ]);
});

test('a small one is not made larger', async () => {
  const root = folderWith('a.jpg', await photograph(300, 200));
  const made = await madePicture(root, 'bridge', 'a.jpg', 'd1');
  expect((await sharp(made).metadata()).width).toBe(300);
});

test('it is made once for a digest, and anew for another', async () => {
  const root = folderWith('a.jpg', await photograph(300, 200));
  const first = await madePicture(root, 'bridge', 'a.jpg', 'd1');
  writeFileSync(join(root, 'content/articles/bridge/a.jpg'), await photograph(200, 100));
  expect(Buffer.from(await madePicture(root, 'bridge', 'a.jpg', 'd1'))).toEqual(Buffer.from(first));
  const other = await madePicture(root, 'bridge', 'a.jpg', 'd2');
  expect((await sharp(other).metadata()).width).toBe(200);
});

test('a drawing stays as it is', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
  const root = folderWith('a.svg', svg);
  const made = await madePicture(root, 'bridge', 'a.svg', 'd1');
  expect(Buffer.from(made).toString()).toBe(
    readFileSync(join(root, 'content/articles/bridge/a.svg'), 'utf8'),
  );
});
