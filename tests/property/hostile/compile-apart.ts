import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { expect } from 'vitest';
import type { Article } from '../../../src/article/model.ts';
import { isError } from '../../../src/article/problems.ts';
import type { Problem } from '../../../src/article/problems.ts';

/** What came of a text: an article or problems; or what was thrown; or that it took too long. */
export interface Outcome {
  article?: Article;
  problems?: Problem[];
  thrown?: string;
  hung?: boolean;
}

/** Nothing here takes two seconds; ten times that is no question of how busy the machine is. */
const HUNG_AFTER = 20_000;

/** Compiles texts on a thread of its own, which is ended where it does not answer. */
export class ApartCompiler {
  #worker: Worker | undefined;

  async compile(text: string): Promise<Outcome> {
    const worker = await this.#started();
    const answer = next<Outcome>(worker);
    worker.postMessage(text);
    const outcome = await answer;
    if (outcome === undefined) await this.stop();
    return outcome ?? { hung: true };
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  async #started(): Promise<Worker> {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('compile-worker.ts', import.meta.url), { execArgv: [] });
    this.#worker = worker;
    await once(worker, 'message');
    return worker;
  }
}

/** The next message of a worker; undefined where none comes. */
async function next<T>(worker: Worker): Promise<T | undefined> {
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    return await Promise.race([
      once(worker, 'message', { signal }).then(([message]) => message as T),
      setTimeout(HUNG_AFTER, undefined, { signal }),
    ]);
  } finally {
    waiting.abort();
  }
}

/** An article, or an error that says where and what: nothing else may come of any text. */
export function expectAnswer(
  { article, problems = [], thrown, hung }: Outcome,
  text: string,
): void {
  expect(hung, `hangs: ${text.slice(0, 500)}`).toBeUndefined();
  expect(thrown, text.slice(0, 500)).toBeUndefined();
  const errors = problems.filter(isError);
  expect(article === undefined, text.slice(0, 500)).toBe(errors.length > 0);
  const lines = text.split(/\r\n|\n|\r/);
  for (const { line, column, message, rule } of problems) {
    expect(message).toMatch(/\S/);
    expect(rule).toMatch(/^[a-z-]+$/);
    expect(message).not.toMatch(/undefined|\[object|at file:|\n {4}at /);
    expect(line).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThan(0);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
  }
}

/** The file of an article whose text, or more of whose frontmatter, is given. */
export function fileOf(body: string, more = ''): string {
  return `---\ntitle: A\nstandfirst: B\ndate: 2024-03-31\nauthors: [a]\n${more}sections: [Plans]\n---\n\nOpening.\n\n## Plans\n\n${body}\n`;
}
