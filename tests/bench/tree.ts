import { readdirSync, readFileSync } from 'node:fs';

/** The most memory that a process and all it started held, in bytes. */
export interface TreeMemory {
  /** The most that any one of them held. */
  peakBytes: number;
  /** The most that all of them held at one moment, memory that they share counted in each. */
  togetherBytes: number;
}

/** What a look costs is about a thousandth of this. */
const EVERY_MS = 40;
/** Linux counts the time of processes in hundredths of a second (USER_HZ). */
const TICKS = 100;

/** Whether this system tells of its processes in `/proc` as Linux does. */
export const HAS_PROC = process.platform === 'linux';

/**
 * Watches a process and all that it starts, on Linux. The system itself keeps the most that each
 * held (`VmHWM`), so between two looks only what a process gained just before its end is missed.
 *
 * @returns a function that ends the watch and says what was seen
 */
export function watchTree(pid: number): () => TreeMemory {
  const seen: TreeMemory = { peakBytes: 0, togetherBytes: 0 };
  const look = (): void => {
    const held = treeOf(pid).map(memoryOf);
    const together = held.reduce((sum, { now }) => sum + now, 0);
    seen.peakBytes = Math.max(seen.peakBytes, ...held.map(({ peak }) => peak));
    seen.togetherBytes = Math.max(seen.togetherBytes, together);
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  return () => {
    clearInterval(timer);
    return seen;
  };
}

/** The seconds of all cores that ended children of this process used, with all they started. */
export function childrenCpuSeconds(): number {
  // proc_pid_stat(5): cutime and cstime are the 16th and 17th; the name in brackets may hold spaces.
  const fields = read('/proc/self/stat')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

/** A process and all that it started and that still run. */
function treeOf(pid: number): number[] {
  const children = tasksOf(pid).flatMap((task) =>
    read(`/proc/${pid}/task/${task}/children`).split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(treeOf)];
}

/** The threads of a process: each lists the processes that it started itself. */
function tasksOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function memoryOf(pid: number): { peak: number; now: number } {
  const status = read(`/proc/${pid}/status`);
  const bytes = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) * 1024;
  return { peak: bytes('VmHWM'), now: bytes('VmRSS') };
}

/** The text of a file of `/proc`; empty where its process has just ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
