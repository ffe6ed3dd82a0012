import { parentPort, workerData } from 'node:worker_threads';
import { NextSite } from './next-site.ts';
import type { PlannedKeys } from './next-site.ts';
import { fail } from './thread.ts';

/** What it is asked: as the methods of `NextSite`, in this order. */
export type NextSiteCall = { compare: PlannedKeys } | { finish: ReadonlyMap<string, string[]> };

const { root, code } = workerData as { root: string; code: string };
const site = new NextSite(root, code);

parentPort?.on('message', (call: NextSiteCall) => {
  if ('compare' in call) parentPort?.postMessage(site.compare(call.compare));
  else site.finish(call.finish).then((shares) => parentPort?.postMessage(shares), fail);
});
