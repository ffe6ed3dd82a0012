import fc from 'fast-check';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { NextSite } from '../../../../src/commands/build/next-site.ts';
import type { ToMake } from '../../../../src/commands/build/next-site.ts';
import { confirmBuilt } from '../../../../src/commands/build/built.ts';
import { clearBuilt, LIVE, MADE, SPARE, swapIn } from '../../../../src/commands/swap.ts';
import { pathOf } from '../../../../src/outputs/write-files.ts';
import { digestOfFolder } from '../../../support/digest.ts';
import { temporarySite, write } from '../../temporary-site.ts';

/** What a site is made of: the texts of its pages, by address, and the files of its parts, by name. */
interface Made {
  pages: Record<string, string>;
  parts?: Record<string, Record<string, string>>;
  /** Files that every build makes. */
  always?: Record<string, string>;
}

/** Builds a site as a command does, and says what it had to make. */
async function build(root: string, made: Made, code = 'code', base = 'base'): Promise<ToMake> {
  const { pages, parts = {}, always = { 'robots.txt': 'all' } } = made;
  clearBuilt(root);
  const site = new NextSite(root, code);
  const keys = Object.entries(parts).map(([name, files]) => [name, JSON.stringify(files)] as const);
  const toMake = site.compare({ base, pages, parts: Object.fromEntries(keys), path: '' });
  const put = (path: string, text = ''): void => {
    write(root, `${MADE}/${path}`, text);
  };
  for (const address of toMake.pages) put(pathOf(address, ''), pages[address]);
  const files = new Map<string, string[]>();
  for (const name of toMake.parts) {
    for (const [path, text] of Object.entries(parts[name] ?? {})) put(path, text);
    files.set(name, Object.keys(parts[name] ?? {}));
  }
  for (const [path, text] of Object.entries(always)) put(path, text);
  swapIn(root, await site.finish(files));
  confirmBuilt(root);
  // Clocks of file systems stand still for some milliseconds.
  await setTimeout(20);
  return toMake;
}

/** The site as a build makes it that finds nothing. */
async function fresh(made: Made): Promise<Record<string, string>> {
  const root = temporarySite();
  await build(root, made);
  return digestOfFolder(join(root, LIVE));
}

const SITE: Made = {
  pages: { '/': 'home', '/a/': 'a', '/a/history/': 'history of a', '/b/': 'b' },
  parts: { a: { 'a/index.md': 'a', 'a/record.json': '{}' }, 'en/2024': { 'search/x.js': 'x' } },
};
const CORRECTED: Made = {
  pages: { ...SITE.pages, '/a/': 'a, corrected' },
  parts: { ...SITE.parts, a: { 'a/index.md': 'a, corrected', 'a/record.json': '{}' } },
};
const NOTHING: ToMake = { pages: [], parts: [] };

