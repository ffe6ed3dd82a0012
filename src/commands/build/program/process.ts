import '../../quick-start.ts';
import '../../no-telemetry.ts';

/** What the process that makes a program is to do. */
interface ProgramTask {
  root: string;
  /** Where the program is put, and where Astro may write meanwhile. */
  folder: string;
  outDir: string;
}

// Started by make.ts. It ends with its parent, which would wait for nobody: asked before anything
// else is loaded, because a parent that is gone by then says so only once.
process.once('disconnect', () => process.exit(1));
process.once('message', (task: ProgramTask) => {
  make(task).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});

async function make({ root, folder, outDir }: ProgramTask): Promise<void> {
  const [{ build }, { keepProgram }] = await Promise.all([import('astro'), import('./keep.ts')]);
  await build({
    root,
    outDir,
    cacheDir: `${outDir}-cache`,
    logLevel: 'error',
    integrations: [keepProgram(folder)],
    // What stands in public/ is copied when the site is put together.
    vite: { publicDir: false },
  });
  process.exit(0);
}
