import { expect, test } from 'vitest';
import { outputsOf } from '../../../src/outputs/files.ts';
import { redirectsOf } from '../../../src/outputs/redirects.ts';
import { aRecord, anArticle, aSection, aSite, headsOf } from './samples.ts';

const revisions = aRecord({ slug: 'crossing' }, {});
const article = anArticle({
  aliases: ['crossing', 'old-bridge'],
  sections: [aSection({ aliases: ['old'] })],
  gone: [{ ids: ['costs'], heading: 'x', date: '2026-05-05', revision: 1, moved: undefined }],
  revisions: headsOf(revisions),
});

test('every earlier name leads to the name now', () => {
  const site = aSite([article], '/news');
  expect(redirectsOf([article], site.addresses)).toEqual([
    { from: '/news/crossing/', to: '/news/bridge/' },
    { from: '/news/old-bridge/', to: '/news/bridge/' },
  ]);
});

test('an article that was never renamed has none', () => {
  const { addresses } = aSite([]);
  expect(redirectsOf([anArticle({ revisions: headsOf(revisions) })], addresses)).toEqual([]);
});

test('every file that is published under an earlier name is there under the name now', () => {
  const site = aSite([article]);
  const [redirect] = redirectsOf([article], site.addresses);
  const files = outputsOf(article, revisions, site).map(({ address }) => address);
  const old = files.filter((address) => address.startsWith('/crossing/'));
  expect(old.length).toBeGreaterThanOrEqual(5);
  for (const address of old) {
    expect(files).toContain(address.replace(redirect?.from ?? '', redirect?.to ?? ''));
  }
});
