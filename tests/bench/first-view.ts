import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * The bytes of everything that the first view of a page loads to be read and used: its HTML, and
 * the styles and scripts it names, each after `gzip -9`.
 *
 * @param dist the folder of a built site
 * @param path the page's path below the base path, such as `/a-slug/`
 * @param base the base path, without a slash at its end
 */
export function firstViewBytes(dist: string, path: string, base = ''): number {
  const html = readFileSync(join(dist, path, 'index.html'));
  const text = html.toString();
  const named = [
    ...text.matchAll(/<script\b[^>]*\ssrc="(\/[^"]+)"/g),
    ...text.matchAll(/<link\b[^>]*\srel="(?:stylesheet|modulepreload)"[^>]*\shref="(\/[^"]+)"/g),
  ].map(([, address = '']) => readFileSync(join(dist, address.slice(base.length))));
  return [html, ...named].reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
}
