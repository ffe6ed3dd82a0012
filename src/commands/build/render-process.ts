import '../no-telemetry.ts';
import { build } from 'astro';

/** What a process is to do, besides its list of pages. */
interface RenderTask {
  root: string;
  outDir: string;
  cacheDir: string;
}

// Started by render.ts. It ends with its parent, which would wait for nobody.
process.once('disconnect', () => process.exit(1));
process.once('message', (task: RenderTask) => {
  render(task).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});

async function render({ root, outDir, cacheDir }: RenderTask): Promise<void> {
  // A log line a page would take seconds among thousands.
  await build({ root, outDir, cacheDir, logLevel: 'error' });
  process.exit(0);
}
