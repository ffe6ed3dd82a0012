import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pluginOptions } from '../../../src/loader/article-pipeline.ts';
import { compile } from '../../../src/loader/compile.ts';
import { createPipeline } from '../../../src/loader/pipeline.ts';
import { recordAll } from '../../support/record-all.ts';
import { problemsOf, temporarySite } from '../temporary-site.ts';

/**
 * Whole articles and the model that each compiles to, in `article.json`.
 * `UPDATE=1 npx vitest run tests/unit` writes those files anew.
 */
const FOLDER = join(import.meta.dirname, '../../fixtures/articles');
const slugs = readdirSync(FOLDER);
const source = (slug: string): Buffer => readFileSync(join(FOLDER, slug, 'index.mdx'));

/** A site with all of them, their pictures, and the people and terms that they name. */
function siteOfAll(): string {
  const root = temporarySite();
  cpSync(FOLDER, join(root, 'content/articles'), { recursive: true });
  return root;
}

test('the articles have no problems, not even warnings', async () => {
  const root = siteOfAll();
  await recordAll(root);
  expect(await problemsOf(root)).toEqual([]);
});

test.each(slugs)('%s compiles to the model beside it', (slug) => {
  const pipeline = createPipeline(pluginOptions({ base: '/news', language: 'en' }, siteOfAll()));
  const file = { slug, file: `${slug}/index.mdx`, bytes: source(slug) };
  const { article } = compile(file, pipeline, 'en');
  const found = `${JSON.stringify(article, null, 2)}\n`;
  const expected = join(FOLDER, slug, 'article.json');
  if (process.env['UPDATE'] === '1') writeFileSync(expected, found);
  expect(found).toBe(readFileSync(expected, 'utf8'));
});
