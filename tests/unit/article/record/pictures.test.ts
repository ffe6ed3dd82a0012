import { expect, test } from 'vitest';
import { formatRevision } from '../../../../src/article/record/format.ts';
import { readRevision } from '../../../../src/article/record/read.ts';
import { revision, shown } from './samples.ts';

const DIGEST = 'a'.repeat(64);
const withPicture = revision({ shown: shown(['one'], { pictures: { 'a.jpg': DIGEST } }) });

test('a revision holds the digest of each picture, and is read as it was written', () => {
  const text = formatRevision(withPicture);
  expect(text).toContain(`\npictures:\n  a.jpg: ${DIGEST}\n`);
  expect(readRevision('1.yaml', text)).toEqual({ revision: withPicture });
});

test('a digest that was altered is found', () => {
  const text = formatRevision(withPicture).replace(DIGEST, 'b'.repeat(64));
  expect(readRevision('1.yaml', text)).toHaveProperty('faults');
});

test('a revision without pictures says nothing of them, and its digest stays what it was', () => {
  const without = revision({ shown: shown(['one']) });
  expect(formatRevision(without)).not.toContain('pictures');
  expect(without.digest).not.toBe(withPicture.digest);
});
