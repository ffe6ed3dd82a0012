import { expect, test } from 'vitest';
import { asOfOnRecord } from '../../../../src/loader/record/as-of.ts';

const file = (text: string) => ({ bytes: new TextEncoder().encode(text) });
const published = file('kind: published\ndate: 2024-03-31\nnotes:\n  - kind: update\n');
const update = file('kind: update\ndate: 2025-01-02\n');
const correction = file('kind: correction\ndate: 2026-11-22\nnotes:\n  - kind: update\n');

test('the last publication or update says up to when facts hold; a correction does not', () => {
  expect(asOfOnRecord([published])).toBe('2024-03-31');
  expect(asOfOnRecord([published, update, correction])).toBe('2025-01-02');
  expect(asOfOnRecord([published, correction])).toBe('2024-03-31');
});

test('nothing on record says nothing', () => {
  expect(asOfOnRecord([])).toBeUndefined();
});
