import { closeSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withFile } from '../failure.ts';

/** What a file system says that knows no hard links, or lets nobody make one. */
const NO_LINKS = new Set<unknown>([
  'EPERM',
  'EACCES',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EXDEV',
]);

/** Puts a file in the place of one that stands, whole or not at all. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const part = partOf(path);
  try {
    withFile(path, () => {
      writeFileSync(part, content, { flush: true });
      renameSync(part, path);
    });
  } finally {
    // Of a write that failed: a rename leaves none.
    rmSync(part, { force: true });
  }
}

/**
 * Writes a file where none stands, whole or not at all.
 *
 * @returns false where one stands there
 */
export function writeNewFile(path: string, text: string): boolean {
  const part = partOf(path);
  try {
    withFile(path, () => {
      writeFileSync(part, text, { flush: true });
      // Not a rename, which replaces what stands there without a word.
      linkSync(part, path);
    });
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return false;
    if (!NO_LINKS.has(code)) throw error;
    return writeExclusively(path, text);
  } finally {
    rmSync(part, { force: true });
  }
}

/** Without links: nobody else’s file is written over, and one that is cut short is removed. */
function writeExclusively(path: string, text: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx');
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    withFile(path, () => {
      try {
        writeFileSync(file, text, { flush: true });
      } finally {
        closeSync(file);
      }
    });
    return true;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** Hidden, so that no other command takes it for a file of the content. */
function partOf(path: string): string {
  return join(dirname(path), `.${process.pid}.part`);
}
