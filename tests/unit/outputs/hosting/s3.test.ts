import { expect, test } from 'vitest';
import { s3Script } from '../../../../src/outputs/hosting/s3.ts';

const LINES = s3Script('/news')
  .split('\n')
  .filter((line) => line.startsWith('sync --'));

/** As `aws s3 sync` reads its filters: the last one that matches decides, and `*` matches slashes. */
function takes(line: string, path: string): boolean {
  return [...line.matchAll(/--(include|exclude) '([^']*)'/g)].reduce((taken, [, verb, pattern]) => {
    const expression = (pattern ?? '').replaceAll('.', String.raw`\.`).replaceAll('*', '.*');
    return new RegExp(`^${expression}$`).test(path) ? verb === 'include' : taken;
  }, true);
}

const HTML = 'text/html; charset=utf-8';
const ATOM = 'application/atom+xml; charset=utf-8';
const RSS = 'application/rss+xml; charset=utf-8';

test.each([
  ['index.html', HTML, 'max-age=0'],
  ['tiny/index.html', HTML, 'max-age=0'],
  ['tiny/feed.xml', ATOM, 'max-age=0'],
  ['feed.xml', RSS, 'max-age=0'],
  ['topics/water/feed.xml', RSS, 'max-age=0'],
  ['sitemap-0.xml', 'application/xml; charset=utf-8', 'max-age=0'],
  ['feed.json', 'application/feed+json; charset=utf-8', 'max-age=0'],
  ['topics/water/feed.json', 'application/feed+json; charset=utf-8', 'max-age=0'],
  ['tiny/record.json', 'application/json; charset=utf-8', 'max-age=0'],
  ['tiny/index.md', 'text/markdown; charset=utf-8', 'max-age=0'],
  ['.well-known/security.txt', 'text/plain; charset=utf-8', 'max-age=0'],
  ['assets/x.js', 'text/javascript; charset=utf-8', 'immutable'],
  ['assets/bridge.x_1.avif', 'image/avif', 'immutable'],
  ['tiny/share.png', 'image/png', 'max-age=0'],
  ['search/en/2024/fragment/en_1.pf_fragment', undefined, 'immutable'],
  ['search/en/2024/pagefind.en_1.pf_meta', undefined, 'max-age=0'],
  ['search/en/2024/wasm.en.pagefind', undefined, 'max-age=0'],
  ['search/en/2024/pagefind.js', 'text/javascript; charset=utf-8', 'max-age=0'],
])('%s goes up once, as %s', (path, type, cache) => {
  const lines = LINES.filter((line) => takes(line, path));
  expect(lines).toHaveLength(1);
  expect(/--content-type '([^']*)'/.exec(lines[0] ?? '')?.[1]).toBe(type);
  expect(lines[0]).toContain(cache);
});

test.each(['_headers', '_redirects', '.nojekyll'])('%s does not go up', (path) => {
  expect(LINES.filter((line) => takes(line, path))).toEqual([]);
});

test('pages go up after what they need, and nothing is deleted before', () => {
  expect(LINES.at(-1)).toContain("--include '*.html'");
  expect(s3Script('').trim().split('\n').at(-1)).toContain('--delete');
  expect(LINES.join()).not.toContain('--delete');
});
