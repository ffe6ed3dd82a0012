import { hash } from 'node:crypto';

/** What a file of a site holds: how much, and the SHA-256 of it in hexadecimal digits. */
export interface FileFacts {
  bytes: number;
  sha256: string;
}

/** Every file of a site by its path from the site’s folder, with `/` on every system. */
export type Manifest = ReadonlyMap<string, FileFacts>;

/** The manifest itself is the only file of a site that it does not list. */
export { MANIFEST_FILE } from '../../outputs/hosting/kinds.ts';

/** Another number where an older release could not read what is written. */
const VERSION = 1;
/** The first file stands on this line of the text. */
const FIRST_LINE = 5;

/**
 * A manifest as text: JSON, a line a file in the order of UTF-16 code units, which is the same
 * everywhere. Its own digest covers all of them, so that a damaged one is known for it; two sites
 * with one digest are the same.
 */
export function formatManifest(manifest: Manifest): string {
  const rows = [...manifest.keys()].sort().map((path) => rowOf(path, manifest.get(path)));
  const digest = digestOf(rows);
  return `{\n"version": ${VERSION},\n"digest": "${digest}",\n"files": [\n${rows.join(',\n')}\n]\n}\n`;
}

/** Reads the text of a manifest, or says how it is damaged, as the end of a sentence. */
export function parseManifest(text: string): Manifest | { fault: string } {
  const value = parseJson(text);
  if (!isObject(value) || !('files' in value) || !Array.isArray(value['files'])) {
    return { fault: 'is no manifest: expected the JSON that "npm run build" writes' };
  }
  const { version, digest } = value;
  if (version !== VERSION) {
    const found = JSON.stringify(version);
    return { fault: `is a manifest of version ${found}, and this release reads ${VERSION}` };
  }
  const files: readonly unknown[] = value['files'];
  const manifest = new Map<string, FileFacts>();
  let before = '';
  for (const [index, row] of files.entries()) {
    const fault = faultOf(row, before);
    if (!isRow(row) || fault !== undefined) {
      return { fault: `is damaged at line ${index + FIRST_LINE}: ${fault ?? ''}` };
    }
    const { path, bytes, sha256 } = row;
    manifest.set(path, { bytes, sha256 });
    before = path;
  }
  const found = digestOf([...manifest].map(([path, facts]) => rowOf(path, facts)));
  if (found === digest) return manifest;
  const said = JSON.stringify(digest);
  return {
    fault: `is damaged: its ${files.length} files have the digest ${found}, it says ${said}`,
  };
}

function rowOf(path: string, facts: FileFacts | undefined): string {
  return JSON.stringify({ path, bytes: facts?.bytes, sha256: facts?.sha256 });
}

function digestOf(rows: readonly string[]): string {
  return hash('sha256', rows.map((row) => `${row}\n`).join(''));
}

/** What is wrong with a file of the list, after the path that stands before it. */
function faultOf(row: unknown, before: string): string | undefined {
  if (!isRow(row)) {
    return `expected a path, a number of bytes and a SHA-256, found ${JSON.stringify(row)}`;
  }
  const { path } = row;
  if (!isInside(path)) return `${JSON.stringify(path)} is no path of a file inside the site`;
  if (path <= before)
    return `${JSON.stringify(path)} is not in order after ${JSON.stringify(before)}`;
  return undefined;
}

/** False for what leads out of a folder, or stands for a folder: manifests come from other hosts. */
function isInside(path: string): boolean {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  if (/[\\\u0000-\u001f]|^[a-z]:/i.test(path)) return false;
  return path.split('/').every((step) => step !== '' && step !== '.' && step !== '..');
}

function isRow(row: unknown): row is FileFacts & { path: string } {
  if (!isObject(row)) return false;
  const { path, bytes, sha256 } = row;
  const isSize = typeof bytes === 'number' && Number.isSafeInteger(bytes) && bytes >= 0;
  return (
    typeof path === 'string' && isSize && typeof sha256 === 'string' && /^[\da-f]{64}$/.test(sha256)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
