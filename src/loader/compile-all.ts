import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { pluginOptions } from './article-pipeline.ts';
import type { PipelineSettings } from './article-pipeline.ts';
import type { ArticleFile } from './files.ts';
import { loadFresh } from './load-article.ts';
import type { LoadContext, LoadedArticle } from './load-article.ts';
import { createPipeline } from './pipeline.ts';

/** What a worker is started with. */
export interface WorkerTask {
  files: ArticleFile[];
  context: LoadContext;
  settings: PipelineSettings;
}

// A worker takes about as long to start as 100 articles to compile.
const WORTH_WORKERS = 200;

/** Compiles files, on every core where there are many. */
export async function compileAll(
  files: readonly ArticleFile[],
  context: LoadContext,
  settings: PipelineSettings,
): Promise<LoadedArticle[]> {
  const workers = files.length < WORTH_WORKERS ? 1 : Math.min(availableParallelism(), 8);
  if (workers === 1) return compileHere({ files: [...files], context, settings });
  const shares = Array.from({ length: workers }, (_, share) =>
    // Dealt out like cards: neighbours in the list are alike in size.
    files.filter((_file, index) => index % workers === share),
  );
  const loaded = await Promise.all(
    shares.map((share) => compileInWorker({ files: share, context, settings })),
  );
  return loaded.flat();
}

/** Compiles files on this thread. */
export function compileHere({ files, context, settings }: WorkerTask): LoadedArticle[] {
  const pipeline = createPipeline(pluginOptions(settings));
  return files.map((file) => loadFresh(file, context, pipeline));
}

function compileInWorker(workerData: WorkerTask): Promise<LoadedArticle[]> {
  return new Promise((resolve, reject) => {
    // Not `new URL('./worker.ts', import.meta.url)` in place: Vite would try to bundle it.
    const path = new URL('worker.ts', new URL('.', import.meta.url));
    const worker = new Worker(path, { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`A worker that compiles articles stopped with status ${code}.`));
    });
  });
}
