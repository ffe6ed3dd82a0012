import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { HOW } from '../support/changed-site.ts';
import { digestOfFolder } from '../support/digest.ts';
import { makeSite } from '../support/site.ts';
import type { Site } from '../support/site.ts';
import { aSite, build, builtCold, change } from './edits.ts';

test.each<[string, (site: Site) => void]>([
  [
    'a file is cut off',
    (site) => {
      truncateSync(join(site.dist, 'wasser/index.html'), 10);
    },
  ],
  [
    'a file is overwritten by as many bytes',
    (site) => {
      const file = join(site.dist, 'miyah/index.html');
      const text = readFileSync(file, 'utf8');
      site.write('dist/miyah/index.html', text.replace('<body>', '<BODY>'));
    },
  ],
  [
    'a file is gone',
    (site) => {
      rmSync(join(site.dist, 'long-read/index.md'));
    },
  ],
  [
    'it is of another site',
    (site) => {
      const other = makeSite({ content: 'tests/browser/content' });
      rmSync(site.dist, { recursive: true });
      mkdirSync(site.dist);
      cpSync(join(other.folder, 'public'), site.dist, { recursive: true });
      other.remove();
    },
  ],
  [
    'what is kept of the last build is cut off',
    (site) => {
      truncateSync(join(site.folder, '.cache/built.json'), 1000);
    },
  ],
  [
    'compiled articles are cut off',
    (site) => {
      for (const file of Object.keys(digestOfFolder(join(site.folder, '.cache/articles')))) {
        truncateSync(join(site.folder, '.cache/articles', file), 100);
      }
    },
  ],
  [
    'the code that its pages were rendered from was changed',
    (site) => {
      damageProgram(site, (text) => text.replaceAll('<h1', '<h1 data-wrong'));
    },
  ],
  [
    'the code that its pages were rendered from is cut off',
    (site) => {
      damageProgram(site, (text) => text.slice(0, 100));
    },
  ],
])(
  'of a site that stands nothing is taken over where %s',
  async (_what, damage) => {
    const site = await aSite();
    onTestFinished(site.remove);
    await build(site);
    const whole = digestOfFolder(site.dist);
    damage(site);
    await build(site);
    expect(digestOfFolder(site.dist)).toEqual(whole);
  },
  300_000,
);

/** Changes the code that pages are rendered from, and has all of them rendered. */
function damageProgram(site: Site, change: (text: string) => string): void {
  const programs = join(site.folder, '.cache/program');
  const files = Object.keys(digestOfFolder(programs)).filter((path) => path.endsWith('.mjs'));
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) {
    const path = join(programs, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }
  rmSync(join(site.folder, '.cache/built.json'));
}

test('what stands is shared and never written again', async () => {
  const site = await aSite();
  onTestFinished(site.remove);
  await build(site);
  const before = join(site.folder, 'before');
  const digests = digestOfFolder(site.dist);
  // Shares its files, as a server does that has them open.
  for (const path of Object.keys(digests)) {
    mkdirSync(dirname(join(before, path)), { recursive: true });
    linkSync(join(site.dist, path), join(before, path));
  }
  // The second and third of these begin with a site that stood before.
  const trams = ['14 trams', '13 trams', '14 trams', '13 trams'];
  for (const [index, from] of trams.slice(0, -1).entries()) {
    await change(site, HOW, from, trams[index + 1] ?? '', 'correction');
    await build(site);
    expect(digestOfFolder(before)).toEqual(digests);
    expect(digestOfFolder(site.dist)).not.toEqual(digests);
  }
  expect(digestOfFolder(site.dist)).toEqual(await builtCold(site));
}, 300_000);

test('what a link in public leads to is published, and never touched', async () => {
  const site = await aSite();
  const files = mkdtempSync(join(tmpdir(), 'files-'));
  onTestFinished(() => {
    site.remove();
    rmSync(files, { recursive: true });
  });
  writeFileSync(join(files, 'a.pdf'), 'a');
  symlinkSync(files, join(site.folder, 'public/files'), 'junction');
  await build(site);
  writeFileSync(join(files, 'b.pdf'), 'b');
  await build(site);
  await build(site);
  expect(readdirSync(files)).toEqual(['a.pdf', 'b.pdf']);
  expect(readdirSync(join(site.dist, 'files'))).toEqual(['a.pdf', 'b.pdf']);
  rmSync(join(site.folder, 'public/files'));
  for (const _again of [1, 2, 3]) await build(site);
  expect(existsSync(join(site.dist, 'files'))).toBe(false);
  expect(readdirSync(files)).toEqual(['a.pdf', 'b.pdf']);
}, 300_000);

test('three shards, each built alone, are the whole site', async () => {
  const site = await aSite();
  onTestFinished(site.remove);
  await build(site);
  const { '.well-known/backgrounder-manifest.json': _own, ...whole } = digestOfFolder(site.dist);
  const union: Record<string, string> = {};
  const pages: string[][] = [];
  for (const shard of ['1/3', '2/3', '3/3']) {
    renameSync(site.dist, join(site.folder, `dist-before-${shard[0] ?? ''}`));
    await build(site, {}, '--shard', shard);
    const { '.well-known/backgrounder-manifest.json': _its, ...files } = digestOfFolder(site.dist);
    for (const [path, digest] of Object.entries(files)) {
      expect(union[path] ?? digest, path).toBe(digest);
      union[path] = digest;
    }
    pages.push(Object.keys(files).filter((path) => path.endsWith('index.html')));
  }
  expect(union).toEqual(whole);
  // Disjoint, and no part is all of it.
  expect(new Set(pages.flat()).size).toBe(pages.flat().length);
  expect(pages.filter((own) => own.length > 0).length).toBeGreaterThan(1);
}, 300_000);

test.each(['0/3', '4/3', 'x', '1'])('--shard %s is refused', async (shard) => {
  const site = makeSite({ content: 'tests/browser/content' });
  onTestFinished(site.remove);
  const { code, output } = await site.run('build', ['--shard', shard]);
  expect(code).toBe(1);
  expect(output).toContain(
    `--shard: expected a part of the site, as in --shard 1/3: the first of three; found "${shard}"`,
  );
});
