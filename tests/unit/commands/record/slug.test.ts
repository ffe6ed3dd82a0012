import { expect, test } from 'vitest';
import { articleNamed } from '../../../../src/commands/record/slug.ts';
import { temporarySite } from '../../temporary-site.ts';
import { BRIDGE } from './newsroom.ts';

const site = (): string =>
  temporarySite({
    'content/articles/bridge/index.mdx': BRIDGE,
    'content/articles/café/index.mdx': BRIDGE,
    'content/articles/Canal/index.mdx': BRIDGE,
    'content/articles/search/index.mdx': BRIDGE,
  });

test.each([
  ['bridge', 'bridge'],
  ['bridge/', 'bridge'],
  ['bridge\\', 'bridge'],
  ['café', 'café'],
  ['cafe\u0301/', 'café'],
])('an article is meant by %j', async (typed, slug) => {
  expect(await articleNamed(site(), typed)).toBe(slug);
});

test.each([
  ['', /“” is the name of no article: it has no letter/],
  ['/', /“\/” is the name of no article/],
  ['.', /“\.” is the name of no article/],
  ['..', /“\.\.” is the name of no article/],
  ['../../../x', /“\.\.\/\.\.\/\.\.\/x” is the name of no article: it may hold letters/],
  ['content/articles/bridge', /is the name of no article.* did you mean "bridge"\?/],
  ['bridge/record', /is the name of no article/],
  ['Canal', /it has capital letters/],
  ['Bridge', /it has capital letters — did you mean "bridge"\?/],
  ['search', /the site uses that word itself/],
  ['brigde', /^There is no article “brigde” in content\/articles — did you mean "bridge"\?/],
  ['tunnel-of-love', /^There is no article “tunnel-of-love” .*lists those that there are/],
])('no article is meant by %j', async (typed, message) => {
  await expect(articleNamed(site(), typed)).rejects.toThrow(message);
});
