import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../loader/list-files.ts';
import { withFile } from './failure.ts';
import { formatManifest, MANIFEST_FILE } from './manifest/format.ts';
import type { Manifest } from './manifest/format.ts';
import { hashFiles } from './manifest/hash-files.ts';

/** What every file in the folder of a built site holds, but its manifest. */
export async function manifestOf(folder: string): Promise<Manifest> {
  const paths = listFiles(folder).filter((path) => path !== MANIFEST_FILE);
  const facts = await hashFiles({ folder, paths });
  return new Map(facts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Writes the manifest of a built site into it, as `.well-known/backgrounder-manifest.json`: last of
 * all, before it takes the place of the one that stands. An older file there is replaced, and never
 * written over: the site that stands may share it.
 */
export async function writeManifest(folder: string): Promise<Manifest> {
  const manifest = await manifestOf(folder);
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
