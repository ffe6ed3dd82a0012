import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withFile } from './failure.ts';
import { formatManifest, MANIFEST_FILE } from './manifest/format.ts';
import type { FileFacts, Manifest } from './manifest/format.ts';
import { hashFiles } from './manifest/hash-files.ts';
import { listFiles } from '../loader/list-files.ts';

/**
 * What every file in the folder of a built site holds, but its manifest.
 *
 * @param known digests of files that need not be read again, by path; others of it do not matter
 */
export async function manifestOf(
  folder: string,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<Manifest> {
  const facts = new Map<string, FileFacts>();
  const unknown: string[] = [];
  for (const path of listFiles(folder)) {
    const sha256 = known.get(path);
    if (path === MANIFEST_FILE) continue;
    if (sha256 === undefined) unknown.push(path);
    else facts.set(path, { bytes: statSync(join(folder, path)).size, sha256 });
  }
  const hashed = await hashFiles({ folder, paths: unknown });
  for (const [path, own] of hashed) facts.set(path, own);
  return new Map([...facts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Writes the manifest of a built site into it, as `.well-known/backgrounder-manifest.json`: last of
 * all, before it takes the place of the one that stands. An older file there is replaced, and never
 * written over: the site that stands may share it.
 *
 * @param known digests of files that need not be read again, by path
 */
export async function writeManifest(
  folder: string,
  known?: ReadonlyMap<string, string>,
): Promise<Manifest> {
  const manifest = await manifestOf(folder, known);
  writeKnownManifest(folder, manifest);
  return manifest;
}

/**
 * Writes a manifest of which all is known, without a look at its files: for a build that knows what
 * stood and what it changed. To find 200,000 files in their folders takes longer than all else.
 */
export function writeKnownManifest(folder: string, manifest: Manifest): void {
  const file = join(folder, MANIFEST_FILE);
  withFile(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    rmSync(file, { force: true });
    writeFileSync(file, formatManifest(manifest));
  });
}
