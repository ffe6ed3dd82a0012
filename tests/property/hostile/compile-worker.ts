import { parentPort } from 'node:worker_threads';
import { pluginOptions } from '../../../src/loader/article-pipeline.ts';
import { compile } from '../../../src/loader/compile.ts';
import { createPipeline } from '../../../src/loader/pipeline.ts';

// As the commands run it: without the development builds of packages that Vitest loads.
const pipeline = createPipeline(pluginOptions({ base: '', language: 'en' }, '/nowhere'));

parentPort?.on('message', (text: string) => {
  try {
    const bytes = Buffer.from(text);
    const { article, problems } = compile({ slug: 'x', file: 'x', bytes }, pipeline, 'en');
    parentPort?.postMessage({ article, problems });
  } catch (error) {
    parentPort?.postMessage({ thrown: error instanceof Error ? error.stack : String(error) });
  }
});
parentPort?.postMessage('ready');
