import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { outputsOf } from '../../../src/outputs/files.ts';
import { FileWriter, pathOf } from '../../../src/outputs/write-files.ts';
import { aRecord, anArticle, aSite, headsOf } from './samples.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

test('an article has cards, Markdown, a record and a feed, at each address that it had', () => {
  const revisions = aRecord({});
  const article = anArticle({ aliases: ['crossing'], revisions: headsOf(revisions) });
  const files = outputsOf(article, revisions, aSite([article]));
  expect(files.map(({ address }) => address)).toEqual([
    '/bridge/plans/',
    '/crossing/plans/',
    '/bridge/index.md',
    '/crossing/index.md',
    '/bridge/record.json',
    '/bridge/feed.xml',
    '/crossing/record.json',
    '/crossing/feed.xml',
  ]);
});

test('a draft has cards and Markdown only', () => {
  const article = anArticle({ draft: true });
  const files = outputsOf(article, [], aSite([article]));
  expect(files.map(({ address }) => address)).toEqual(['/bridge/plans/', '/bridge/index.md']);
});

test('the same article gives the same bytes', () => {
  const revisions = aRecord({}, {});
  const article = anArticle({ revisions: headsOf(revisions) });
  const files = (): unknown => outputsOf(article, revisions, aSite([article]));
  expect(files()).toEqual(files());
});

test.each([
  ['/', '', 'index.html'],
  ['/news/', '/news', 'index.html'],
  ['/bridge/plans/', '', 'bridge/plans/index.html'],
  ['/news/bridge/plans/', '/news', 'bridge/plans/index.html'],
  ['/bridge/record.json', '', 'bridge/record.json'],
  ['/%D9%85%D8%A7%D8%A1/', '', 'ماء/index.html'],
])('the file of %s under "%s" is %s', (address, base, path) => {
  expect(pathOf(address, base)).toBe(path);
});

test('files are written below the folder, however many there are', async () => {
  const folder = temporaryFolder();
  const writer = new FileWriter(folder, '/news');
  const files = Array.from({ length: 200 }, (_, index) => ({
    address: `/news/a/${index}/`,
    text: `card ${index}`,
  }));
  for (const file of files) await writer.write(file);
  await writer.done();
  expect(readdirSync(join(folder, 'a'))).toHaveLength(200);
  expect(readFileSync(join(folder, 'a/117/index.html'), 'utf8')).toBe('card 117');
});

test('between two texts, what waits for the thread has its turn: a parent that is gone is heard of', async () => {
  const writer = new FileWriter(temporaryFolder(), '');
  let isHeard = false;
  setImmediate(() => {
    isHeard = true;
  });
  await writer.write({ address: '/a/', text: 'x' });
  expect(isHeard).toBe(true);
});

test('however many are made at once, only so many files wait in memory', async () => {
  const writer = new FileWriter(temporaryFolder(), '');
  let [waiting, most] = [0, 0];
  const make = async (): Promise<Uint8Array> => {
    most = Math.max(most, (waiting += 1));
    await new Promise((resolve) => setTimeout(resolve, 1));
    waiting -= 1;
    return Buffer.from('x');
  };
  const numbers = Array.from({ length: 400 }, (_, index) => index).values();
  const work = async (): Promise<void> => {
    for (const number of numbers) await writer.write({ address: `/${number}.txt`, make });
  };
  await Promise.all(Array.from({ length: 8 }, work));
  await writer.done();
  // Eight hand one over at the same moment.
  expect(most).toBeLessThan(32 + 8);
});

test('a file that cannot be written is an error, and never a smaller site', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a'), 'a file where a folder has to be');
  const writer = new FileWriter(folder, '');
  const write = async (): Promise<void> => {
    await writer.write({ address: '/a/b/', text: 'x' });
    await writer.done();
  };
  await expect(write()).rejects.toThrow(/ENOTDIR|EEXIST/);
});
