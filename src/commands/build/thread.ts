import { Worker } from 'node:worker_threads';

/** Ends a thread by an error, which is told to whoever asked it, however Node treats lost promises. */
export function fail(error: unknown): void {
  setImmediate(() => {
    throw error;
  });
}

/** A thread that starts at once, and is asked one thing after another. */
export class Thread {
  readonly #worker: Worker;
  readonly #failed: Promise<never>;

  /** @param module what it runs; it answers each message with one */
  constructor(module: URL, workerData: unknown) {
    this.#worker = new Worker(module, { workerData });
    this.#failed = new Promise((_resolve, reject) => {
      this.#worker.once('error', reject);
      this.#worker.once('exit', (status) => {
        const message = `The thread of ${module.pathname} stopped with status ${status}`;
        reject(new Error(`${message}: run the command again.`));
      });
    });
    // Told where somebody waits; a build that fails before that has said why.
    this.#failed.catch(() => undefined);
  }

  /** What it answers; throws what was thrown there, also before it was asked. */
  async ask(call: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      // At once: the thread may end right after its answer, and both are told in one turn.
      this.#worker.once('message', resolve);
      this.#failed.catch(reject);
      this.#worker.postMessage(call);
    });
  }

  /** Ends it, whatever it is at. */
  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
