import { mkdirSync, rmSync } from 'node:fs';
import type * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { nextRevision } from '../../../../src/article/record/next.ts';
import { writeRevision } from '../../../../src/commands/record/write.ts';
import { digestOfFolder } from '../../../support/digest.ts';
import { write } from '../../temporary-site.ts';
import { done, newsroom, published } from './newsroom.ts';
import { at, conflict, hasGit } from './repository.ts';

/** What the next calls throw, and for which files. */
const faults: { link?: string; rename?: string; write?: string } = {};

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const fail = (code: string | undefined, path: unknown): void => {
    if (code !== undefined) throw Object.assign(new Error(code), { code, path, syscall: 'open' });
  };
  return {
    ...real,
    linkSync: (from: string, to: string) => {
      fail(faults.link, to);
      real.linkSync(from, to);
    },
    renameSync: (from: string, to: string) => {
      if (to.endsWith('published.txt')) fail(faults.rename, to);
      real.renameSync(from, to);
    },
    writeFileSync: (...args: Parameters<typeof real.writeFileSync>) => {
      if (typeof args[0] === 'number') fail(faults.write, 'content/articles/bridge/record');
      real.writeFileSync(...args);
    },
  };
});

afterEach(() => {
  for (const key of ['link', 'rename', 'write'] as const) Reflect.deleteProperty(faults, key);
});

const LIST = 'content/published.txt';
const SECOND = 'content/articles/bridge/record/0002.yaml';
const NOTE = ['--kind', 'correction', '--note', 'Not 14: 15.'];

describe('a revision and its addresses are written both, or neither', () => {
  test('where the list cannot be written', async () => {
    const site = await published();
    site.edit('bridge', '14 minutes', '15 minutes');
    const before = digestOfFolder(`${site.root}/content`);
    faults.rename = 'ENOSPC';
    await expect(site.record('bridge', NOTE)).rejects.toThrow('ENOSPC');
    expect(digestOfFolder(`${site.root}/content`)).toEqual(before);
    delete faults.rename;
    expect(done(await site.record('bridge', NOTE))).toBe(SECOND);
    expect(await site.check()).toEqual([]);
  });

  test('where the list is a folder', async () => {
    const site = await published();
    site.edit('bridge', '14 minutes', '15 minutes');
    rmSync(join(site.root, LIST));
    mkdirSync(join(site.root, LIST));
    const before = digestOfFolder(`${site.root}/content`);
    await expect(site.record('bridge', NOTE)).rejects.toThrow('EISDIR');
    expect(digestOfFolder(`${site.root}/content`)).toEqual(before);
  });

  test.skipIf(!hasGit)('nor does a merge leave half a record', { timeout: 60_000 }, async () => {
    const site = await conflict();
    site.git('merge', '-q', 'theirs');
    const before = digestOfFolder(`${site.root}/content`);
    faults.rename = 'ENOSPC';
    await expect(site.rebase('bridge', at(12))).rejects.toThrow('ENOSPC');
    expect(digestOfFolder(`${site.root}/content`)).toEqual(before);
    delete faults.rename;
    done(await site.rebase('bridge', at(12)));
    expect(site.revisions('bridge')).toHaveLength(3);
  });
});

describe('where a file system has no hard links', () => {
  test.each(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])('%s', async (code) => {
    faults.link = code;
    const site = await published();
    expect(await site.check()).toEqual([]);
  });

  test('what stands is not written over either', async () => {
    const site = await published();
    site.edit('bridge', '14 minutes', '15 minutes');
    faults.link = 'EPERM';
    const revisions = site.revisions('bridge');
    const next = nextRevision(revisions, { ...site.last('bridge'), kind: 'update' });
    write(site.root, SECOND, 'of another editor');
    expect(() => writeRevision(site.root, 'bridge', [...revisions, next])).toThrow(
      `${SECOND} was written meanwhile: run the command again.`,
    );
    expect(site.read(SECOND)).toBe('of another editor');
  });

  test('nothing is left of a file that was cut short', async () => {
    const site = await published();
    site.edit('bridge', '14 minutes', '15 minutes');
    const before = digestOfFolder(`${site.root}/content`);
    Object.assign(faults, { link: 'ENOTSUP', write: 'ENOSPC' });
    await expect(site.record('bridge', NOTE)).rejects.toThrow('ENOSPC');
    expect(digestOfFolder(`${site.root}/content`)).toEqual(before);
  });

  test('another fault is no reason to do without', async () => {
    const site = await published();
    site.edit('bridge', '14 minutes', '15 minutes');
    faults.link = 'EIO';
    await expect(site.record('bridge', NOTE)).rejects.toThrow('EIO');
  });
});

describe('the list of all addresses is made once', () => {
  test('and never anew, so that nothing vanishes with it', async () => {
    const site = await published();
    site.edit('bridge', '14 minutes', '15 minutes');
    rmSync(join(site.root, LIST));
    const before = digestOfFolder(`${site.root}/content`);
    await expect(site.record('bridge', NOTE)).rejects.toThrow(
      /published\.txt.*missing or is no text: bring it back, as with "git restore/,
    );
    expect(digestOfFolder(`${site.root}/content`)).toEqual(before);
    expect((await site.check()).join('\n')).toMatch(/published\.txt.*missing or is no text/);
  });

  test('nor out of bytes that are no text', async () => {
    const site = newsroom();
    write(site.root, LIST, new Uint8Array([0x2f, 0xff, 0x2f, 0x0a]));
    site.put('bridge', (await published()).read('content/articles/bridge/index.mdx'));
    const before = digestOfFolder(`${site.root}/content`);
    await expect(site.record('bridge')).rejects.toThrow(/missing or is no text/);
    expect(digestOfFolder(`${site.root}/content`)).toEqual(before);
  });
});
