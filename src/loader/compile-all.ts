import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { pluginOptions } from './article-pipeline.ts';
import type { PipelineSettings } from './article-pipeline.ts';
import { Keeper } from './cache.ts';
import type { ArticleFile } from './files.ts';
import { loadFresh } from './load-article.ts';
import type { LoadContext, LoadedArticle } from './load-article.ts';
import { createPipeline } from './pipeline.ts';

/** What a thread is to compile. */
export interface CompileTask {
  files: readonly ArticleFile[];
  context: LoadContext;
  settings: PipelineSettings;
  /** The index of the next file that no thread has taken, shared by all. */
  next: Int32Array;
}

/** A worker takes about as long to start as this many articles to compile. */
const WORTH_A_WORKER = 200;
/** Each holds the whole pipeline in memory. */
const MOST_THREADS = 8;

/** Compiles files, on every core where there are many. */
export async function compileAll(
  files: readonly ArticleFile[],
  context: LoadContext,
  settings: PipelineSettings,
): Promise<LoadedArticle[]> {
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const task: CompileTask = { files, context, settings, next };
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  const workers = Math.min(threads - 1, Math.floor(files.length / WORTH_A_WORKER));
  const others = Array.from({ length: workers }, () => compileInWorker(task));
  // This thread compiles too: it has the pipeline in memory, and nothing else to do.
  return (await Promise.all([compileHere(task), ...others])).flat();
}

/** Compiles on this thread, one file after another, until none is left that no thread has taken. */
export async function compileHere(task: CompileTask): Promise<LoadedArticle[]> {
  const { files, context, settings, next } = task;
  const pipeline = createPipeline(pluginOptions(settings, context.root));
  const keeper = new Keeper(context.root);
  const loaded: LoadedArticle[] = [];
  for (;;) {
    const file = files[Atomics.add(next, 0, 1)];
    if (!file) break;
    loaded.push(await loadFresh(file, context, pipeline, keeper));
  }
  await keeper.done();
  return loaded;
}

function compileInWorker(workerData: CompileTask): Promise<LoadedArticle[]> {
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
