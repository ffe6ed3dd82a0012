import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE } from '../manifest/format.ts';
import type { FileFacts, Manifest } from '../manifest/format.ts';
import { LIVE } from '../swap.ts';
import { BUILT_FILE, digestOf, readBuilt } from './built.ts';
import type { Before, Built } from './built.ts';

/** A site that was built here. */
export interface Standing {
  folder: string;
  /** What every file of it holds. */
  manifest: Manifest;
  /** When it was built, in milliseconds: what was written later was changed by somebody else. */
  builtAt: number;
}

/** The site that stands, and what it was made of. */
export interface KnownSite extends Standing {
  built: Built;
}

/**
 * The site that stands, where it is the one that was built last, of the same code and settings.
 *
 * @param code the digest of them
 */
export function knownSite(root: string, code: string): KnownSite | undefined {
  const built = readBuilt(root);
  if (built?.code !== code) return undefined;
  const builtAt = statSync(join(root, BUILT_FILE)).mtimeMs;
  const site = standingIn(join(root, LIVE), { manifest: built.manifest, builtAt });
  return site && { ...site, built };
}

/** The site in a folder, where its manifest is the one that was built. */
export function standingIn(folder: string, { manifest, builtAt }: Before): Standing | undefined {
  try {
    const text = readFileSync(join(folder, MANIFEST_FILE), 'utf8');
    if (digestOf(text) !== manifest) return undefined;
    // As it was written here: it need not be checked line by line.
    const { files } = JSON.parse(text) as { files: (FileFacts & { path: string })[] };
    const facts = files.map(({ path, ...own }) => [path, own] as const);
    return { folder, manifest: new Map(facts), builtAt };
  } catch {
    return undefined;
  }
}

/** True where a file of a site is the one that was built, as far as its size and its time say. */
export function isAsBuilt({ folder, manifest, builtAt }: Standing, path: string): boolean {
  const found = statSync(join(folder, path), { throwIfNoEntry: false });
  return !!found && found.size === manifest.get(path)?.bytes && found.mtimeMs <= builtAt;
}
