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

/** An article of one revision under another name. */
function named(slug: string): OnRecord {
  const revisions = aRecord({ slug });
  return { article: anArticle({ slug, revisions: headsOf(revisions) }), revisions };
}

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
  const [bridge, tunnel] = [onRecord(aRecord(first)), named('tunnel')];
  expect(await compare([bridge], [bridge, tunnel])).toEqual({ records: 1, failures: [] });
});

test('where nothing was published there, nothing is proved', async () => {
  expect((await compare([], [onRecord(aRecord(first))])).failures).toEqual([
    'live has no record of anything that was published from here: is it the site that you mean?',
  ]);
  expect(await compare([], [])).toEqual({ records: 0, failures: [] });
});

test('an article that vanished here, with its record and its lines of the list, is said', async () => {
  const [bridge, tunnel] = [onRecord(aRecord(first)), named('tunnel')];
  expect(await compare([bridge, tunnel], [bridge])).toEqual({
    records: 2,
    failures: [
      '/tunnel/record.json: was published, and neither content/articles nor content/published.txt knows it here: bring both back from version control',
    ],
  });
  expect((await compare([tunnel], [])).failures).toHaveLength(1);
});

test('an address from before the record, which leads to an article that is here, has not vanished', async () => {
  const revisions = aRecord(first);
  const article = anArticle({ revisions: headsOf(revisions), aliases: ['crossing'] });
  const record = { article, revisions };
  expect(await compare([record], [record])).toEqual({ records: 2, failures: [] });
  const forged = onRecord(aRecord({ date: '2026-05-03' }));
  expect((await compare([record], [forged])).failures).toHaveLength(2);
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

test('a text that was redacted since is no breach, and a redaction stands as it was published', async () => {
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
  expect((await compare([onRecord(redacted)], [onRecord(redacted)])).failures).toEqual([]);
  const breach = (part: string) => [
    `/bridge/record.json: has a redaction of ${part} in revision 1, which does not stand here as it does there: ${remedy}`,
  ];
  expect((await compare([onRecord(redacted)], [onRecord(open)])).failures).toEqual(
    breach('opening'),
  );
  for (const other of [{ reason: 'A wish.' }, { on: '2026-06-02' }]) {
    const forged = [
      { ...one, shown, redactions: { opening: cut, '#plans': { ...cut, ...other } } as const },
      ...more,
    ];
    expect((await compare([onRecord(redacted)], [onRecord(forged)])).failures).toEqual(
      breach('#plans'),
    );
  }
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
