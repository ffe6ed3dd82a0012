import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { writeFontSettings } from './fonts.ts';
import type { SharePicture } from './picture.ts';

/** A picture to draw, and the file to draw it into. */
export interface Task {
  id: number;
  path: string;
  picture: SharePicture;
}

/** What came of it. */
export interface Answer {
  id: number;
  error: string | undefined;
}

interface Waiting {
  resolve: () => void;
  reject: (error: Error) => void;
}

/**
 * Draws pictures in a process of its own, several at once. The fonts have to be named before the
 * library that draws is loaded, and the process that builds has loaded it for other pictures.
 */
export class Painter {
  readonly #folder: string;
  readonly #waiting = new Map<number, Waiting>();
  #process: ChildProcess | undefined;
  #last = 0;

  /** @param folder where the settings of the fonts may be kept */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Draws a picture into a file. Throws where it cannot be drawn or written. */
  async paint(path: string, picture: SharePicture): Promise<void> {
    const process = (this.#process ??= this.#start());
    const id = (this.#last += 1);
    await new Promise<void>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      const task: Task = { id, path, picture };
      process.send(task);
    });
  }

  /** Ends the process; the next picture starts another. */
  close(): void {
    this.#process?.disconnect();
    this.#process = undefined;
  }

  #start(): ChildProcess {
    const child = fork(fileURLToPath(new URL('draw/process.ts', import.meta.url)), {
      execArgv: [],
      env: {
        ...process.env,
        FONTCONFIG_FILE: writeFontSettings(this.#folder),
        UV_THREADPOOL_SIZE: String(availableParallelism()),
      },
    });
    child.on('message', ({ id, error }: Answer) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve();
      else waiting?.reject(new Error(`A share picture cannot be drawn: ${error}`));
    });
    const end = (reason: string): void => {
      if (this.#process === child) this.#process = undefined;
      for (const { reject } of this.#waiting.values())
        reject(new Error(`No share picture can be drawn: ${reason}`));
      this.#waiting.clear();
    };
    child.on('error', ({ message }) => {
      end(message);
    });
    child.on('exit', (code) => {
      if (code !== 0) end(`its process ended with ${code ?? 'a signal'}`);
    });
    return child;
  }
}
