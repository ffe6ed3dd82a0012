import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { readLedger } from '../../../../src/commands/verify/ledger.ts';
import { folderSource } from '../../../../src/commands/verify/source.ts';
import { aRecord, anArticle, headsOf } from '../../outputs/samples.ts';
import { temporaryFolder, write, writeRecords } from './published-site.ts';

test('it holds every name that an article had, with what was published under it', async () => {
  const root = temporaryFolder();
  const revisions = aRecord({ slug: 'crossing' }, {});
  writeRecords(root, [{ article: anArticle({ revisions: headsOf(revisions) }), revisions }]);
  const article = { slug: 'bridge', revisions };
  expect(await readLedger(root)).toEqual({
    faults: [],
    names: [
      { name: 'bridge', ids: ['plans'], revisions: [2], article },
      { name: 'crossing', ids: ['plans'], revisions: [1], article },
    ],
  });
});

test('a record that was altered here, and a line that is no address, are said as such', async () => {
  const root = temporaryFolder();
  const revisions = aRecord({});
  writeRecords(root, [{ article: anArticle({ revisions: headsOf(revisions) }), revisions }]);
  const path = 'content/articles/bridge/record/0001.yaml';
  write(root, path, readFileSync(join(root, path), 'utf8').replace('made plans', 'made plan'));
  write(root, 'content/published.txt', '<<<<<<< HEAD\n');
  expect((await readLedger(root)).faults).toEqual([
    expect.stringMatching(/^content\/articles\/bridge\/record\/0001\.yaml: .*altered/) as string,
    'content/published.txt: “<<<<<<< HEAD” is no address: "npm run check" says what mends it',
  ]);
});

test('a folder that is no built site is refused', () => {
  const root = temporaryFolder();
  expect(folderSource(root, 'dist', '')).toEqual({
    fault: 'dist: expected the folder of a built site: "npm run build" makes dist',
  });
});

test('a built site is read by its path from the project, or from the root of the disk', async () => {
  const root = temporaryFolder();
  write(root, 'dist/index.html', 'home');
  for (const folder of ['dist', join(root, 'dist'), `../${basename(root)}/dist`]) {
    const source = folderSource(root, folder, '');
    if ('fault' in source) throw new Error(source.fault);
    expect(await source.read('/')).toMatchObject({ text: 'home' });
  }
});

test('a list that is lost, or is no text, is said as soon as anything is on record', async () => {
  const root = temporaryFolder();
  expect((await readLedger(root)).faults).toEqual([]);
  const revisions = aRecord({});
  writeRecords(root, [{ article: anArticle({ revisions: headsOf(revisions) }), revisions }]);
  const list = join(root, 'content/published.txt');
  for (const bytes of [undefined, new Uint8Array([0x2f, 0xff, 0x0a])]) {
    rmSync(list);
    if (bytes) writeFileSync(list, bytes);
    expect((await readLedger(root)).faults).toEqual([
      expect.stringMatching(/^content\/published\.txt:.* missing or is no text/) as string,
    ]);
    writeFileSync(list, '');
  }
});
