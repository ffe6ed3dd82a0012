import { expect, test } from 'vitest';
import {
  aRecord,
  anArticle,
  aSection,
  headsOf,
  shownPlans as plans,
  whatIsShown,
} from '../../outputs/samples.ts';
import { publish, temporaryFolder, verify, write, writeRecords } from './published-site.ts';

test('a section that moved lands where it went', async () => {
  const root = temporaryFolder();
  const there = aRecord({
    slug: 'money',
    shown: whatIsShown({ sections: [{ ...plans, id: 'prices' }] }),
  });
  const money = anArticle({
    slug: 'money',
    sections: [aSection({ id: 'prices' })],
    revisions: headsOf(there),
  });
  const here = aRecord({}, { removed: ['plans'], shown: whatIsShown({ sections: [] }) });
  const gone = [
    { ids: ['plans'], heading: 'x', date: '2026-05-05', revision: 1, moved: 'money#prices' },
  ];
  const bridge = anArticle({ sections: [], gone, revisions: headsOf(here) });
  const all = [
    { article: bridge, revisions: here },
    { article: money, revisions: there },
  ];
  writeRecords(root, all);
  publish(root, all);
  expect((await verify(root)).failures).toEqual([]);
  write(root, 'dist/money/index.html', '<h2 id="other">x</h2>');
  expect((await verify(root)).failures.map((line) => line.split(': ')[0])).toEqual([
    '/bridge/plans/',
    '/money/prices/',
    '/money/#prices',
  ]);
});

test('of a withdrawn article every address still lands, and its record holds no text', async () => {
  const root = temporaryFolder();
  const revisions = aRecord({}, { kind: 'withdrawn', shown: undefined });
  const gone = [
    { ids: ['plans'], heading: 'x', date: '2026-05-05', revision: 1, moved: undefined },
  ];
  const article = anArticle({ sections: [], gone, revisions: headsOf(revisions) });
  writeRecords(root, [{ article, revisions }]);
  publish(root, [{ article, revisions }]);
  expect((await verify(root)).failures).toEqual([]);
});
