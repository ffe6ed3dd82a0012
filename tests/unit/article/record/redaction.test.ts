import { describe, expect, test } from 'vitest';
import { formatRevision } from '../../../../src/article/record/format.ts';
import { nextRevision } from '../../../../src/article/record/next.ts';
import { readRevision } from '../../../../src/article/record/read.ts';
import { record, revision, section, shown } from './samples.ts';

const FULL = record(
  {},
  { shown: shown([section('one', { summary: 'In short.' }), 'three'], { closing: 'The end.' }) },
)[1];

/** What is wrong with a file; empty where it is taken. */
function faults(text: string): string[] {
  const read = readRevision('0002.yaml', text);
  return 'faults' in read ? read.faults.map(({ message }) => message) : [];
}

describe('a redaction', () => {
  const full = FULL ?? revision();
  const redactions = { '#one': { reason: 'A court order.', on: '2026-06-01' } };
  const text = formatRevision({ ...full, redactions });

  test('leaves the digest as it was, and nothing of the text', () => {
    const read = readRevision('0002.yaml', text);
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    expect(read.revision.digest).toBe(full.digest);
    expect(read.revision.redactions).toEqual(redactions);
    expect(text).not.toContain('The text of one.');
    expect(text).not.toContain('In short.');
    expect(text).toMatch(
      / {4}redacted: A court order\.\n {4}on: 2026-06-01\n {4}digest: [0-9a-f]{64}\n/,
    );
  });

  test.each([
    ['a summary', '    summary: x\n'],
    ['a text', '    text: x\n'],
    ['a heading', '    heading: x\n'],
  ])('has no room for %s that nothing vouches for', (_name, line) => {
    expect(faults(text.replace('    on: 2026-06-01\n', `$&${line}`))).toHaveLength(1);
  });

  test('has a reason and a day', () => {
    expect(faults(text.replace('    on: 2026-06-01\n', ''))).toHaveLength(1);
    expect(faults(text.replace('    redacted: A court order.\n', ''))).toHaveLength(1);
    const blank = (reason: string) =>
      formatRevision({ ...full, redactions: { '#one': { reason, on: '2026-06-01' } } });
    expect(faults(blank('.'))).toEqual([]);
    for (const reason of ['', ' ', '\u00a0 ']) expect(faults(blank(reason))).toHaveLength(1);
  });

  test.each(['#one', 'title', 'closing'] as const)('of %s is not altered unseen', (part) => {
    const own = formatRevision({ ...full, redactions: { [part]: redactions['#one'] } });
    expect(faults(own)).toEqual([]);
    const seal = /^ +digest: .*\n/m.exec(own)?.[0] ?? '';
    expect(seal).not.toBe('');
    for (const altered of [
      own.replace('A court order.', 'A wish.'),
      own.replace('on: 2026-06-01', 'on: 2026-06-02'),
      own.replace(seal, seal.replace(/\w{64}/, 'a'.repeat(64))),
    ]) {
      expect(faults(altered)).toEqual([
        expect.stringMatching(/^the redaction of the .* was altered, or made by hand$/),
      ]);
    }
    expect(faults(own.replace(seal, ''))).toHaveLength(1);
  });

  test('does not lend its digest to another part or revision', () => {
    const cut = redactions['#one'];
    const own = formatRevision({ ...full, redactions: { title: cut, standfirst: cut } });
    const [first = '', second = ''] = own.match(/^ +digest: .*\n/gm) ?? [];
    expect(first).not.toBe(second);
    expect(faults(own.replace(second, first))).toHaveLength(1);
    const other = formatRevision({ ...full, revision: 3, redactions: { title: cut } });
    expect(other).not.toContain(first);
  });

  test('is not made by hand, in the place of a text', () => {
    const whole = formatRevision(full);
    for (const value of ['{redacted: "", on: 1990-01-01}', '{redacted: A, on: 2026-06-01}']) {
      expect(faults(whole.replace(/^title: .*$/m, `title: ${value}`))).toHaveLength(1);
    }
  });

  test.each(['title', 'standfirst', 'opening', 'closing', '#one'] as const)(
    'of %s is not older than its revision',
    (part) => {
      const on = (day: string) =>
        faults(formatRevision({ ...full, redactions: { [part]: { reason: 'R', on: day } } }));
      const day = full.recorded.slice(0, 10);
      expect(on(day)).toEqual([]);
      expect(on('2026-05-04')).toEqual([
        expect.stringContaining('on the day of "recorded" or later'),
      ]);
    },
  );

  test('keeps its digest: another one is refused', () => {
    const digest = full.digests['#one'] ?? '';
    expect(digest).not.toBe('');
    expect(faults(text.replace(digest, 'a'.repeat(64)))).toHaveLength(1);
  });
});

test('a text that was out is out from the day on that its revision is put on record anew', () => {
  const [first, second] = record({}, {});
  if (!first || !second) throw new Error('There are no samples.');
  const cut = (on: string) => ({ title: { reason: 'A court order.', on } });
  const again = (on: string) =>
    nextRevision(
      [first],
      { ...second, recorded: '2026-06-01T10:00:00Z' },
      { ...second, redactions: cut(on) },
    ).redactions;
  expect(again('2026-05-30')).toEqual(cut('2026-06-01'));
  expect(again('2026-06-02')).toEqual(cut('2026-06-02'));
});
