import { parentPort, workerData } from 'node:worker_threads';
import { hashHere } from './hash-files.ts';
import type { HashTask } from './hash-files.ts';

parentPort?.postMessage(hashHere(workerData as HashTask));
