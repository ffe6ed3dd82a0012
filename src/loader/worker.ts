import { parentPort, workerData } from 'node:worker_threads';
import { compileHere } from './compile-all.ts';
import type { WorkerTask } from './compile-all.ts';

parentPort?.postMessage(compileHere(workerData as WorkerTask));
