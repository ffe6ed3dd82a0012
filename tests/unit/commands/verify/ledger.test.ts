import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
