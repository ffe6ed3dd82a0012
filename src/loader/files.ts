import { readdirSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { idFault, RESERVED_SLUGS } from '../article/ids.ts';
import type { Problem } from '../article/problems.ts';

/** Where articles stand, from the project's root. */
export const ARTICLES_DIR = 'content/articles';

/** The file of one article. */
export interface ArticleFile {
  slug: string;
  /** Path from the project's root, with forward slashes. */
  file: string;
}

/** What stands in the folder of the articles. */
export interface FoundArticles {
  files: ArticleFile[];
  /** The names of all folders, also of those without a file. */
  slugs: string[];
  problems: Problem[];
}

/** Finds the files of all articles, by slug, and whatever stands where only articles belong. */
export async function findArticles(root: string): Promise<FoundArticles> {
  const slugs: string[] = [];
  const files: ArticleFile[] = [];
  const problems: Problem[] = [];
  const bySpelling = new Map<string, string>();
  for (const entry of await list(join(root, ARTICLES_DIR))) {
    const path = `${ARTICLES_DIR}/${entry.name}`;
    const add = (file: string, message: string): void => {
      problems.push({ file, line: 1, column: 1, severity: 'error', message, rule: 'slug' });
    };
    if (!entry.isDirectory()) {
      const remedy = `move its text to ${ARTICLES_DIR}/<slug>/index.mdx`;
      add(path, `expected a folder for each article, found something else: ${remedy}`);
      continue;
    }
    slugs.push(entry.name);
    const file = `${path}/index.mdx`;
    const fault = idFault(entry.name, RESERVED_SLUGS);
    if (fault) {
      const message = `the folder’s name is the article’s address, and "${entry.name}" cannot be one: ${fault}; rename the folder`;
      add(file, message);
    }
    const spelling = entry.name.normalize('NFC').toLowerCase();
    const twin = bySpelling.get(spelling);
    if (twin !== undefined) {
      add(file, `"${twin}" and "${entry.name}" are one address to many servers: rename one folder`);
    }
    bySpelling.set(spelling, entry.name);
    // Not awaited: of thousands of folders, each by itself, that takes longer than all else here.
    const names = readdirSync(join(root, path));
    if (!names.includes('index.mdx')) {
      add(file, 'this file is missing: an article’s text stands in index.mdx in its folder');
    } else if (!fault && twin === undefined) {
      files.push({ slug: entry.name, file });
    }
  }
  return { files, slugs, problems };
}

/** What a folder holds, sorted, without hidden files; nothing where there is no such folder. */
export async function list(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
