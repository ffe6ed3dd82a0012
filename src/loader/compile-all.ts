import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { pluginOptions } from './article-pipeline.ts';
import type { PipelineSettings } from './article-pipeline.ts';
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

/**
 * Compiles files, on every core where there are many.
 *
 * @param elsewhere settles once a core is free that other work keeps busy till then: until it does,
 *   that one is left to it, because two threads on one core only take each other's time
 */
export async function compileAll(
  files: readonly ArticleFile[],
  context: LoadContext,
  settings: PipelineSettings,
  elsewhere: Promise<unknown> = Promise.resolve(),
): Promise<LoadedArticle[]> {
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const task: CompileTask = { files, context, settings, next };
  const loaded: LoadedArticle[] = [];
  const take = (article: LoadedArticle): void => {
    loaded.push(article);
  };
  // This thread compiles too: it has the pipeline in memory, and nothing else to do.
  const most = Math.min(availableParallelism(), MOST_THREADS) - 1;
  const workers: Promise<void>[] = [];
  const startWorkers = (cores: number): void => {
    const left = files.length - Atomics.load(next, 0);
    const wanted = Math.min(cores, Math.floor(left / WORTH_A_WORKER));
    while (workers.length < wanted) workers.push(compileInWorker(task, take));
  };
  startWorkers(most - 1);
  const freed = (): void => {
    startWorkers(most);
  };
  elsewhere.then(freed, freed);
  await compileHere(task, take);
  await Promise.all(workers);
  const lost = files.length - loaded.length;
  if (lost > 0) throw new Error(`${lost} articles were lost by a thread: run the command again.`);
  return loaded;
}

/**
 * Compiles on this thread, one file after another, until none is left that no thread has taken.
 *
 * @param take is given each article at once: thousands of them would take a thread's memory twice
 */
export async function compileHere(
  task: CompileTask,
  take: (article: LoadedArticle) => void,
): Promise<void> {
  const { files, context, settings, next } = task;
  const pipeline = createPipeline(pluginOptions(settings, context.root));
  for (;;) {
    const file = files[Atomics.add(next, 0, 1)];
    if (!file) return;
    take(loadFresh(file, context, pipeline));
    // So that this thread hears of what others have done meanwhile.
    await setImmediate();
  }
}

function compileInWorker(
  workerData: CompileTask,
  take: (article: LoadedArticle) => void,
): Promise<void> {
  const compiled = new Promise<void>((resolve, reject) => {
    // Not `new URL('./worker.ts', import.meta.url)` in place: Vite would try to bundle it.
    const path = new URL('worker.ts', new URL('.', import.meta.url));
    const worker = new Worker(path, { workerData });
    worker.on('message', take);
    worker.once('error', reject);
    // All that it sent is here by then.
    worker.once('exit', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(
            `A worker that compiles articles stopped with status ${code}: run the command again.`,
          ),
        );
    });
  });
  // It is waited for only when this thread has done its own.
  compiled.catch(() => undefined);
  return compiled;
}
