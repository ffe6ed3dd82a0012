import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { benchArticle } from '../bench/articles.ts';
import { digestOfFolder } from '../support/digest.ts';
import { recordAll } from '../support/record-all.ts';
import { makeSite } from '../support/site.ts';
import type { Site } from '../support/site.ts';
import { build, replace } from './edits.ts';

const OTHER_MACHINE = fileURLToPath(new URL('../support/other-machine.ts', import.meta.url));
const YEAR = 365 * 86_400_000;

/** Where a site is built, and what that machine is like. */
interface Machine {
  folder: string;
  TZ: string;
  LANG: string;
  /** How many years its clock is off. */
  years: number;
  umask: string;
  /** In which order its disk names files. */
  order: 'as they come' | 'backwards' | 'mixed';
}

const MACHINES: readonly Machine[] = [
  {
    folder: 'a folder, mit Größe',
    TZ: 'Pacific/Auckland',
    LANG: 'de_DE.UTF-8',
    years: 7,
    umask: '077',
    order: 'backwards',
  },
  {
    folder: 'deep/er/b',
    TZ: 'America/Los_Angeles',
    LANG: 'C',
    years: -3,
    umask: '002',
    order: 'mixed',
  },
  {
    folder: 'مجلد',
    TZ: 'Asia/Kathmandu',
    LANG: 'ar_EG.UTF-8',
    years: 20,
    umask: '027',
    order: 'as they come',
  },
  { folder: 'd', TZ: 'UTC', LANG: 'tr_TR.UTF-8', years: 0, umask: '022', order: 'backwards' },
  {
    folder: 'e & [e]',
    TZ: 'Pacific/Apia',
    LANG: 'sv_SE.UTF-8',
    years: -20,
    umask: '000',
    order: 'mixed',
  },
];

let parent: string;
let sites: Site[];
/** What the first of all builds made. */
let first: Record<string, string>;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'backgrounder-'));
  const content = 'tests/browser/content';
  const [one] = MACHINES;
  const site = makeSite({ folder: join(parent, one?.folder ?? ''), content });
  await recordAll(site.folder);
  sites = MACHINES.map(({ folder }, index) =>
    // All of one record: it says when it was made.
    index === 0
      ? site
      : makeSite({ folder: join(parent, folder), from: join(site.folder, 'content') }),
  );
  await build(site, machineOf(0));
  first = digestOfFolder(site.dist);
}, 300_000);

afterAll(() => {
  rmSync(parent, { recursive: true, force: true });
});

/** The environment of a command on a machine. */
function machineOf(index: number): NodeJS.ProcessEnv {
  const { TZ, LANG, years, umask, order } = MACHINES[index] ?? MACHINES[0] ?? raise();
  return {
    TZ,
    LANG,
    LC_ALL: LANG,
    NODE_OPTIONS: `--import ${OTHER_MACHINE}`,
    SHIFT_CLOCK_BY: String(years * YEAR),
    UMASK: umask,
    FILE_ORDER: order,
  };
}

function raise(): never {
  throw new Error('No machine.');
}

const named = MACHINES.map(({ folder }, index) => [folder, index] as const);

test.each(named)(
  'a cold build in “%s” gives the bytes of every other',
  async (_name, index) => {
    const site = sites[index] ?? raise();
    if (index > 0) await build(site, machineOf(index));
    expect(Object.keys(first)).toContain('tiny/index.html');
    expect(digestOfFolder(site.dist)).toEqual(first);
  },
  300_000,
);

test.each(named)(
  'so does a warm one, after other content was built there on another machine: “%s”',
  async (_name, index) => {
    const site = sites[index] ?? raise();
    const keep = join(site.folder, 'kept');
    cpSync(join(site.folder, 'content'), keep, { recursive: true });
    const bench = benchArticle(index);
    replace(site, 'content/site.yaml', /tagline: .*/, 'tagline: Another');
    site.write(`content/articles/${bench.slug}/index.mdx`, bench.mdx);
    await recordAll(site.folder);
    await build(site, machineOf((index + 1) % MACHINES.length));
    expect(digestOfFolder(site.dist)).not.toEqual(first);
    rmSync(join(site.folder, 'content'), { recursive: true });
    cpSync(keep, join(site.folder, 'content'), { recursive: true });
    await build(site, machineOf((index + 2) % MACHINES.length));
    expect(digestOfFolder(site.dist)).toEqual(first);
  },
  300_000,
);

test('these machines have clocks and disks of their own', async () => {
  const site = sites[0] ?? raise();
  site.write(
    'src/commands/machine.ts',
    "import { readdirSync } from 'node:fs';\nconsole.log(new Date().getFullYear(), readdirSync('src').join());",
  );
  const said = async (index: number): Promise<string[]> => {
    const { output } = await site.run('machine', [], machineOf(index));
    return output.trim().split(' ');
  };
  const [[then, backwards = ''], [now, asTheyCome = '']] = [await said(0), await said(3)];
  expect(Number(then) - Number(now)).toBeGreaterThanOrEqual(6);
  rmSync(join(site.folder, 'src/commands/machine.ts'));
  const inOrder = asTheyCome.split(',').sort();
  expect(backwards.split(',').sort()).toEqual(inOrder);
  expect(backwards.split(',')).not.toEqual(inOrder);
});
