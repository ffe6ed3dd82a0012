import { parentPort, workerData } from 'node:worker_threads';
import { compileHere } from './compile-all.ts';
import type { CompileTask } from './compile-all.ts';

await compileHere(workerData as CompileTask, (article) => {
  parentPort?.postMessage(article);
});
