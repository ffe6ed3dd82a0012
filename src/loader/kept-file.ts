import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A SHA-256 in bytes. */
const DIGEST_LENGTH = 32;

/** Keeps bytes in a file, whole or not at all: a command may be stopped, and another read it. */
export async function writeKept(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${randomUUID()}`;
  await writeFile(unfinished, Buffer.concat([bytes, digestOf(bytes)]));
  await rename(unfinished, path);
}

/** The bytes that are kept in a file; undefined where there are none, or they are not as they were. */
export async function readKept(path: string): Promise<Buffer | undefined> {
  const file = await readFile(path).catch(() => undefined);
  if (!file || file.length < DIGEST_LENGTH) return undefined;
  const bytes = file.subarray(0, -DIGEST_LENGTH);
  return digestOf(bytes).equals(file.subarray(-DIGEST_LENGTH)) ? bytes : undefined;
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
