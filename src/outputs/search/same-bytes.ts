import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';

// What each file of Pagefind’s own begins with; its reader takes them compressed or, as here, not.
const SIGNATURE = 'pagefind_dcd';

/**
 * A bundle with the same bytes for the same pages. Pagefind 1.5 writes the values of a filter in an
 * order that changes from run to run, names the file by its digest, and so changes the two files
 * that name it. Here the values are put in order and the three files named anew.
 */
export function sameBytes(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const rename = (path: string, content: Uint8Array): string => {
    const [, before = '', digest = '', after = ''] = /^(.*_)([0-9a-f]+)(\.\w+)$/.exec(path) ?? [];
    const now = createHash('sha256').update(content).digest('hex').slice(0, digest.length);
    renamed.set(digest, now);
    return before + now + after;
  };
  const take = (test: RegExp, change: (content: Buffer) => Buffer): IndexFile[] =>
    files
      .filter(({ path }) => test.test(path))
      .map((file) => {
        const content = change(Buffer.from(file.content));
        return { path: rename(file.path, content), content };
      });
  const named = (content: Buffer): Buffer => {
    // Names of the same length: nothing around them changes.
    let text = content.toString('latin1');
    for (const [before, now] of renamed) text = text.replaceAll(`_${before}`, `_${now}`);
    return Buffer.from(text, 'latin1');
  };
  const filters = take(/\.pf_filter$/, (content) => inOrder(gunzipSync(content)));
  const metas = take(/\.pf_meta$/, (content) => named(gunzipSync(content)));
  const others = files
    .filter(({ path }) => !/\.pf_(?:filter|meta)$/.test(path))
    .map(({ path, content }) =>
      path === 'pagefind-entry.json'
        ? { path, content: named(Buffer.from(content)) }
        : { path, content },
    );
  return [...filters, ...metas, ...others];
}

/** A filter’s file, its values in order: CBOR (RFC 8949) of `[name, [[value, [page, …]], …]]`. */
function inOrder(content: Buffer): Buffer {
  const start = SIGNATURE.length;
  const outer = head(content, start);
  const values = head(content, itemEnd(content, outer.end));
  const items: Buffer[] = [];
  let at = values.end;
  for (let left = values.count; left > 0; left--) {
    const end = itemEnd(content, at);
    items.push(content.subarray(at, end));
    at = end;
  }
  items.sort((a, b) => Buffer.compare(a, b));
  return Buffer.concat([content.subarray(0, values.end), ...items, content.subarray(at)]);
}

/** The kind of a CBOR item, its number (a value or a length) and where that ends. */
function head(content: Buffer, at: number): { kind: number; count: number; end: number } {
  const first = content.readUInt8(at);
  const low = first & 31;
  // 24, 25, 26: the number stands in the next 1, 2, 4 bytes.
  const bytes = low < 24 ? 0 : 2 ** (low - 24);
  if (bytes > 4) throw new Error('Pagefind wrote a filter that is not read here');
  const count = bytes ? content.readUIntBE(at + 1, bytes) : low;
  return { kind: first >> 5, count, end: at + 1 + bytes };
}

/** Where an item ends: a number, a text or a list of such. */
function itemEnd(content: Buffer, at: number): number {
  const { kind, count, end } = head(content, at);
  if (kind === 0) return end;
  if (kind === 2 || kind === 3) return end + count;
  if (kind !== 4) throw new Error('Pagefind wrote a filter that is not read here');
  let last = end;
  for (let left = count; left > 0; left--) last = itemEnd(content, last);
  return last;
}
