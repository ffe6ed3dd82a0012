import { expect, test } from 'vitest';
import { changedRedaction } from '../../../../src/article/record/redacted.ts';

const cut = { reason: 'A court order.', on: '2026-06-01' };

test('a redaction that was published stands as it did, others beside it', () => {
  expect(changedRedaction({}, {})).toBeUndefined();
  expect(changedRedaction({}, { title: cut })).toBeUndefined();
  expect(changedRedaction({ '#one': cut }, { title: cut, '#one': { ...cut } })).toBeUndefined();
});

test.each([
  ['taken back', {}],
  ['of another part', { title: cut }],
  ['with another reason', { '#one': { ...cut, reason: 'A wish.' } }],
  ['with another day', { '#one': { ...cut, on: '2026-06-02' } }],
])('one that is %s is named', (_what, here) => {
  expect(changedRedaction({ '#one': cut }, here)).toBe('#one');
});
