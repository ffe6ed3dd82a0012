import { relative } from 'node:path';

/** Something that a command does not do, in words for an editor that say what mends it. */
export class Refusal extends Error {}

/** What the file system says, and what an editor does about it. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'may not be read or written: give yourself the right to',
  EPERM: 'may not be read or written: give yourself the right to',
  EROFS: 'stands on a disk that can only be read: work in a copy',
  ENOSPC: 'cannot be written, because the disk is full: make room',
  EFBIG: 'is larger than the system lets a file be: raise that limit',
  EDQUOT: 'cannot be written, because your share of the disk is full: make room',
  EISDIR: 'is a folder, where a file is expected: move it away',
  ENOTDIR: 'leads through a file, where a folder is expected: move that file away',
  ENOENT: 'is not there: bring it back from version control',
  EBUSY: 'is in use: close what else has it open',
};

/**
 * Runs a command, and sets the status of the process where it failed. What the file system refused
 * is said in a line: which file, why, and what to do. Faults of this software keep their trace.
 */
export async function runCommand(root: string, run: () => Promise<boolean>): Promise<void> {
  try {
    if (await run()) return;
  } catch (error) {
    const message = failureOf(root, error);
    if (message === undefined) throw error;
    console.error(message);
  }
  process.exitCode = 1;
}

/**
 * Does something with a file. What the file system refuses then names it, also where it says no path
 * of its own, as of a full disk, or that of a file that only exists meanwhile.
 */
export function withFile<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (isOfFileSystem(error)) error.path = path;
    throw error;
  }
}

/** Why a command failed, for an editor; undefined for a fault of this software. */
export function failureOf(root: string, error: unknown): string | undefined {
  if (error instanceof Refusal) return error.message;
  if (!isOfFileSystem(error)) return undefined;
  const { code, path = root } = error;
  const reason = REASONS[code] ?? `cannot be read or written (${code}): look what is wrong there`;
  const file = relative(root, path).replaceAll('\\', '/');
  return `${file || 'A file of the project'}: ${reason}, and run the command again.`;
}

function isOfFileSystem(error: unknown): error is Error & { code: string; path?: string } {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    'syscall' in error
  );
}
