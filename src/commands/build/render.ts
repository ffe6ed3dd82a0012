import { fork } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pictureEntries } from '../../loader/used-pictures.ts';
import type { ArticleEntry } from '../../loader/load-article.ts';
import { RENDER_LIST } from '../../site/routes/render-list.ts';
import type { RenderList } from '../../site/routes/render-list.ts';
import type { Shared } from '../../site/routes/site-data.ts';
import type { PlannedPage } from './plan.ts';

/** A process takes about as long to start as this many pages to render. */
const WORTH_A_PROCESS = 600;
const MOST_PROCESSES = 8;

/** Where processes render to, from the project's root, a folder each. */
const RENDERED = '.cache/rendered';

/**
 * Renders pages with Astro, in as many processes as are worth it: each is given a list of pages and
 * all that they show, and reads no content.
 *
 * @returns the folders that hold what was rendered, and more besides, which is not to be published
 * @throws where one of them fails, after the others have ended too
 */
export async function renderPages(
  root: string,
  pages: readonly PlannedPage[],
  articles: readonly ArticleEntry[],
  shared: Shared,
): Promise<string[]> {
  rmSync(join(root, RENDERED), { recursive: true, force: true });
  if (pages.length === 0) return [];
  const most = Math.min(availableParallelism(), MOST_PROCESSES);
  const count = Math.max(1, Math.min(most, Math.floor(pages.length / WORTH_A_PROCESS)));
  const lists = Array.from({ length: count }, (_, index) =>
    listOf(
      pages.filter((_page, at) => at % count === index),
      articles,
      shared,
    ),
  );
  const runs = await Promise.allSettled(lists.map(async (list, index) => run(root, list, index)));
  return runs.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}

function listOf(
  pages: readonly PlannedPage[],
  articles: readonly ArticleEntry[],
  shared: Shared,
): RenderList {
  const slugs = new Set(pages.map(({ article }) => article));
  const shown = articles.filter(({ slug, aliases, pictures }) =>
    Object.keys(pictures).length === 0 ? false : [slug, ...aliases].some((own) => slugs.has(own)),
  );
  const byRoute: RenderList['pages'] = {};
  for (const { route, params, props } of pages) (byRoute[route] ??= []).push({ params, props });
  return { shared, pages: byRoute, pictures: pictureEntries(shown) };
}

/** One process, with a place of its own for what it keeps; pictures are kept in one for all. */
async function run(root: string, list: RenderList, index: number): Promise<string> {
  const outDir = join(root, RENDERED, String(index));
  const file = `${outDir}.json`;
  const own = join(root, '.cache', index === 0 ? 'astro' : `astro-${index}`);
  const pictures = join(root, '.cache/astro/assets');
  mkdirSync(outDir, { recursive: true });
  mkdirSync(pictures, { recursive: true });
  mkdirSync(own, { recursive: true });
  if (index > 0 && !existsSync(join(own, 'assets'))) {
    symlinkSync(pictures, join(own, 'assets'), 'junction');
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(list));
  const child = fork(fileURLToPath(new URL('render-process.ts', import.meta.url)), [], {
    cwd: root,
    env: { ...process.env, [RENDER_LIST]: file },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.send({ root, outDir, cacheDir: own });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) resolve(outDir);
      else
        reject(new Error(`Astro did not render all pages: it ended with ${signal ?? code ?? ''}.`));
    });
  });
}
