import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { Refusal } from './failure.ts';
import { isAlive, startOf } from './lock/process.ts';
import { clearStale } from './lock/stale.ts';
import { writeNewFile } from './record/replace-file.ts';

/** Whose a lock is: enough to know another process by that has the same number later. */
export interface Holder {
  pid: number;
  host: string;
  /** When the process started, as its system counts; undefined where that cannot be known. */
  start: string | undefined;
  /** When the lock was taken, for people. */
  since: string;
}

/** What tells a process to end without its `exit` event. (Who listens to SIGHUP defeats nohup.) */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** A lock is found stale and cleared once; again only where others do the same at that moment. */
const TRIES = 20;
const PAUSE_MS = 100;

/**
 * Does something that only one process at a time may do in a project, such as to build. The lock is
 * a file, `.cache/<name>.lock`, that is there from its first byte to its last or not at all. It goes
 * when the work ends, well or badly, and when the process is told to end; that of a process that was
 * killed is taken over.
 *
 * @throws Refusal where another process has it, with its number and what to do
 */
export async function withLock<T>(
  root: string,
  name: string,
  action: () => Promise<T>,
): Promise<T> {
  const release = await take(root, name);
  try {
    return await action();
  } finally {
    release();
  }
}

/** True where another process that is alive holds a lock: what it works on is to be left alone. */
export function isHeldElsewhere(root: string, name: string): boolean {
  const holder = parse(read(fileOf(root, name)) ?? '');
  return holder !== undefined && holder.pid !== process.pid && isHeld(holder);
}

async function take(root: string, name: string): Promise<() => void> {
  const file = fileOf(root, name);
  mkdirSync(dirname(file), { recursive: true });
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    start: startOf(process.pid),
    since: new Date().toISOString(),
  };
  const text = `${JSON.stringify(own)}\n`;
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (writeNewFile(file, text)) return releaser(file, text);
    const found = read(file);
    if (found === undefined) continue;
    const holder = parse(found);
    if (holder && isHeld(holder)) throw new Refusal(refusal(name, holder));
    clearStale(file, found);
    await new Promise((resolve) => setTimeout(resolve, tries === 0 ? 0 : PAUSE_MS));
  }
  throw new Refusal(
    `.cache/${name}.lock cannot be taken: delete it if nothing else runs here, and try again.`,
  );
}

/** Gives a lock back once: at the end of the work, of the process, or at a signal. */
function releaser(file: string, text: string): () => void {
  const release = (): void => {
    process.removeListener('exit', release);
    for (const signal of SIGNALS) process.removeListener(signal, onSignal);
    // Never that of another, who took it over while this machine slept.
    if (read(file) === text) rmSync(file, { force: true });
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    release();
    // Whoever else listens ends the process in its own way; otherwise as without this listener.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  process.once('exit', release);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return release;
}

/** Of another machine nothing can be known but what its file says. */
function isHeld({ pid, host, start }: Holder): boolean {
  return host !== hostname() || isAlive(pid, start);
}

function refusal(name: string, { pid, host, since }: Holder): string {
  const place = host === hostname() ? '' : ` on ${host}`;
  return `Another ${name} of this folder is running: process ${pid}${place}, since ${since}. Wait until it has ended, or end it. If there is no such ${name} any more, delete .cache/${name}.lock.`;
}

function fileOf(root: string, name: string): string {
  return join(root, '.cache', `${name}.lock`);
}

/** What a lock says; undefined where there is none. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Undefined for what no lock says: a file that a crash of the machine left empty. */
function parse(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const { pid, host, start, since }: Partial<Record<string, unknown>> = { ...value };
    if (typeof pid !== 'number' || typeof host !== 'string' || pid <= 0) return undefined;
    return {
      pid,
      host,
      start: typeof start === 'string' ? start : undefined,
      since: typeof since === 'string' ? since : 'an unknown time',
    };
  } catch {
    return undefined;
  }
}
