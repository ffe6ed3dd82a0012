import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeAt } from '../../article/problems.ts';
import type { RecordFile } from '../../article/record/chain.ts';
import { readRevision } from '../../article/record/read.ts';
import { decodeYaml, MAX_REVISION_BYTES } from '../decode.ts';
import { ARTICLES_DIR } from '../files.ts';

/** The bytes of a file in the folder of an article's record. */
export interface RecordBytes {
  name: string;
  bytes: Uint8Array;
}

/** The folder of an article's record, from the project's root. */
export function recordFolder(slug: string): string {
  return `${ARTICLES_DIR}/${slug}/record`;
}

/** The files of an article's record, by name; none where it has none. */
export function readRecordBytes(root: string, slug: string): RecordBytes[] {
  const folder = join(root, recordFolder(slug));
  return namesIn(folder).map((name) => ({ name, bytes: readBytes(join(folder, name)) }));
}

/** Reads the files of a record, each by itself: `checkChain` says whether they are one. */
export function readRecord(slug: string, files: readonly RecordBytes[]): RecordFile[] {
  return files.map(({ name, bytes }) => {
    const decoded = decodeYaml(bytes, MAX_REVISION_BYTES);
    if ('fault' in decoded) {
      const place = placeAt(decoded.before, decoded.before.length);
      // Without the advice to save it anew: a record is never edited.
      const [message = ''] = decoded.fault.split(': ');
      return { name, read: { faults: [{ ...place, message }] } };
    }
    return { name, read: readRevision(`${recordFolder(slug)}/${name}`, decoded.text) };
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch {
    return [];
  }
}

/** A folder, or what may not be read, has no bytes; an empty file is said to be cut off. */
function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    return new Uint8Array();
  }
}
