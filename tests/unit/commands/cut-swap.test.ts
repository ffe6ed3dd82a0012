import { existsSync, mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startOf } from '../../../src/commands/lock/process.ts';
import { restoreSwap, swapIn } from '../../../src/commands/swap.ts';
import { runCommand } from '../../support/command.ts';
import { temporarySite, write } from '../temporary-site.ts';

const CODE = join(import.meta.dirname, '../../../src');
const BEFORE = '.cache/dist-before';

/** A project whose folders hold a home page each, by what it says. */
function project(folders: Record<string, string>): string {
  const root = temporarySite();
  symlinkSync(CODE, join(root, 'src'), 'junction');
  for (const [folder, text] of Object.entries(folders)) write(root, `${folder}/index.html`, text);
  return root;
}

function says(root: string, folder: string): string | undefined {
  const path = join(root, folder, 'index.html');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** What stands on the disk where a process was killed after each step of a swap. */
const CUTS: [string, Record<string, string>, string][] = [
  ['before its first rename', { '.cache/dist': 'new', dist: 'old' }, 'old'],
  ['between its renames', { '.cache/dist': 'new', [BEFORE]: 'old' }, 'old'],
  ['after its second rename', { dist: 'new', [BEFORE]: 'old' }, 'new'],
  ['while it deleted the old site', { dist: 'new', [`${BEFORE}/x`]: 'old' }, 'new'],
];
/** Every command that looks at the site or stands before one that does, and ends by itself. */
const COMMANDS: [string, string[]][] = [
  ['check', []],
  ['record', []],
  ['verify', []],
  ['deploy-plan', ['dist']],
  ['new', ['--help']],
];

test.each(COMMANDS)(
  'a swap that was cut between its renames is put right by %s',
  async (command, args) => {
    const root = project({ '.cache/dist': 'new', [BEFORE]: 'old' });
    await runCommand(root, command, args, {});
    expect(says(root, 'dist')).toBe('old');
    expect(existsSync(join(root, BEFORE))).toBe(false);
  },
);

describe.each(CUTS)('a swap that was cut %s', (_when, folders, good) => {
  test('is put right at the start of a command', () => {
    const root = project(folders);
    restoreSwap(root);
    expect(says(root, 'dist')).toBe(good);
    expect(existsSync(join(root, BEFORE))).toBe(false);
  });

  test('is put right by the next swap, whatever was built since', () => {
    const root = project(folders);
    write(root, '.cache/dist/index.html', 'newest');
    swapIn(root);
    expect(says(root, 'dist')).toBe('newest');
    expect(existsSync(join(root, BEFORE))).toBe(false);
  });
});

test('nothing is put back while another process builds', async () => {
  const root = project({ [BEFORE]: 'old' });
  const holder = { pid: process.pid, host: hostname(), start: startOf(process.pid), since: 'now' };
  write(root, '.cache/build.lock', JSON.stringify(holder));
  await runCommand(root, 'check', [], {});
  expect(says(root, BEFORE)).toBe('old');
  expect(existsSync(join(root, 'dist'))).toBe(false);
});

test('where the second rename is refused, the site that stood is back at once', () => {
  const root = project({ dist: 'old' });
  expect(() => {
    swapIn(root);
  }).toThrow('ENOENT');
  expect(says(root, 'dist')).toBe('old');
});

test('a swap without a site that stood never deletes the only good one', () => {
  const root = project({ '.cache/dist': 'new', dist: 'old' });
  mkdirSync(join(root, '.cache'), { recursive: true });
  renameSync(join(root, 'dist'), join(root, BEFORE));
  renameSync(join(root, '.cache/dist'), join(root, '.cache/away'));
  expect(() => {
    swapIn(root);
  }).toThrow('ENOENT');
  expect(says(root, 'dist')).toBe('old');
});
