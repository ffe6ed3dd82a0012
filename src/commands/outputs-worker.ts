import { parentPort, workerData } from 'node:worker_threads';
import { DamagedSite } from './build/link.ts';
import { writeOutputs } from './write-outputs.ts';
import type { OutputsTask } from './write-outputs.ts';

try {
  parentPort?.postMessage({ written: await writeOutputs(workerData as OutputsTask) });
} catch (error) {
  // What kind of error it is gets lost between threads.
  if (!(error instanceof DamagedSite)) throw error;
  parentPort?.postMessage({ damaged: error.message });
}
