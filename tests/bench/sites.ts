import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PUBLISHED_FILE } from '../../src/article/record/published.ts';
import { recordAll } from '../support/record-all.ts';
import { makeSite } from '../support/site.ts';
import { BENCH_REGISTERS, benchArticle } from './articles.ts';
import { STOCK_SITE } from './stock.ts';

const ARTICLES = 'content/articles';

/**
 * Makes our site with generated articles on record, and no others, in a folder, which is emptied
 * first.
 *
 * @param first the number of the first article
 */
export async function makeOurs(folder: string, articles: number, first = 0): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  makeSite({ folder, files: BENCH_REGISTERS });
  rmSync(join(folder, ARTICLES), { recursive: true });
  rmSync(join(folder, PUBLISHED_FILE));
  writeArticles(folder, articles, first);
  await recordAll(folder);
}

/** Makes the site that Astro's documentation would have you make of the same articles. */
export function makeStock(folder: string, articles: number, modules: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(STOCK_SITE)) write(folder, path, text);
  // On Windows only a junction needs no special right.
  symlinkSync(modules, join(folder, 'node_modules'), 'junction');
  writeArticles(folder, articles);
}

/** Where an article stands in either site. */
export function articleFile(folder: string, index: number): string {
  return join(folder, ARTICLES, benchArticle(index).slug, 'index.mdx');
}

function writeArticles(folder: string, articles: number, first = 0): void {
  for (let index = first; index < first + articles; index += 1) {
    const { slug, mdx } = benchArticle(index);
    write(folder, `${ARTICLES}/${slug}/index.mdx`, mdx);
  }
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