describe('the next site', () => {
  test('makes all where nothing stands, and nothing where all stands', async () => {
    const root = temporarySite();
    const first = await build(root, SITE);
    expect(first).toEqual({ pages: Object.keys(SITE.pages), parts: ['a', 'en/2024'] });
    const before = digestOfFolder(join(root, LIVE));
    for (const _again of [1, 2, 3]) expect(await build(root, SITE)).toEqual(NOTHING);
    expect(digestOfFolder(join(root, LIVE))).toEqual(before);
  });

  test('makes what was corrected, and shares the rest with the site that stood', async () => {
    const root = temporarySite();
    await build(root, SITE);
    const inode = (path: string): number => statSync(join(root, LIVE, path)).ino;
    const [home, corrected] = [inode('index.html'), inode('a/index.html')];
    expect(await build(root, CORRECTED)).toEqual({ pages: ['/a/'], parts: ['a'] });
    expect(inode('index.html')).toBe(home);
    expect(inode('a/index.html')).not.toBe(corrected);
    expect(readFileSync(join(root, SPARE, 'a/index.html'), 'utf8')).toBe('a');
    expect(digestOfFolder(join(root, LIVE))).toEqual(await fresh(CORRECTED));
  });

  test('begins with the site before the one that stands, where nobody changed it', async () => {
    const root = temporarySite();
    await build(root, SITE);
    const { ino } = statSync(join(root, LIVE));
    await build(root, CORRECTED);
    expect(statSync(join(root, LIVE)).ino).not.toBe(ino);
    await build(root, CORRECTED);
    expect(statSync(join(root, LIVE)).ino).toBe(ino);
    expect(digestOfFolder(join(root, LIVE))).toEqual(await fresh(CORRECTED));
  });

  test.each([
    ['other code', 'other code', 'base'],
    ['what all pages show', 'code', 'other base'],
  ])('makes all anew for %s, and keeps no site to begin with', async (_what, code, base) => {
    const root = temporarySite();
    await build(root, SITE);
    await build(root, SITE);
    const toMake = await build(root, SITE, code, base);
    expect(toMake.pages).toEqual(Object.keys(SITE.pages));
    expect(existsSync(join(root, SPARE))).toBe(false);
    expect(digestOfFolder(join(root, LIVE))).toEqual(await fresh(SITE));
  });

  test('leaves no folder where no file is left', async () => {
    const root = temporarySite();
    await build(root, SITE);
    await build(root, { pages: { '/': 'home' } });
    expect(existsSync(join(root, LIVE, 'a'))).toBe(false);
    expect(existsSync(join(root, LIVE, 'search'))).toBe(false);
  });

  test('is never made of what somebody else put into a site', async () => {
    const root = temporarySite();
    await build(root, SITE);
    write(root, `${LIVE}/CNAME`, 'old.example');
    // In the folder of the manifest, which does not name itself.
    write(root, `${LIVE}/.well-known/assetlinks.json`, '[]');
    for (const _again of [1, 2, 3]) {
      await build(root, SITE);
      expect(digestOfFolder(join(root, LIVE))).toEqual(await fresh(SITE));
    }
  });

  test('does not take a manifest that every build makes for its own', async () => {
    const always = { '.well-known/backgrounder-manifest.json': '{}' };
    const root = temporarySite();
    await build(root, { ...SITE, always });
    for (const _again of [1, 2, 3]) expect(await build(root, { ...SITE, always })).toEqual(NOTHING);
  });

  test.each<[string, (folder: string) => void]>([
    [
      'changed',
      (folder) => {
        writeFileSync(join(folder, 'b/index.html'), 'B');
      },
    ],
    [
      'taken out',
      (folder) => {
        rmSync(join(folder, 'b/index.html'));
      },
    ],
    [
      'put in',
      (folder) => {
        mkdirSync(join(folder, 'b/empty'));
      },
    ],
    [
      'cut off',
      (folder) => {
        writeFileSync(join(folder, '.well-known/backgrounder-manifest.json'), '{');
      },
    ],
  ])('does not begin with a site where something was %s', async (_what, damage) => {
    for (const folder of [LIVE, SPARE]) {
      const root = temporarySite();
      await build(root, SITE);
      await build(root, CORRECTED);
      damage(join(root, folder));
      await build(root, SITE);
      expect(digestOfFolder(join(root, LIVE)), folder).toEqual(await fresh(SITE));
      expect(existsSync(join(root, LIVE, 'b/empty'))).toBe(false);
    }
  });

  test('of any edits is what a build makes that finds nothing', async () => {
    const text = fc.constantFrom('one', 'two');
    // A page, a folder of pages, and a file of each part that both name.
    const site = fc.record({
      pages: fc.dictionary(fc.constantFrom('/', '/a/', '/a/b/', '/c/'), text),
      parts: fc.dictionary(
        fc.constantFrom('a', 'c', 'en/2024'),
        fc.constantFrom({ 'a/x.md': 'x' }, { 'a/x.md': 'x', 'p.png': 'p' }, { 'p.png': 'p' }),
      ),
      always: fc.dictionary(fc.constantFrom('robots.txt', 'feeds/all.xml'), text),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(site, { minLength: 3, maxLength: 5 }), async (sites) => {
        const root = temporarySite();
        for (const made of sites) {
          await build(root, made);
          expect(digestOfFolder(join(root, LIVE))).toEqual(await fresh(made));
        }
      }),
      { numRuns: 25, seed: 20261127 },
    );
  }, 120_000);
});
