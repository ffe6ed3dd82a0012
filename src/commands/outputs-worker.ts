import { parentPort, workerData } from 'node:worker_threads';
import { writeOutputs } from './write-outputs.ts';
import type { OutputsTask } from './write-outputs.ts';

parentPort?.postMessage(await writeOutputs(workerData as OutputsTask));
