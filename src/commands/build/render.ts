import { fork } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ListedPage, RenderList } from '../../site/routes/render-list.ts';
import type { Shared } from '../../site/routes/site-data.ts';
import { allDone } from './all-done.ts';
import type { PlannedPage } from './plan.ts';
import type { RenderTask } from './render-process.ts';

/** A process takes about as long to start as this many pages to render. */
const WORTH_A_PROCESS = 150;
const MOST_PROCESSES = 8;

/** Where the lists of processes are written, from the project's root. */
const LISTS = '.cache/render';

/**
 * Renders pages into the folder of a site, in as many processes as are worth it: each is given a
 * list of pages and all that they show, and reads no content but the texts of articles.
 *
 * @param task what all of them are to know
 * @throws where one of them fails, after the others have ended too
 */
export async function renderPages(
  root: string,
  pages: readonly PlannedPage[],
  shared: Shared,
  task: Omit<RenderTask, 'list'>,
): Promise<void> {
  if (pages.length === 0) return;
  const most = Math.min(availableParallelism(), MOST_PROCESSES);
  const count = Math.max(1, Math.min(most, Math.floor(pages.length / WORTH_A_PROCESS)));
  const folder = join(root, LISTS);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await allDone(
    dealOut(pages, count).map(async (own, index) => {
      const list = join(folder, `${index}.json`);
      writeFileSync(list, JSON.stringify({ shared, pages: own } satisfies RenderList));
      await run(root, { ...task, list });
    }),
  );
}

/** The pages of an article go to one process in a row, which then reads its text once. */
function dealOut(pages: readonly PlannedPage[], count: number): ListedPage[][] {
  const lists = Array.from({ length: count }, (): ListedPage[] => []);
  const groups = Map.groupBy(pages, ({ article, path }) => article ?? path);
  [...groups.values()].forEach((group, index) => {
    const list = lists[index % count];
    for (const { route, params, props, path } of group) list?.push({ route, params, props, path });
  });
  return lists;
}

async function run(root: string, task: RenderTask): Promise<void> {
  const child = fork(fileURLToPath(new URL('render-process.ts', import.meta.url)), [], {
    cwd: root,
    // Pages are made of much that is soon thrown away: with room for it, a tenth less time.
    execArgv: ['--max-semi-space-size=64'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.send(task);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(new Error(`Astro did not render all pages: it ended with ${signal ?? code ?? ''}.`));
    });
  });
}
