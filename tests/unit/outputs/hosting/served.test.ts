import { expect, test } from 'vitest';
import { served } from '../../../../src/outputs/hosting/served.ts';
import { siteOutputs } from '../../../../src/outputs/site-files.ts';
import { anArticle, aSite } from '../samples.ts';

const CONTENT = {
  articles: [{ ...anArticle({ aliases: ['crossing'] }), digest: 'x', pictures: {} }],
  topics: [],
  series: [],
  authors: [],
  pages: [],
  articleOf: () => anArticle(),
};

test('the built site holds what hosts read in it, and whom to tell of a weakness', async () => {
  const { site, ...others } = aSite([], '/news');
  const named = { ...site, contact: 'a@b.example', buildDate: '2024-03-31' };
  const files = await served(CONTENT, { ...others, site: named });
  expect(files.map(({ address }) => address)).toEqual([
    '/news/_headers',
    '/news/_redirects',
    '/news/.nojekyll',
    '/news/.well-known/security.txt',
  ]);
  expect(files[1]).toMatchObject({ text: '/news/crossing/* /news/bridge/:splat 301\n' });
});

test('they are among the files of the whole site', async () => {
  const addresses = (await siteOutputs(CONTENT, aSite([]))).map(({ address }) => address);
  expect(addresses).toContain('/_headers');
  expect(addresses).not.toContain('/.well-known/security.txt');
});
