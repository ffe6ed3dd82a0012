import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifestOf, writeManifest } from '../../../src/commands/manifest.ts';
import {
  formatManifest,
  MANIFEST_FILE,
  parseManifest,
} from '../../../src/commands/manifest/format.ts';
import { hashFiles } from '../../../src/commands/manifest/hash-files.ts';
import { temporaryFolder, write } from './verify/published-site.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A folder with files by their paths. */
function folderOf(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) write(folder, path, text);
  return folder;
}

const SITE = { 'index.html': 'home', 'b/index.html': 'b', 'B.txt': 'B', 'ماء/index.html': 'ماء' };

test('every file is listed with its size and digest, in an order that no locale changes', async () => {
  const manifest = await manifestOf(folderOf(SITE));
  expect([...manifest]).toEqual([
    ['B.txt', { bytes: 1, sha256: sha256('B') }],
    ['b/index.html', { bytes: 1, sha256: sha256('b') }],
    ['index.html', { bytes: 4, sha256: sha256('home') }],
    ['ماء/index.html', { bytes: 6, sha256: sha256('ماء') }],
  ]);
});

test('it is written with a line a file, and lists everything but itself', async () => {
  const folder = folderOf(SITE);
  await writeManifest(folder);
  const text = readFileSync(join(folder, MANIFEST_FILE), 'utf8');
  const lines = text.split('\n');
  expect(lines).toHaveLength(4 + Object.keys(SITE).length + 3);
  expect(lines[4]).toBe(`{"path":"B.txt","bytes":1,"sha256":"${sha256('B')}"},`);
  expect(text).not.toContain('manifest.json');
  // Once more, with the first one there: the same.
  await writeManifest(folder);
  expect(readFileSync(join(folder, MANIFEST_FILE), 'utf8')).toBe(text);
});

test('thousands of files, which several threads read, have each its own digest', async () => {
  const folder = folderOf({ a: 'a', b: 'bb', c: 'ccc' });
  const paths = Array.from({ length: 8002 }, (_, number) => 'abc'.charAt(number % 3));
  const hashed = await hashFiles({ folder, paths });
  expect(hashed.map(([path]) => path)).toEqual(paths);
  const wrong = hashed.filter(([path, { sha256: found, bytes }]) => {
    return found !== sha256(path.repeat(bytes)) || bytes !== 'abc'.indexOf(path) + 1;
  });
  expect(wrong).toEqual([]);
});

test('a file that cannot be read, on whatever thread, is an error and no shorter list', async () => {
  const folder = folderOf({ a: 'a' });
  for (const length of [1, 8002]) {
    const paths = [...Array.from({ length }, () => 'a'), 'gone'];
    await expect(hashFiles({ folder, paths })).rejects.toThrow('ENOENT');
  }
});

test('a manifest that another folder shares is replaced, never written over', async () => {
  const folder = folderOf(SITE);
  const live = folderOf({ [MANIFEST_FILE]: 'of the site that stands' });
  mkdirSync(join(folder, '.well-known'));
  linkSync(join(live, MANIFEST_FILE), join(folder, MANIFEST_FILE));
  await writeManifest(folder);
  expect(readFileSync(join(live, MANIFEST_FILE), 'utf8')).toBe('of the site that stands');
  expect(statSync(join(folder, MANIFEST_FILE)).nlink).toBe(1);
});

test.skipIf(process.platform === 'win32')('a link counts as what it leads to', async () => {
  const folder = folderOf({ 'a.html': 'text' });
  symlinkSync(join(folder, 'a.html'), join(folder, 'b.html'));
  expect((await manifestOf(folder)).get('b.html')).toEqual({ bytes: 4, sha256: sha256('text') });
});

describe('the text of a manifest', () => {
  const facts = (text: string) => ({ bytes: text.length, sha256: sha256(text) });
  const manifest = new Map([
    ['__proto__', facts('x')],
    ['a "b".html', facts('a')],
    ['b.html', facts('b')],
  ]);
  const text = formatManifest(manifest);

  test('is read as it was written', () => {
    expect(parseManifest(text)).toEqual(manifest);
    expect(parseManifest(formatManifest(new Map()))).toEqual(new Map());
  });

  test('does not depend on the order in which files were found', () => {
    expect(formatManifest(new Map([...manifest].reverse()))).toBe(text);
  });

  test.each([
    ['nothing', '', /^is no manifest/],
    ['a page', '<!doctype html>', /^is no manifest/],
    ['other JSON', '{"files":{}}', /^is no manifest/],
    ['its beginning', text.slice(0, -20), /^is no manifest/],
    ['another version', text.replace('"version": 1', '"version": 2'), /of version 2, .* reads 1$/],
    [
      'a lost line',
      text.replace(/^\{"path":"a .*\n/m, ''),
      /^is damaged: its 2 files have the digest [\da-f]{64}, it says "[\da-f]{64}"$/,
    ],
    ['a changed size', text.replace('"bytes":1', '"bytes":2'), /^is damaged: its 3 files/],
    [
      'a cut digest',
      text.replace(/("b.html".*)\w"/, '$1"'),
      /^is damaged at line 7: expected a path, a number of bytes and a SHA-256, found \{/,
    ],
    [
      'a line twice',
      text.replace(/^(\{"path":"b.html".*)$/m, '$1,\n$1'),
      /^is damaged at line 8: "b.html" is not in order after "b.html"$/,
    ],
    ['a number for a row', text.replace(/^\{"path":"a .*$/m, '7,'), /line 6: .* found 7$/],
  ])('is refused where it is %s', (_what, damaged, message) => {
    expect(parseManifest(damaged)).toEqual({ fault: expect.stringMatching(message) as string });
  });

  test.each(['../a', '/a', 'a/../b', 'a//b', './a', 'a/', '', 'c:/a', 'a\\b', 'a\nb'])(
    'is refused where a path leads elsewhere: %j',
    (path) => {
      const read = parseManifest(formatManifest(new Map([[path, facts('')]])));
      const fault = 'fault' in read ? read.fault : undefined;
      expect(fault).toContain(`is damaged at line 5: ${JSON.stringify(path)} is no path`);
    },
  );
});
