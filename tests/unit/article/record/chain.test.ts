import { describe, expect, test } from 'vitest';
import {
  checkChain,
  revisionFileName,
  revisionOfFileName,
} from '../../../../src/article/record/chain.ts';
import type { RecordFile } from '../../../../src/article/record/chain.ts';
import { nextRevision } from '../../../../src/article/record/next.ts';
import type { Revision } from '../../../../src/article/record/revision.ts';
import { record, revision, section, shown } from './samples.ts';

const THREE = record({}, { shown: shown(['one']) }, { shown: shown(['one', 'three']) });

function files(revisions: readonly Revision[]): RecordFile[] {
  return revisions.map((one) => ({
    name: revisionFileName(one.revision),
    read: { revision: one },
  }));
}

/** The names of the files that something is wrong with, and the numbers that are sound. */
function check(of: readonly RecordFile[]): { faulty: string[]; sound: number[] } {
  const { faults, revisions } = checkChain(of);
  return {
    faulty: faults.map(({ name }) => name),
    sound: revisions.map((one) => one.revision),
  };
}

describe('the name of a file is the number of its revision', () => {
  test.each([
    [1, '0001.yaml'],
    [42, '0042.yaml'],
    [9999, '9999.yaml'],
    [10000, '10000.yaml'],
  ])('%i', (number, name) => {
    expect(revisionFileName(number)).toBe(name);
    expect(revisionOfFileName(name)).toBe(number);
  });

  test.each([
    '0000.yaml',
    '1.yaml',
    '001.yaml',
    '00001.yaml',
    '0001.yml',
    '0001.yaml.orig',
    '0001 (1).yaml',
    'x0001.yaml',
    '٠٠٠١.yaml',
  ])('%s is no name of a revision', (name) => {
    expect(revisionOfFileName(name)).toBeUndefined();
  });
});

describe('a chain', () => {
  test('is sound from the first to the last, in whatever order the files come', () => {
    expect(check(files(THREE))).toEqual({ faulty: [], sound: [1, 2, 3] });
    expect(check(files(THREE).toReversed())).toEqual({ faulty: [], sound: [1, 2, 3] });
    expect(check([])).toEqual({ faulty: [], sound: [] });
  });

  test('ends before a revision that is missing, which is named', () => {
    const [one, , three] = files(THREE);
    expect(check([one, three].flatMap((file) => file ?? []))).toEqual({
      faulty: ['0002.yaml'],
      sound: [1],
    });
    expect(check(files(THREE).slice(1))).toEqual({ faulty: ['0001.yaml'], sound: [] });
  });

  test('ends before a revision that could not be read, and says why it could not', () => {
    const fault = { message: 'the file is cut off', line: 7, column: 2 };
    const cut = files(THREE).with(1, { name: '0002.yaml', read: { faults: [fault] } });
    const { faults, revisions } = checkChain(cut);
    expect(faults).toEqual([expect.objectContaining({ name: '0002.yaml', ...fault })]);
    expect(revisions.map((one) => one.revision)).toEqual([1]);
  });

  test('ends before a revision that follows another one', () => {
    const [one] = THREE;
    if (!one) throw new Error('The sample has revisions.');
    const other = nextRevision([{ ...one, digest: 'a'.repeat(64) }], { ...one, kind: 'update' });
    expect(check(files([one, other]))).toEqual({ faulty: ['0002.yaml'], sound: [1] });
  });

  test('ends before a revision whose file was renamed', () => {
    const renamed = files(THREE).with(2, {
      name: '0004.yaml',
      read: files(THREE)[2]?.read ?? { faults: [] },
    });
    const { faulty, sound } = check(renamed);
    expect(faulty).toContain('0004.yaml');
    expect(sound).toEqual([1, 2]);
  });

  test('does not begin with anything but what was published', () => {
    expect(check(files([revision({ kind: 'update' })]))).toEqual({
      faulty: ['0001.yaml'],
      sound: [],
    });
  });

  test('does not begin in the middle of another one', () => {
    const [, second] = THREE;
    if (!second) throw new Error('The sample has revisions.');
    const first = { ...second, revision: 1, kind: 'published' as const };
    expect(check(files([first]))).toEqual({ faulty: ['0001.yaml'], sound: [] });
  });

  test('has no other files beside it', () => {
    const stray = { name: '0001.yaml~', read: { faults: [] } };
    expect(check([...files(THREE), stray])).toEqual({ faulty: ['0001.yaml~'], sound: [1, 2, 3] });
  });
});

describe('the digest of a revision', () => {
  test('is that of what it says, not of the order in which keys stand', () => {
    const moved = { a: 'x#a', b: 'x#b' };
    const other = { b: 'x#b', a: 'x#a' };
    expect(revision({ shown: shown(['one'], { moved }) }).digest).toBe(
      revision({ shown: shown(['one'], { moved: other }) }).digest,
    );
  });

  test('does not take one text for another: what stands where is part of it', () => {
    const digests = [
      shown(['one'], { title: 'a', standfirst: 'b' }),
      shown(['one'], { title: 'b', standfirst: 'a' }),
      shown(['one'], { opening: 'a', closing: 'b' }),
      shown(['one'], { opening: 'b', closing: 'a' }),
      shown([section('one', { heading: 'a', text: 'b' })]),
      shown([section('one', { heading: 'b', text: 'a' })]),
      shown([section('one', { summary: 'a' })]),
    ].map((one) => revision({ shown: one }).digest);
    expect(new Set(digests).size).toBe(digests.length);
  });
});
