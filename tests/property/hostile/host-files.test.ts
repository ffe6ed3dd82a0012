import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { idFault, RESERVED_SLUGS } from '../../../src/article/ids.ts';
import { besideTheSite } from '../../../src/outputs/hosting/beside.ts';
import { redirectsFile } from '../../../src/outputs/hosting/redirects-file.ts';
import { writeBesideTheSite } from '../../../src/outputs/hosting/write-beside.ts';
import { redirectsOf } from '../../../src/outputs/redirects.ts';
import type { Redirect } from '../../../src/outputs/redirects.ts';
import { addressesOf } from '../../../src/site/addresses.ts';
import { soup } from './host-pieces.ts';

const SEED = { seed: 20_240_331 };

/** Names that the loader lets through. */
const slug = fc
  .oneof(soup, fc.stringMatching(/^[\p{Ll}\p{N}\p{M}]{1,6}(?:-[\p{Ll}\p{N}]{1,6})?$/u))
  .filter((name) => idFault(name, RESERVED_SLUGS) === undefined);

/** The text of a file with the same name in the place of every name. */
function skeletonOf(text: string, redirects: readonly Redirect[]): string {
  const paths = redirects.flatMap(({ from, to }) => [from, to].map((path) => path.slice(0, -1)));
  const written = paths
    .flatMap((path) => [path, decodeURI(path), decodeURI(path).replace(/[.~-]/g, String.raw`\$&`)])
    .sort((a, b) => b.length - a.length)
    .map((path) => path.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  if (written.length === 0) return text;
  return text.replace(
    new RegExp(String.raw`(?<![\w/])(?:${written.join('|')})(?![\w+.])`, 'gu'),
    '/name',
  );
}

const renames = fc.array(fc.tuple(slug, slug), { maxLength: 4 });
const bases = fc.constantFrom('', '/news', '/a.b~c/d-e');

test('whatever the names of articles are, host files say the same but for the names', () => {
  fc.assert(
    fc.property(renames, bases, (pairs, base) => {
      const site = { origin: 'https://news.example', base };
      const renamed = pairs.map(([to, from]) => ({ slug: to, aliases: [from] }));
      const redirects = redirectsOf(renamed, addressesOf(site));
      const plain = redirectsOf(
        renamed.map((_, at) => ({ slug: `to${at}`, aliases: [`from${at}`] })),
        addressesOf(site),
      );
      for (const { from, to } of redirects) {
        expect(decodeURI(from + to)).toMatch(/^[\p{L}\p{N}\p{M}/.~-]+$/u);
      }
      const files = besideTheSite(site, redirects);
      const expected = besideTheSite(site, plain);
      files.forEach(({ path, text }, at) => {
        if (path.endsWith('.js') || path.endsWith('.json')) return;
        expect(skeletonOf(text, redirects), path).toBe(skeletonOf(expected[at]?.text ?? '', plain));
      });
      for (const line of redirectsFile(redirects).split('\n').slice(0, -1)) {
        expect(line).toMatch(/^\/[\w.~%/-]+\/\*? \/[\w.~%/-]+\/(?::splat)? 301$/);
      }
      expect(redirectsFile(redirects).split('\n')).toHaveLength(redirects.length + 1);
    }),
    { ...SEED, numRuns: 300 },
  );
});

test('whatever the names of articles are, files of JSON and code hold them as they are', () => {
  fc.assert(
    fc.property(renames, bases, (pairs, base) => {
      const site = { origin: 'https://news.example', base };
      const renamed = pairs.map(([to, from]) => ({ slug: to, aliases: [from] }));
      const redirects = redirectsOf(renamed, addressesOf(site));
      for (const { path, text } of besideTheSite(site, redirects)) {
        if (path === 'vercel.json') {
          const { redirects: said } = JSON.parse(text) as { redirects: Record<string, unknown>[] };
          expect(said.filter((_, at) => at % 2 === 0)).toEqual(
            redirects.map(({ from, to }) => ({
              source: `${from}:path*`,
              destination: `${to}:path*`,
              statusCode: 301,
            })),
          );
        } else if (path.endsWith('.json')) JSON.parse(text);
        else if (path === 'cloudfront-function.js') {
          // Only the table is data: that it reads as it was is what the rest relies on.
          const read = vm.runInNewContext(`${text}; JSON.stringify(RENAMED)`) as string;
          expect(JSON.parse(read)).toEqual(
            Object.fromEntries(redirects.map(({ from, to }) => [from, to])),
          );
        }
      }
    }),
    { ...SEED, numRuns: 200 },
  );
});

test('files for hosts stand in their own folder, whatever their names are', () => {
  const root = mkdtempSync(join(tmpdir(), 'backgrounder-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const files = besideTheSite({ origin: 'https://news.example', base: '' }, []);
  writeBesideTheSite(root, files);
  for (const { path, text } of files) {
    expect(path).toMatch(/^(?:[\w-]+\/)?[\w.-]+$/);
    expect(readFileSync(join(root, '.hosting', path), 'utf8')).toBe(text);
  }
  expect(readdirSync(root).sort()).toEqual(['.cache', '.hosting']);
  expect(existsSync(join(root, '.cache/hosting'))).toBe(false);
});
