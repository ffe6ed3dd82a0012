import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { isHeldElsewhere, withLock } from '../../../src/commands/lock.ts';
import { startOf } from '../../../src/commands/lock/process.ts';
import { restoreSwap } from '../../../src/commands/swap.ts';
import { temporaryFolder, write } from './verify/published-site.ts';

const LOCK = '.cache/build.lock';
const LOCK_TS = pathToFileURL(join(import.meta.dirname, '../../../src/commands/lock.ts')).href;

/** A process that takes the lock of a project, says so, and does something with it. */
async function holder(root: string, work: string): Promise<ChildProcess> {
  const code = `
    import { withLock } from ${JSON.stringify(LOCK_TS)};
    await withLock(${JSON.stringify(root)}, 'build', async () => {
      console.log('held');
      ${work}
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  await new Promise<void>((resolve) => {
    child.stdout.once('data', () => {
      resolve();
    });
  });
  return child;
}

const FOREVER = 'await new Promise((resolve) => setTimeout(resolve, 1e6));';

async function ended(child: ChildProcess): Promise<NodeJS.Signals | number | null> {
  if (child.exitCode !== null || child.signalCode) return child.signalCode ?? child.exitCode;
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      resolve(signal ?? code);
    });
  });
}

const take = (root: string) => withLock(root, 'build', () => Promise.resolve('done'));

/** Leaves a lock as a process wrote it. */
function leave(root: string, holder: object): void {
  write(root, LOCK, JSON.stringify({ host: hostname(), since: 'then', ...holder }));
}

/** The number of a process that has ended. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await ended(child);
  return child.pid ?? 0;
}

test('work gives what it gives, the lock is there while it lasts, and nothing is left', async () => {
  const root = temporaryFolder();
  const listeners = process.listenerCount('SIGTERM');
  const during = await withLock(root, 'build', () =>
    Promise.resolve(JSON.parse(readFileSync(join(root, LOCK), 'utf8')) as unknown),
  );
  expect(during).toMatchObject({ pid: process.pid, host: hostname() });
  expect(existsSync(join(root, LOCK))).toBe(false);
  expect(process.listenerCount('SIGTERM')).toBe(listeners);
});

test('work that fails gives the lock back, and fails as it did', async () => {
  const root = temporaryFolder();
  await expect(withLock(root, 'build', () => Promise.reject(new Error('No.')))).rejects.toThrow(
    'No.',
  );
  await expect(take(root)).resolves.toBe('done');
});

test('a second one is refused while the first lasts, with its number and what to do', async () => {
  const root = temporaryFolder();
  const child = await holder(root, FOREVER);
  let began = false;
  const second = withLock(root, 'build', () => {
    began = true;
    return Promise.resolve();
  });
  await expect(second).rejects.toThrow(
    new RegExp(
      `^Another build of this folder is running: process ${child.pid ?? ''}, since .*Wait until it has ended, or end it\\..*delete .cache/build.lock\\.$`,
    ),
  );
  expect(began).toBe(false);
  expect(child.exitCode).toBe(null);
});

test('within one process, too, only one works at a time', async () => {
  const root = temporaryFolder();
  await withLock(root, 'build', async () => {
    await expect(take(root)).rejects.toThrow(`process ${process.pid}`);
  });
});

test('other locks, and those of other folders, are free meanwhile', async () => {
  const [root, other] = [temporaryFolder(), temporaryFolder()];
  await withLock(root, 'build', async () => {
    await expect(take(other)).resolves.toBe('done');
    await expect(withLock(root, 'other', () => Promise.resolve('done'))).resolves.toBe('done');
  });
});

test('the lock of a process that was killed is taken over', async () => {
  const root = temporaryFolder();
  const child = await holder(root, FOREVER);
  child.kill('SIGKILL');
  await ended(child);
  expect(existsSync(join(root, LOCK))).toBe(true);
  await expect(take(root)).resolves.toBe('done');
  expect(existsSync(join(root, LOCK))).toBe(false);
});

test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
  'a process that is told to end by %s gives its lock back, and ends by that',
  async (signal) => {
    const root = temporaryFolder();
    const child = await holder(root, FOREVER);
    child.kill(signal);
    expect(await ended(child)).toBe(signal);
    expect(existsSync(join(root, LOCK))).toBe(false);
  },
);

test.each([
  ['exits', 'process.exit(3);', 3],
  [
    'throws where nobody catches',
    'setTimeout(() => { throw new Error("No."); }); await new Promise(() => {});',
    1,
  ],
])('a process that %s gives its lock back', async (_what, work, code) => {
  const root = temporaryFolder();
  expect(await ended(await holder(root, work))).toBe(code);
  expect(existsSync(join(root, LOCK))).toBe(false);
});

test.runIf(process.platform === 'linux')(
  'a process that got the number of one that is dead does not hold its lock',
  async () => {
    const root = temporaryFolder();
    const child = await holder(temporaryFolder(), FOREVER);
    leave(root, { pid: child.pid, start: '1' });
    await expect(take(root)).resolves.toBe('done');
    leave(root, { pid: child.pid, start: startOf(child.pid ?? 0) });
    await expect(take(root)).rejects.toThrow(`process ${child.pid ?? ''}`);
  },
);

test('a lock of another machine is left alone, and says which', async () => {
  const root = temporaryFolder();
  leave(root, { pid: await deadProcess(), host: 'elsewhere' });
  await expect(take(root)).rejects.toThrow(/process \d+ on elsewhere, since then/);
});

test.each(['', '{', 'null', '{"pid":"1","host":"x"}'])(
  'a lock that says nothing is taken over: %j',
  async (text) => {
    const root = temporaryFolder();
    write(root, LOCK, text);
    await expect(take(root)).resolves.toBe('done');
  },
);

test('of many that find a dead lock at once, one gets it', async () => {
  const root = temporaryFolder();
  leave(root, { pid: await deadProcess(), start: '1' });
  let at = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    at += 1;
    most = Math.max(most, at);
    await new Promise((resolve) => setTimeout(resolve, 20));
    at -= 1;
  };
  const tries = Array.from({ length: 20 }, () => withLock(root, 'build', work));
  const results = await Promise.allSettled(tries);
  expect(most).toBe(1);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a guard that was left behind does not stop the next one for good', async () => {
  const root = temporaryFolder();
  leave(root, { pid: await deadProcess(), start: '1' });
  const guard = join(root, `${LOCK}.clearing`);
  writeFileSync(guard, '');
  utimesSync(guard, 0, 0);
  await expect(take(root)).resolves.toBe('done');
  expect(existsSync(guard)).toBe(false);
});

test('a lock that somebody else has taken meanwhile is not deleted', async () => {
  const root = temporaryFolder();
  await withLock(root, 'build', () => {
    rmSync(join(root, LOCK));
    leave(root, { pid: 1, host: 'elsewhere' });
    return Promise.resolve();
  });
  expect(readFileSync(join(root, LOCK), 'utf8')).toContain('elsewhere');
});

test('a swap that another process is at is not taken for one that was cut', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, '.cache/dist-before'), { recursive: true });
  const child = await holder(root, FOREVER);
  expect(isHeldElsewhere(root, 'build')).toBe(true);
  restoreSwap(root);
  expect(existsSync(join(root, 'dist'))).toBe(false);
  child.kill('SIGKILL');
  await ended(child);
  expect(isHeldElsewhere(root, 'build')).toBe(false);
  restoreSwap(root);
  expect(existsSync(join(root, 'dist'))).toBe(true);
});
