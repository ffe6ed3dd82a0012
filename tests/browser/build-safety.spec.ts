import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLISHED_FILE } from '../../src/article/record/published.ts';
import { digestOfFolder } from '../support/digest.ts';
import { recordAll } from '../support/record-all.ts';
import { makeSite } from '../support/site.ts';
import type { Site } from '../support/site.ts';
import { expect, test } from './test.ts';

test.describe.configure({ mode: 'serial' });

const ARTICLE = 'content/articles/rafah-talks/index.mdx';
let site: Site;
let good: Record<string, string>;
let text: string;
/** How many builds are killed, each a little later. */
const KILLED = 5;

test.beforeAll(async () => {
  site = makeSite();
  expect(await site.run('build')).toMatchObject({ code: 0 });
  good = digestOfFolder(site.dist);
  text = readFileSync(join(site.folder, ARTICLE), 'utf8');
});

test.afterEach(() => {
  site.write(ARTICLE, text);
});

test.afterAll(() => {
  site.remove();
});

test('a build of broken content prints every problem, ends with 1 and leaves the site as it was', async () => {
  site.write(ARTICLE, text.replace('## Global Implications', '## Globel Implications'));
  site.write('content/articles/broken/index.mdx', '---\ntitle: Broken\n---\n\nText {1 + 1}.\n');
  const { code, output } = await site.run('build');
  expect(code).toBe(1);
  expect(output).toMatch(/^content\/articles\/rafah-talks\/index\.mdx:\d+:\d+ {2}error {2}/m);
  expect(output).toMatch(/^content\/articles\/broken\/index\.mdx:5:6 {2}error {2}.*\(no-code\)$/m);
  expect(output).toMatch(/^\d+ errors/m);
  expect(digestOfFolder(site.dist)).toEqual(good);
  rmSync(join(site.folder, 'content/articles/broken'), { recursive: true });
});

test('a draft is held back, which is said, and nothing of it is in the site', async () => {
  const draft = text.replace(/^title: .*$/m, 'title: Not yet to be read\ndraft: true');
  site.write('content/articles/not-yet/index.mdx', draft);
  const { code, output } = await site.run('build');
  rmSync(join(site.folder, 'content/articles/not-yet'), { recursive: true });
  expect(output).toContain('Held back: not-yet, which is a draft');
  expect(code).toBe(0);
  expect(digestOfFolder(site.dist)).toEqual(good);
});

test('an article that is neither a draft nor on record is not built, nor is anything', async () => {
  site.write('content/articles/not-yet/index.mdx', text);
  const { code, output } = await site.run('build');
  rmSync(join(site.folder, 'content/articles/not-yet'), { recursive: true });
  expect(output).toContain('"npm run record -- not-yet" publishes it');
  expect(code).toBe(1);
  expect(digestOfFolder(site.dist)).toEqual(good);
});

test('a bad setting of the host is an error that names it, and builds nothing', async () => {
  const { code, output } = await site.run('build', [], { BASE_PATH: 'no-slash' });
  expect(code).toBe(1);
  expect(output).toContain('BASE_PATH');
  expect(digestOfFolder(site.dist)).toEqual(good);
});

test('a page of the site that does not compile ends the build, and the site stays', async () => {
  const about = readFileSync(join(site.folder, 'content/pages/about.mdx'), 'utf8');
  site.write('content/pages/about.mdx', `${about}\n<Unclosed\n`);
  const { code, output } = await site.run('build');
  site.write('content/pages/about.mdx', about);
  expect(code).toBe(1);
  expect(output).toContain('about.mdx');
  expect(digestOfFolder(site.dist)).toEqual(good);
});

