import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileAll } from '../../../src/loader/compile-all.ts';
import type { LoadedArticle } from '../../../src/loader/load-article.ts';
import { temporarySite } from '../temporary-site.ts';

const TEXT = readFileSync(
  join(import.meta.dirname, '../../fixtures/articles/german/index.mdx'),
  'utf8',
);
// More than one thread is worth.
const SLUGS = Array.from({ length: 450 }, (_, index) => `a-${index}`);
const fileOf = (slug: string): string => `content/articles/${slug}/index.mdx`;

async function compiled(elsewhere: Promise<unknown>): Promise<LoadedArticle[]> {
  const root = temporarySite(Object.fromEntries(SLUGS.map((slug) => [fileOf(slug), TEXT])));
  const files = SLUGS.map((slug) => ({ slug, file: fileOf(slug) }));
  const context = { root, pipelineDigest: 'x', language: 'en' };
  return compileAll(files, context, { base: '', language: 'en' }, elsewhere);
}

test.each([
  ['all cores are free', () => Promise.resolve()],
  ['a core is never free', () => new Promise(() => undefined)],
  ['what kept a core busy failed', () => Promise.reject(new Error('Astro built no pages.'))],
])('every article is compiled once where %s', async (_what, elsewhere) => {
  const loaded = await compiled(elsewhere());
  expect(loaded.map(({ slug }) => slug).sort()).toEqual([...SLUGS].sort());
});
