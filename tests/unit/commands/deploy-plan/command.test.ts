import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { writeManifest } from '../../../../src/commands/manifest.ts';
import { MANIFEST_FILE } from '../../../../src/commands/manifest/format.ts';
import { runCommand } from '../../../support/command.ts';
import type { Result } from '../../../support/command.ts';
import { temporarySite, write } from '../../temporary-site.ts';

const CODE = join(import.meta.dirname, '../../../../src');
let root: string;

/** Runs the command in the project. */
function plan(...args: string[]): Promise<Result> {
  return runCommand(root, 'deploy-plan', args, {});
}

beforeEach(async () => {
  root = temporarySite();
  symlinkSync(CODE, join(root, 'src'), 'junction');
  write(root, 'dist/index.html', 'home');
  write(root, 'dist/bridge/index.html', 'bridge');
  write(root, 'dist/topics/x/index.html', 'x');
  write(root, 'content/published.txt', '/bridge/\n');
  await writeManifest(join(root, 'dist'));
  cpSync(join(root, 'dist'), join(root, 'old'), { recursive: true });
});

/** Builds the site anew, without some file and with others. */
async function rebuild(files: Record<string, string>, without?: string): Promise<void> {
  if (without !== undefined) rmSync(join(root, 'dist', without));
  for (const [path, text] of Object.entries(files)) write(root, `dist/${path}`, text);
  await writeManifest(join(root, 'dist'));
}

test('of two sites that are the same nothing is to be done', async () => {
  expect(await plan('old')).toEqual({
    code: 0,
    output: 'dist holds what old holds: nothing is to be done.\n',
  });
});

test('from a folder, from its manifest alone, and as JSON, the plan is the same', async () => {
  await rebuild({ 'assets/a.js': 'new', 'bridge/index.html': 'bridge!' }, 'topics/x/index.html');
  const { code, output } = await plan('old');
  expect(code).toBe(0);
  expect(output.match(/^(?:new|changed|delete) .*$/gm)).toEqual([
    'new      assets/a.js',
    'changed  bridge/index.html',
    'delete   topics/x/index.html',
    `changed  ${MANIFEST_FILE}`,
  ]);
  const fromFile = await plan(`old/${MANIFEST_FILE}`);
  expect(fromFile.output.replace(`old/${MANIFEST_FILE}`, 'old')).toBe(output);
  const { output: json } = await plan('old', 'dist', '--json');
  const { steps, ...rest } = JSON.parse(json) as {
    steps: { step: string; files: number; bytes: number; changes: { path: string }[] }[];
  };
  expect(rest).toEqual({ version: 1, from: 'old', to: 'dist' });
  expect(steps.map(({ step, files }) => [step, files])).toEqual([
    ['assets', 1],
    ['pages', 1],
    ['others', 0],
    ['deletions', 1],
    ['manifest', 1],
  ]);
  expect(steps[0]?.changes).toEqual([
    {
      do: 'new',
      path: 'assets/a.js',
      bytes: 3,
      sha256: expect.stringMatching(/^\w{64}$/) as string,
    },
  ]);
});

test('a first publication starts from an empty folder', async () => {
  mkdirSync(join(root, 'nothing'));
  const { code, output } = await plan('nothing');
  expect(code).toBe(0);
  expect(output).toMatch(/^From nothing to dist: 4 new, 0 changed, 0 to delete, 0 as they were/);
});

test('what was published never goes: there is no plan, but its addresses', async () => {
  await rebuild({}, 'bridge/index.html');
  const { code, output } = await plan('old');
  expect(code).toBe(1);
  expect(output).toMatch(/^\/bridge\/: was published, and is not in dist any more$/m);
  expect(output).toContain('There is no plan: what content/published.txt lists never goes.');
  expect(output).not.toContain('delete ');
});

test('a damaged manifest is refused, and what was found is said', async () => {
  const file = join(root, 'old', MANIFEST_FILE);
  writeFileSync(file, readFileSync(file, 'utf8').replace('"bytes":6', '"bytes":7'));
  const { code, output } = await plan(`old/${MANIFEST_FILE}`);
  expect(code).toBe(1);
  expect(output).toMatch(
    /^old\/\S+ is damaged: its 3 files have the digest \w+, it says "\w+"\.\n$/,
  );
});

test.each([
  ['is not there', 'gone', 'gone is not there'],
  ['is no site', 'content', 'content has no index.html'],
  ['is no manifest', 'content/site.yaml', 'content/site.yaml is no manifest'],
  ['nobody named', undefined, 'Found no old site'],
])('an old site that %s is refused', async (_what, old, message) => {
  const { code, output } = await plan(...(old === undefined ? [] : [old]));
  expect(code).toBe(1);
  expect(output).toContain(message);
});

test('a new site that was changed after it was built is refused', async () => {
  write(root, 'dist/index.html', 'by hand');
  const { code, output } = await plan('old');
  expect(code).toBe(1);
  expect(output).toContain('dist holds other files than its manifest says');
});

test('a new site without pages is never a plan to delete everything', async () => {
  mkdirSync(join(root, 'empty'));
  const { code, output } = await plan('old', 'empty');
  expect(code).toBe(1);
  expect(output).toContain('empty has no home page');
});

test('a swap that was cut is put back first', async () => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  renameSync(join(root, 'dist'), join(root, '.cache/dist-before'));
  expect(await plan('old')).toMatchObject({ code: 0 });
});

test('a site that cannot be asked ends the command with one question, and no plan', async () => {
  const { code, output } = await plan('http://127.0.0.1:1');
  expect(code).toBe(1);
  expect(output).toMatch(/^http:\/\/127\.0\.0\.1:1\/.*: is it online, and are you\?\n$/);
});
