import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { benchArticle } from '../bench/articles.ts';
import { FIRST_VIEW_LIMIT } from '../bench/results.ts';
import { SOFTWARE_README } from '../support/sample.ts';
import { filesOf } from './every-page.ts';
import { addressOf } from './sites.ts';
import { expect, test } from './test.ts';

function gzipped(path: string, level: number): number {
  return gzipSync(readFileSync(path), { level }).length;
}

// A first flight of a response: ten TCP segments, less headers.
test('the article with its style fits the first flight', ({ sites }) => {
  expect(gzipped(join(sites.news.dist, 'rafah-talks/index.html'), 6)).toBeLessThanOrEqual(14_000);
});

// What stands until then: style, outline, headline, key points and the first section.
test('the first flight of the first article as corrected holds its first section', ({ sites }) => {
  const html = readFileSync(join(sites.root.dist, 'rafah-talks/index.html'));
  const flight = gunzipSync(gzipSync(html, { level: 6 }).subarray(0, 14_000), {
    finishFlush: constants.Z_SYNC_FLUSH,
  }).toString();
  for (const part of ['</style></head>', 'id="outline"', '<h1>', 'class="keypoints"']) {
    expect(flight).toContain(part);
  }
  expect(flight).toContain('id="operational-plans-and-diplomatic-stances" tabindex');
});

test('the first article as corrected is at most 24,000 bytes, its map and chart included', ({
  sites,
}) => {
  const file = join(sites.root.dist, 'rafah-talks/index.html');
  expect(readFileSync(file, 'utf8').match(/<svg [^>]*role="img"/g)?.length).toBe(2);
  expect(gzipped(file, 6)).toBeLessThanOrEqual(24_000);
});

test('the README says how large the first article is', ({ sites }) => {
  const bytes = gzipped(join(sites.root.dist, 'rafah-talks/index.html'), 6);
  const [, said] = /is (\d+) kB compressed/.exec(readFileSync(SOFTWARE_README, 'utf8')) ?? [];
  expect(said).toBe(String(Math.round(bytes / 1000)));
});

// Also what only the first scroll or press brings.
test('no article needs more than 2,000 bytes of script in all', ({ sites }) => {
  const { dist } = sites.changed;
  const named = (text: string): string[] =>
    [...text.matchAll(/(?:src="|import\(`|from["'`])([^"'`]+\.js)/g)].map(([, name = '']) =>
      basename(name),
    );
  const read = (name: string): string => readFileSync(join(dist, 'assets', name), 'utf8');
  const pages = filesOf(sites.changed, 'index.html').map((path) =>
    readFileSync(join(dist, path), 'utf8'),
  );
  const articles = pages.filter(
    (html) => html.includes('id="outline"') && html.includes('class="now"'),
  );
  expect(articles.length).toBeGreaterThan(3);
  for (const html of articles) {
    const first = named(html);
    const all = new Set([...first, ...first.flatMap((name) => named(read(name)))]);
    const total = [...all].reduce((sum, name) => sum + gzipped(join(dist, 'assets', name), 9), 0);
    expect(total).toBeGreaterThan(1000);
    // One that was both changed and renamed has a script more, for its address.
    expect(total).toBeLessThanOrEqual(first.length > 2 ? 2200 : 2000);
  }
});

test('the benchmark’s article loads within its budget, and nothing blocks it', async ({
  page,
  sites,
}) => {
  const { news } = sites;
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  const { slug } = benchArticle(0);
  await page.goto(addressOf(news, `/${slug}/`), { waitUntil: 'networkidle' });
  const [first, ...others] = requests.filter((path) => !path.endsWith('.svg'));
  expect(first).toBe(`${news.base}/${slug}/`);
  const html = gzipped(join(news.dist, slug, 'index.html'), 9);
  const rest = others.map((path) => gzipped(join(news.dist, path.slice(news.base.length)), 9));
  expect(rest.reduce((sum, size) => sum + size, html)).toBeLessThanOrEqual(FIRST_VIEW_LIMIT);
  const blocking = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(
        (entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking',
      )
      .map((entry) => entry.name),
  );
  expect(blocking).toEqual([]);
});

test('no font is loaded', async ({ longRead, sites }) => {
  await longRead.open();
  expect(await longRead.page.evaluate(() => document.fonts.size)).toBe(0);
  expect(filesOf(sites.news).filter((path) => /\.(?:woff2?|ttf|otf)$/.test(path))).toEqual([]);
});
