import { expect, test } from 'vitest';
import { outputsOf } from '../../../src/outputs/files.ts';
import { redirectsOf } from '../../../src/outputs/redirects.ts';
import { aRecord, anArticle, aSection, aSite, headsOf } from './samples.ts';

const revisions = aRecord({ slug: 'crossing' }, {});
const article = anArticle({
  aliases: ['crossing'],
  sections: [aSection({ aliases: ['old'] })],
  gone: [{ ids: ['costs'], heading: 'x', date: '2026-05-05', revision: 1, moved: undefined }],
  revisions: headsOf(revisions),
});

test('every address under an earlier name leads to the same one under the name now', () => {
  const site = aSite([article], '/news');
  expect(redirectsOf([article], site.addresses)).toEqual(
    [
      '',
      'plans/',
      'old/',
      'costs/',
      'cite/',
      'index.md',
      'history/',
      'history/1/',
      'history/2/',
      'record.json',
      'feed.xml',
    ].map((path) => ({ from: `/news/crossing/${path}`, to: `/news/bridge/${path}` })),
  );
});

test('an article that was never renamed has none', () => {
  const { addresses } = aSite([]);
  expect(redirectsOf([anArticle({ revisions: headsOf(revisions) })], addresses)).toEqual([]);
});

test('every file that is published under an earlier name is on the list, and so is where it leads', () => {
  const site = aSite([article]);
  const list = redirectsOf([article], site.addresses);
  const files = outputsOf(article, revisions, site).map(({ address }) => address);
  const old = files.filter((address) => address.startsWith('/crossing/'));
  expect(old).toHaveLength(6);
  for (const address of old) {
    expect(files).toContain(list.find(({ from }) => from === address)?.to);
  }
});
