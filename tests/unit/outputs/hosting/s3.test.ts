import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { MANIFEST_FILE } from '../../../../src/outputs/hosting/kinds.ts';
import { s3Script } from '../../../../src/outputs/hosting/s3.ts';

const ALL = s3Script('/news')
  .split('\n')
  .filter((line) => line.startsWith('sync --'));
const isDeletion = (line: string): boolean => line.includes('--delete');
const LINES = ALL.filter((line) => !isDeletion(line));

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
  ['search/en/2024/pagefind-entry.json', 'application/json; charset=utf-8', 'max-age=0'],
  ['report.pdf', 'application/pdf', 'max-age=0'],
  ['data/votes.csv', 'text/csv; charset=utf-8', 'max-age=0'],
  ['files/votes.ods', undefined, 'max-age=0'],
  ['CNAME', undefined, 'max-age=0'],
  ['assets/x.xml', 'application/xml; charset=utf-8', 'immutable'],
  [MANIFEST_FILE, 'application/json; charset=utf-8', 'max-age=0'],
])('%s goes up once, as %s', (path, type, cache) => {
  const lines = LINES.filter((line) => takes(line, path));
  expect(lines).toHaveLength(1);
  expect(/--content-type '([^']*)'/.exec(lines[0] ?? '')?.[1]).toBe(type);
  expect(lines[0]).toContain(cache);
});

test.each(['_headers', '_redirects', '.nojekyll'])('%s does not go up', (path) => {
  expect(LINES.filter((line) => takes(line, path))).toEqual([]);
});

test('what is needed goes up first, what tells of it after, then deletions; the manifest last', () => {
  const place = (path: string): number => ALL.findIndex((line) => takes(line, path));
  const places = [
    place('assets/x.js'),
    place('search/en/2024/pagefind.en_1.pf_meta'),
    place('search/en/2024/pagefind-entry.json'),
    place('tiny/index.html'),
    place('tiny/feed.xml'),
    place('feed.json'),
    place('sitemap-0.xml'),
    ALL.findIndex(isDeletion),
    place(MANIFEST_FILE),
  ];
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(new Set(places)).toHaveLength(places.length);
  expect(places.at(-1)).toBe(ALL.length - 1);
});

test('only one line deletes, and neither what hosts read nor the manifest', () => {
  const [line = '', ...others] = ALL.filter(isDeletion);
  expect(others).toEqual([]);
  expect(['_headers', MANIFEST_FILE].filter((path) => takes(line, path))).toEqual([]);
});

/** What the script asks of AWS, a line a call. */
function callsOf(...args: string[]): string[] {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `aws() { echo "$*"; }\n${s3Script('/news')}`, 's3-upload.sh', ...args],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, '']);
  return stdout.trim().split('\n');
}

test('the script runs, and goes from the folder to the path of the site in the bucket', () => {
  const calls = callsOf('dist', 'my-bucket');
  expect(calls).toHaveLength(ALL.length);
  for (const call of calls) expect(call).toMatch(/^s3 sync dist s3:\/\/my-bucket\/news --/);
});

test('a part of a site deletes nothing, and has no manifest of the whole', () => {
  const calls = callsOf('dist', 'my-bucket', 'part');
  expect(calls).toHaveLength(ALL.length - 2);
  expect(calls.filter((call) => call.includes('--delete'))).toEqual([]);
});
