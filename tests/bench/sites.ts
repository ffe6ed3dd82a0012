import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PUBLISHED_FILE } from '../../src/article/record/published.ts';
import { recordAll } from '../support/record-all.ts';
import { makeSite } from '../support/site.ts';
import { BENCH_REGISTERS, benchArticle } from './articles.ts';

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
  for (let index = first; index < first + articles; index += 1) {
    writeIn(folder, articlePath(index), benchArticle(index).mdx);
  }
  await recordAll(folder);
}

/** A site of another tool. */
export interface OtherSite {
  /** Its own files, by path. */
  files: Readonly<Record<string, string>>;
  /** Where it has the article of a slug. */
  pathOf: (slug: string) => string;
}

/**
 * Makes a site of another tool of the same articles, in a folder, which is emptied first.
 *
 * @param modules the `node_modules` that it uses
 */
export function makeOther(
  folder: string,
  { files, pathOf }: OtherSite,
  articles: number,
  modules: string,
): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) writeIn(folder, path, text);
  // On Windows only a junction needs no special right.
  symlinkSync(modules, join(folder, 'node_modules'), 'junction');
  for (let index = 0; index < articles; index += 1) {
    const { slug, mdx } = benchArticle(index);
    writeIn(folder, pathOf(slug), mdx);
  }
}

/** Where an article stands in our site. */
export function articlePath(index: number): string {
  return `${ARTICLES}/${benchArticle(index).slug}/index.mdx`;
}

/** Adds a sentence of its own to an article of our site, in its second section. */
export function addSentence(folder: string, index: number, sentence: string): void {
  const file = join(folder, articlePath(index));
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf('\n\n## ', text.indexOf('\n\n## ') + 1);
  writeFileSync(file, `${text.slice(0, at)}\n\n${sentence}${text.slice(at)}`);
}

function writeIn(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