/** Starts a build as a process of its own. */
function startBuild(program = process.execPath, args = ['src/commands/build.ts']): ChildProcess {
  return spawn(program, args, { cwd: site.folder, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Asked right after its start: what has ended already tells nobody again. */
async function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', resolve));
}

test('a build that is killed at any moment leaves the last good site or the new one, and the next one works', async () => {
  // Each run is a build, and there are several.
  test.setTimeout(600_000);
  const published = readFileSync(join(site.folder, PUBLISHED_FILE), 'utf8');
  const takeBack = (): void => {
    rmSync(join(site.folder, 'content/articles/second'), { recursive: true });
    site.write(PUBLISHED_FILE, published);
  };
  const publish = async (): Promise<void> => {
    site.write('content/articles/second/index.mdx', text);
    await recordAll(site.folder);
  };
  // How long it takes here, and what comes of it.
  await publish();
  const started = performance.now();
  expect(await site.run('build')).toMatchObject({ code: 0 });
  const lasts = performance.now() - started;
  const next = digestOfFolder(site.dist);
  takeBack();
  expect(await site.run('build')).toMatchObject({ code: 0 });
  expect(digestOfFolder(site.dist)).toEqual(good);
  await publish();
  for (let run = 0; run < KILLED; run += 1) {
    const moment = (lasts * (run + Math.random())) / KILLED;
    const child = startBuild();
    const end = ended(child);
    await new Promise((resolve) => setTimeout(resolve, moment));
    child.kill('SIGKILL');
    await end;
    // It puts back what was cut.
    expect(await site.run('check')).toMatchObject({ code: 0 });
    const when = `killed after ${moment} of ${lasts} ms`;
    expect([good, next], when).toContainEqual(digestOfFolder(site.dist));
  }
  expect(await site.run('build')).toMatchObject({ code: 0 });
  expect(digestOfFolder(site.dist)).toEqual(next);
  takeBack();
  expect(await site.run('build')).toMatchObject({ code: 0 });
  expect(digestOfFolder(site.dist)).toEqual(good);
});

test('a build that may write no more, as on a full disk, says so, ends with 1 and leaves the site as it was', async () => {
  test.skip(process.platform === 'win32', 'Windows limits no file sizes.');
  // Blocks of 1024 bytes (in dash of 512): less than a search bundle or a page with its fonts.
  const child = startBuild('sh', [
    '-c',
    'ulimit -f 8; exec "$0" src/commands/build.ts',
    process.execPath,
  ]);
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  expect(await ended(child)).toBe(1);
  expect(errors).toMatch(/larger than the system lets a file be/);
  expect(digestOfFolder(site.dist)).toEqual(good);
  expect(await site.run('build')).toMatchObject({ code: 0 });
  expect(digestOfFolder(site.dist)).toEqual(good);
});

test('a swap that was cut is undone by the next command', async () => {
  const before = join(site.folder, '.cache/dist-before');
  renameSync(site.dist, before);
  expect(await site.run('check')).toMatchObject({ code: 0 });
  expect(digestOfFolder(site.dist)).toEqual(good);
  expect(existsSync(before)).toBe(false);
});

test('a swap that was cut after its end leaves nothing of the old site', async () => {
  mkdirSync(join(site.folder, '.cache/dist-before/old'), { recursive: true });
  expect(await site.run('check')).toMatchObject({ code: 0 });
  expect(digestOfFolder(site.dist)).toEqual(good);
  expect(existsSync(join(site.folder, '.cache/dist-before'))).toBe(false);
});

test('a mended build replaces the site, and what is gone from the content is gone from it', async () => {
  const published = readFileSync(join(site.folder, PUBLISHED_FILE), 'utf8');
  site.write('content/articles/second/index.mdx', text);
  await recordAll(site.folder);
  expect(await site.run('build')).toMatchObject({ code: 0 });
  expect(existsSync(join(site.dist, 'second/index.html'))).toBe(true);
  rmSync(join(site.folder, 'content/articles/second'), { recursive: true });
  site.write(PUBLISHED_FILE, published);
  expect(await site.run('build')).toMatchObject({ code: 0 });
  expect(digestOfFolder(site.dist)).toEqual(good);
});
