import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** Everything that decides what a file compiles to, besides the file. */
const SOURCES = ['article', 'elements', 'loader', 'remark', 'site'];

/**
 * A digest of the pipeline itself: its sources, the packages it uses and the settings it is given.
 * It is part of every article's digest, so that nobody has to remember a version number.
 *
 * @param root the project's folder, for its lockfile
 * @param settings what the pipeline is told of the site
 */
export function fingerprint(root: string, settings: unknown): string {
  const hash = createHash('sha256');
  const src = fileURLToPath(new URL('..', import.meta.url));
  for (const folder of SOURCES) {
    const files = readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.ts')).sort()) {
      hash.update(`${folder}/${file}\0`).update(readFileSync(join(src, folder, file)));
    }
  }
  hash.update(readFileSync(join(root, 'package-lock.json')));
  hash.update(JSON.stringify(settings));
  return hash.digest('hex');
}

/**
 * The digest of an article: of the pipeline, its slug, its bytes, and those of its record and of
 * what else it is made from.
 */
export function digestOf(
  pipelineDigest: string,
  slug: string,
  bytes: Uint8Array,
  others: readonly { name: string; bytes: Uint8Array }[] = [],
): string {
  const hash = createHash('sha256').update(`${pipelineDigest}\0${slug}\0${bytes.length}\0`);
  hash.update(bytes);
  for (const file of others) {
    hash.update(`\0${file.name}\0${file.bytes.length}\0`).update(file.bytes);
  }
  return hash.digest('hex');
}
