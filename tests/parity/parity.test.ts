import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordAll } from '../support/record-all.ts';
import { SAMPLE } from '../support/sample.ts';
import { makeSite } from '../support/site.ts';
import type { Site } from '../support/site.ts';
import { contentOf } from './content-of.ts';
import { STOCK_FILES } from './stock-site.ts';

const FOLDERS = [join(SAMPLE, 'articles'), 'tests/fixtures/articles'];
const slugs = FOLDERS.flatMap((folder) =>
  readdirSync(folder).map((slug) => ({ slug, source: join(folder, slug) })),
);

let site: Site;

beforeAll(async () => {
  site = makeSite({ files: STOCK_FILES });
  for (const { slug, source } of slugs) {
    cpSync(source, join(site.folder, 'content/articles', slug), { recursive: true });
  }
  for (const entries of ['people', 'terms']) {
    const folder = join('content', entries);
    cpSync(join('tests/fixtures/site', folder), join(site.folder, folder), { recursive: true });
  }
  await recordAll(site.folder);
  // Our own build renders the pages that it has planned, and no others.
  const { code, output } = await site.run('astro-build');
  expect(code, output).toBe(0);
}, 120_000);

afterAll(() => {
  site.remove();
});

test('there are articles to compare', () => {
  expect(slugs.length).toBeGreaterThan(3);
});

test.each(slugs)('stock MDX gives $slug the same words, ids and elements', ({ slug }) => {
  const ours = contentOf(read(slug));
  const stock = contentOf(read(`stock/${slug}`));
  expect(ours.words.length).toBeGreaterThan(20);
  expect(ours).toEqual(stock);
});

function read(path: string): string {
  const file = join(site.folder, '.cache/dist', path, 'index.html');
  expect(existsSync(file), `${path} is built`).toBe(true);
  return readFileSync(file, 'utf8');
}
