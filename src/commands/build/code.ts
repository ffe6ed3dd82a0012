import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../..', import.meta.url));
/** What the code rests on, from the project's root. */
const BESIDE = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** The digest of the code of a site and of what it rests on: packages by the lockfile, and Node. */
export function codeDigest(root: string): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([process.version, process.env['NODE_ENV']]));
  for (const file of [...filesBelow(SRC), ...BESIDE.map((name) => join(root, name))]) {
    const bytes = readFileSync(file);
    hash.update(`${file.slice(root.length)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('base64url');
}

/** Every file in a folder and below, in one order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
