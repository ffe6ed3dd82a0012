import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { withFile } from '../failure.ts';
import type { FileFacts } from './format.ts';

/** Some files of a folder. */
export interface HashTask {
  folder: string;
  paths: readonly string[];
}

/** A file of them, and what it holds. */
export type Hashed = [path: string, facts: FileFacts];

/** Fewer than these are hashed before a thread has started. */
const WORTH_A_THREAD = 4000;
/** More threads only wait for one disk. */
const MOST_THREADS = 4;

/** What files hold, in their order. Each is read once; many are shared between threads. */
export async function hashFiles({ folder, paths }: HashTask): Promise<Hashed[]> {
  const threads = Math.min(
    Math.ceil(paths.length / WORTH_A_THREAD),
    MOST_THREADS,
    availableParallelism(),
  );
  if (threads <= 1) return hashHere({ folder, paths });
  const share = Math.ceil(paths.length / threads);
  const shares = Array.from({ length: threads }, (_, index) =>
    hashElsewhere({ folder, paths: paths.slice(index * share, (index + 1) * share) }),
  );
  return (await Promise.all(shares)).flat();
}

/** What files hold, read on this thread: for one after the other that is quickest. */
export function hashHere({ folder, paths }: HashTask): Hashed[] {
  return paths.map((path) => {
    const file = join(folder, path);
    const content = withFile(file, () => readFileSync(file));
    return [path, { bytes: content.length, sha256: hash('sha256', content) }];
  });
}

function hashElsewhere(workerData: HashTask): Promise<Hashed[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('hash-worker.ts', import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`The worker that hashes files stopped with status ${code}.`));
    });
  });
}
