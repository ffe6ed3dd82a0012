import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Revision } from '../../../../src/article/record/revision.ts';
import { compareWith } from '../../../../src/commands/verify/against.ts';
import type { Compared } from '../../../../src/commands/verify/against.ts';
import { readLedger } from '../../../../src/commands/verify/ledger.ts';
import { folderSource } from '../../../../src/commands/verify/source.ts';
import { aRecord, anArticle, headsOf, shownPlans, whatIsShown } from '../../outputs/samples.ts';
import { publish, temporaryFolder, write, writeRecords } from './published-site.ts';
import type { OnRecord } from './published-site.ts';

const onRecord = (revisions: Revision[]): OnRecord => ({
  article: anArticle({ revisions: headsOf(revisions) }),
  revisions,
});

const first = {};
const second = { shown: whatIsShown({ title: 'The bridge is open' }) };
const remedy = 'bring the record back from version control as it was published';

/** Compares what was published with what is on record now. */
async function compare(
  published: readonly OnRecord[],
  here: readonly OnRecord[],
  alter: (text: string) => string = (text) => text,
): Promise<Compared> {
  const root = temporaryFolder();
  publish(root, published, '', 'live');
  for (const { article } of published) {
    const path = `live/${article.slug}/record.json`;
    write(root, path, alter(readFileSync(join(root, path), 'utf8')));
  }
  writeRecords(root, here);
  const source = folderSource(root, 'live', '');
  if ('fault' in source) throw new Error(source.fault);
  return compareWith(await readLedger(root), source);
}

test('what was published is the beginning of what is on record, or all of it', async () => {
  const [before, after] = [onRecord(aRecord(first)), onRecord(aRecord(first, second))];
  expect(await compare([before], [after])).toEqual({ records: 1, failures: [] });
  expect(await compare([after], [after])).toEqual({ records: 1, failures: [] });
});

test('an article that was not published there yet is not compared', async () => {
  const record = onRecord(aRecord(first));
  expect(await compare([], [record])).toMatchObject({ records: 0 });
});

test('a revision that was altered, its chain made anew, is said', async () => {
  const published = onRecord(aRecord(first, second, {}));
  const forged = onRecord(aRecord(first, { shown: whatIsShown({ title: 'It is shut' }) }, {}));
  expect(await compare([published], [forged])).toEqual({
    records: 1,
    failures: [
      `/bridge/record.json: has another revision 2 than the record here: it was altered after it was published: ${remedy}`,
    ],
  });
});

test('a revision that is not on record any more is said', async () => {
  const { failures } = await compare(
    [onRecord(aRecord(first, second))],
    [onRecord(aRecord(first))],
  );
  expect(failures).toEqual([
    `/bridge/record.json: has a revision 2, and the record here ends before it: ${remedy}`,
  ]);
});

test('a renamed article is compared under the name that it had', async () => {
  const before = aRecord({ slug: 'crossing' });
  const published = {
    article: anArticle({ slug: 'crossing', revisions: headsOf(before) }),
    revisions: before,
  };
  const after = aRecord({ slug: 'crossing' }, second);
  expect(await compare([published], [onRecord(after)])).toEqual({ records: 1, failures: [] });
  const forged = aRecord({ slug: 'crossing', date: '2026-05-03' }, second);
  expect((await compare([published], [onRecord(forged)])).failures).toEqual([
    expect.stringMatching(/^\/crossing\/record\.json: has another revision 1/) as string,
  ]);
});

test('a text that was redacted since, here or there, is no breach', async () => {
  const open = aRecord(first, second);
  const [one, ...more] = open;
  if (!one) throw new Error('There is no first revision.');
  const cut = { reason: 'A court said so.', on: '2026-06-01' };
  const shown = whatIsShown({
    opening: '',
    sections: [{ ...shownPlans, heading: '', summary: undefined, text: '' }],
  });
  const redacted = [
    { ...one, shown, redactions: { opening: cut, '#plans': cut } as const },
    ...more,
  ];
  expect((await compare([onRecord(open)], [onRecord(redacted)])).failures).toEqual([]);
  expect((await compare([onRecord(redacted)], [onRecord(open)])).failures).toEqual([]);
});

test('an article that was withdrawn since, or before, is no breach', async () => {
  const before = aRecord(first, second);
  const after = aRecord(first, second, { kind: 'withdrawn', shown: undefined });
  expect((await compare([onRecord(before)], [onRecord(after)])).failures).toEqual([]);
  expect((await compare([onRecord(after)], [onRecord(after)])).failures).toEqual([]);
});

test.each([
  ['a text', 'They made plans.', 'They made plan.'],
  ['a summary', 'What was planned.', 'What is planned.'],
  ['a title', 'The bridge is open', 'The bridge is shut'],
  ['an id', '"id": "plans"', '"id": "plan"'],
  ['a date', '"date": "2026-05-05"', '"date": "2026-05-06"'],
  ['a number', '"revision": 2', '"revision": 3'],
])('there, %s that does not have its digest is said', async (_what, from, to) => {
  const record = onRecord(aRecord(first, second));
  const { failures } = await compare([record], [record], (text) => {
    const altered = text.replace(new RegExp(`${from}(?![^]*"digest"[^]*${from})`), to);
    expect(altered).not.toBe(text);
    return altered;
  });
  expect(failures).toEqual([
    `/bridge/record.json: does not hold together at revision 2: its digests are not those of its texts: ${remedy}`,
  ]);
});

test.each([
  ['something else', () => '<!doctype html>', ''],
  ['a later format', (text: string) => text.replace('"version": 1', '"version": 2'), 'version'],
])('there, %s is said', async (_what, alter, where) => {
  const record = onRecord(aRecord(first));
  expect((await compare([record], [record], alter)).failures).toEqual([
    `/bridge/record.json: is no record that this release can read (${where}): ${remedy}`,
  ]);
});
