import { readFileSync } from 'node:fs';
import type { RenderList } from '../../site/routes/render-list.ts';

/** What a process is to render. */
export interface RenderTask {
  /** The file of its list. */
  list: string;
  /** The folder of the program. */
  program: string;
  /** The folder of the site, and where it will stand: `https://host` and the path below it. */
  folder: string;
  origin: string;
  base: string;
}

// Started by render.ts. It ends with its parent, which would wait for nobody: asked before anything
// else is loaded, because a parent that is gone by then says so only once.
process.once('disconnect', () => process.exit(1));
process.once('message', (task: RenderTask) => {
  render(task).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});

async function render(task: RenderTask): Promise<void> {
  const [{ FileWriter }, { giveRenderList }, { openProgram }] = await Promise.all([
    import('../../outputs/write-files.ts'),
    import('../../site/routes/render-list.ts'),
    import('./program/open.ts'),
  ]);
  const list = JSON.parse(readFileSync(task.list, 'utf8')) as RenderList;
  giveRenderList(list);
  const renderPage = await openProgram(task.program);
  const writer = new FileWriter(task.folder, task.base);
  for (const { route, path } of list.pages) {
    await writer.write({ address: path, text: await renderPage(route, task.origin + path) });
  }
  await writer.done();
  process.exit(0);
}
