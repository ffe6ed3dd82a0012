import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';

/** Clearing takes no time: a guard that is older was left by a process that was killed at it. */
const GUARD_MS = 10_000;

/**
 * Deletes a lock that nobody holds any more, if it still says what was found in it. Of several
 * processes that found it, one does so at a time: otherwise a slow one would delete the lock that a
 * quick one had taken in its place.
 */
export function clearStale(file: string, found: string): void {
  const guard = `${file}.clearing`;
  try {
    closeSync(openSync(guard, 'wx'));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    if (ageOf(guard) > GUARD_MS) rmSync(guard, { force: true });
    return;
  }
  try {
    if (readFileSync(file, 'utf8') === found) rmSync(file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  } finally {
    rmSync(guard, { force: true });
  }
}

function ageOf(file: string): number {
  const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
  return Date.now() - mtimeMs;
}
