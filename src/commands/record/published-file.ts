import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem } from '../../article/problems.ts';
import { formatPublished, PUBLISHED_FILE } from '../../article/record/published.ts';
import { decodeText } from '../../loader/decode.ts';
import { ARTICLES_DIR } from '../../loader/files.ts';
import { missingListProblem } from '../../loader/record/missing-list.ts';
import { recordFolder } from '../../loader/record/read-record.ts';
import { Refusal, withFile } from '../failure.ts';
import { replaceFile } from './replace-file.ts';

/** The list of all addresses ever published, as it is to be. */
export interface NextList {
  /** How many addresses are new on it. */
  added: number;
  /** Writes it, whole or not at all. */
  write: () => void;
}

/**
 * Works out the list with more addresses on it, and none taken out. Nothing is written yet, so that
 * whoever writes a revision knows before that its addresses can be listed.
 *
 * @throws Refusal where the list cannot be read, or is lost: made anew, it would have forgotten
 *   what vanished together with it
 */
export function listWith(root: string, addresses: readonly string[]): NextList {
  const before = readList(root) ?? '';
  const lines = before.split(/\r?\n/).filter(Boolean);
  const known = new Set(lines);
  const added = addresses.filter((address) => !known.has(address));
  const text = formatPublished([...lines, ...added]);
  return {
    added: added.length,
    write: () => {
      if (text !== before) replaceFile(join(root, PUBLISHED_FILE), text);
    },
  };
}

/** The list as it stands; undefined where nothing was published yet, and there is none. */
function readList(root: string): string | undefined {
  const path = join(root, PUBLISHED_FILE);
  const bytes = unlessMissing(() => withFile(path, () => readFileSync(path)));
  const decoded = bytes && decodeText(bytes);
  if (decoded && 'text' in decoded) return decoded.text;
  if (!decoded && !isAnythingOnRecord(root)) return undefined;
  throw new Refusal(formatProblem(missingListProblem()));
}

function isAnythingOnRecord(root: string): boolean {
  const namesIn = (folder: string): string[] =>
    (unlessMissing(() => readdirSync(join(root, folder))) ?? []).filter(
      (name) => !name.startsWith('.'),
    );
  return namesIn(ARTICLES_DIR).some((slug) => namesIn(recordFolder(slug)).length > 0);
}

/** What is read; undefined only where there is certainly nothing to read. */
function unlessMissing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
