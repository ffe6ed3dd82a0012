import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchArticle } from '../bench/articles.ts';
import { digestOfFolder } from '../support/digest.ts';
import { recordAll } from '../support/record-all.ts';
import { makeSite } from '../support/site.ts';
import { expect, test } from './test.ts';

const OTHER_MACHINE = fileURLToPath(new URL('../support/other-machine.ts', import.meta.url));
const YEAR = 365 * 86_400_000;

const AUCKLAND = {
  TZ: 'Pacific/Auckland',
  LANG: 'de_DE.UTF-8',
  LC_ALL: 'de_DE.UTF-8',
  NODE_OPTIONS: `--import ${OTHER_MACHINE}`,
  SHIFT_CLOCK_BY: String(7 * YEAR),
  UMASK: '077',
};
const LOS_ANGELES = {
  TZ: 'America/Los_Angeles',
  LANG: 'C',
  NODE_OPTIONS: `--import ${OTHER_MACHINE}`,
  SHIFT_CLOCK_BY: String(-3 * YEAR),
  UMASK: '002',
};

test('the same content gives the same bytes in any folder, zone, language, umask and year, warm or cold', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'backgrounder-'));
  try {
    const content = 'tests/browser/content';
    const here = makeSite({ folder: join(parent, 'a folder, mit Größe'), content });
    await recordAll(here.folder);
    const there = makeSite({ folder: join(parent, 'deep/er/b'), content });
    // A build before, with an article more and another text, leaves nothing behind.
    const bench = benchArticle(0);
    const tiny = 'content/articles/tiny/index.mdx';
    const text = readFileSync(join(there.folder, tiny), 'utf8');
    there.write(tiny, text.replace('That is all.', 'That is not all.'));
    there.write(`content/articles/${bench.slug}/index.mdx`, bench.mdx);
    await recordAll(there.folder);
    expect(await there.run('build', [], LOS_ANGELES)).toMatchObject({ code: 0 });
    const before = digestOfFolder(there.dist);
    rmSync(join(there.folder, 'content'), { recursive: true });
    cpSync(join(here.folder, 'content'), join(there.folder, 'content'), { recursive: true });
    expect(await there.run('build', [], LOS_ANGELES)).toMatchObject({ code: 0 });

    expect(await here.run('build', [], AUCKLAND)).toMatchObject({ code: 0 });
    const built = digestOfFolder(here.dist);
    expect(Object.keys(built)).toContain('tiny/index.html');
    expect(digestOfFolder(there.dist)).toEqual(built);
    expect(before).not.toEqual(built);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
});

test('the other machine’s clock is another one', async () => {
  const site = makeSite();
  try {
    site.write('src/commands/clock.ts', 'console.log(new Date().getFullYear(), Date.now());');
    const { output } = await site.run('clock', [], AUCKLAND);
    const [year, now] = output.trim().split(' ').map(Number);
    expect(year).toBe(new Date(Date.now() + 7 * YEAR).getFullYear());
    expect(now).toBeGreaterThan(Date.now() + 6 * YEAR);
  } finally {
    site.remove();
  }
});
