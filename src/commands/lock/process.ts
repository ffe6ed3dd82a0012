import { readFileSync } from 'node:fs';

/**
 * True where a process is alive and is the one that had the number when it started: numbers are
 * given again, soonest of all in containers.
 *
 * @param start what {@link startOf} said of it; undefined where it could not say
 */
export function isAlive(pid: number, start: string | undefined): boolean {
  try {
    // Signal 0 is sent to nobody, and asks on every system whether it could be.
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there, and somebody else’s.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const now = statOf(pid);
  if (!now) return true;
  return !now.ended && (start === undefined || now.start === start);
}

/** When a process started: clock ticks since the system did, on Linux; undefined elsewhere. */
export function startOf(pid: number): string | undefined {
  return statOf(pid)?.start;
}

/** What Linux says of a process (https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html). */
function statOf(pid: number): { ended: boolean; start: string | undefined } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is a name in brackets, which may hold both; the third is the state.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    // Killed, but its parent has not asked: it runs no more.
    return { ended: fields[0] === 'Z' || fields[0] === 'X', start: fields[19] };
  } catch {
    return undefined;
  }
}
