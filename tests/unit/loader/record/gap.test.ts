import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressesOfRecord } from '../../../../src/article/record/published.ts';
import { checkChain } from '../../../../src/article/record/chain.ts';
import { findGap } from '../../../../src/loader/record/published-list.ts';
import { readRecord, readRecordBytes } from '../../../../src/loader/record/read-record.ts';
import { recordedSite } from '../../temporary-site.ts';

const COMMAND = join(import.meta.dirname, '../../../../src/commands/record.ts');

function gapIn(root: string, slug: string, aliases: string[] = []): string | undefined {
  const { revisions } = checkChain(readRecord(slug, readRecordBytes(root, slug)));
  return findGap(root, { slug, aliases }, addressesOfRecord(revisions))?.message;
}

/** The site on record without some files. */
function siteWithout(...paths: string[]): string {
  const root = recordedSite();
  for (const path of paths) rmSync(join(root, path), { recursive: true });
  return root;
}

describe('what was published and its record does not have', () => {
  test('is nothing where the record is whole, or nothing was ever published', () => {
    const root = recordedSite();
    expect(gapIn(root, 'bridge')).toBeUndefined();
    expect(gapIn(root, 'ferry', ['boat'])).toBeUndefined();
    expect(gapIn(root, 'tunnel')).toBeUndefined();
    expect(gapIn(siteWithout('content/published.txt'), 'tunnel')).toBeUndefined();
  });

  test('are its last revisions, which nothing else shows', () => {
    expect(gapIn(siteWithout('content/articles/bridge/record/0003.yaml'), 'bridge')).toMatch(
      /^revision 3 of “bridge” was published, and the record does not go so far: /,
    );
  });

  test('is all of it, also under an earlier name', () => {
    const root = siteWithout('content/articles/ferry/record');
    const gone = /^the article “ferry” was published, and its record is gone: /;
    expect(gapIn(root, 'ferry', ['boat'])).toMatch(gone);
    expect(gapIn(siteWithout('content/articles/ferry/record/0001.yaml'), 'ferry')).toMatch(gone);
  });
});

test.each([
  ['its last revision', 'content/articles/bridge/record/0003.yaml'],
  ['its record', 'content/articles/bridge/record'],
])('an article that lost %s is not put on record anew', (_what, path) => {
  const root = siteWithout(path);
  const before = readRecordBytes(root, 'bridge').map(({ name }) => name);
  const list = readFileSync(join(root, 'content/published.txt'), 'utf8');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [COMMAND, 'bridge', ...(before.length > 0 ? ['--kind', 'update', '--note', 'It is.'] : [])],
    { cwd: root, encoding: 'utf8' },
  );
  expect(stdout + stderr).toMatch(/published\.txt:\d+:1 {2}error {2}.*bring it back/);
  expect(stdout + stderr).toContain('Nothing was put on record.');
  expect(status).toBe(1);
  expect(readRecordBytes(root, 'bridge').map(({ name }) => name)).toEqual(before);
  expect(readFileSync(join(root, 'content/published.txt'), 'utf8')).toBe(list);
});
