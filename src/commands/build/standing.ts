import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE, parseManifest } from '../manifest/format.ts';
import type { Manifest } from '../manifest/format.ts';
import { LIVE } from '../swap.ts';
import { BUILT_FILE, digestOf, readBuilt } from './built.ts';
import type { Built } from './built.ts';
import type { Standing } from './link.ts';

/** The site that stands: what it was made of, and what every file of it holds. */
export interface KnownSite {
  site: Standing;
  built: Built;
  manifest: Manifest;
}

/**
 * The site that stands, where it is the one that was built last, of the same code and settings.
 *
 * @param code the digest of them
 */
export function knownSite(root: string, code: string): KnownSite | undefined {
  const built = readBuilt(root);
  if (built?.code !== code) return undefined;
  const folder = join(root, LIVE);
  try {
    const text = readFileSync(join(folder, MANIFEST_FILE), 'utf8');
    const manifest = parseManifest(text);
    if ('fault' in manifest || digestOf(text) !== built.manifest) return undefined;
    const bytes = new Map([...manifest].map(([path, facts]) => [path, facts.bytes]));
    const builtAt = statSync(join(root, BUILT_FILE)).mtimeMs;
    return { site: { folder, bytes, builtAt }, built, manifest };
  } catch {
    return undefined;
  }
}
