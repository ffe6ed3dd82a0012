import { parentPort, workerData } from 'node:worker_threads';
import { writeOutputs } from './write-outputs.ts';
import type { OutputsTask } from './write-outputs.ts';

const { root, folder, checked } = workerData as OutputsTask;
await writeOutputs(root, folder, checked);
parentPort?.postMessage('written');
