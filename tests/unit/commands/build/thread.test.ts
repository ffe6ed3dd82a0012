import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { Thread } from '../../../../src/commands/build/thread.ts';

/** A thread that runs some code. */
function threadOf(code: string): Thread {
  const start = "import { parentPort as port } from 'node:worker_threads';";
  const thread = new Thread(
    new URL(`data:text/javascript,${encodeURIComponent(start + code)}`),
    {},
  );
  onTestFinished(async () => thread.end());
  return thread;
}

test('a thread answers one question after another', async () => {
  const thread = threadOf("port.on('message', (n) => port.postMessage(n + 1));");
  expect(await thread.ask(1)).toBe(2);
  expect(await thread.ask(5)).toBe(6);
});

test('the answer counts of a thread that ends with it, while nobody could listen', async () => {
  const thread = threadOf("port.once('message', (n) => port.postMessage(n + 1));");
  await setTimeout(300);
  const answer = thread.ask(1);
  const until = performance.now() + 500;
  while (performance.now() < until);
  expect(await answer).toBe(2);
});

test.each([
  ['ends without an answer', "port.once('message', () => {});", 'stopped with status 0'],
  ['throws where it is asked', "port.once('message', () => { throw new Error('Why.'); });", 'Why.'],
  ['threw before it was asked', "throw new Error('Before.');", 'Before.'],
])('who asks a thread that %s is told', async (_what, code, message) => {
  const thread = threadOf(code);
  await setTimeout(300);
  await expect(thread.ask(1)).rejects.toThrow(message);
});
