import { expect, test } from 'vitest';
import { didYouMean } from '../../../src/article/nearest.ts';

const KEYS = ['title', 'standfirst', 'date', 'asOf', 'id'];

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['standfrist', 'standfirst'],
  ['stand-first', 'standfirst'],
  ['asof', 'asOf'],
  ['ids', 'id'],
])('%s is near to %s', (word, nearest) => {
  expect(didYouMean(word, KEYS)).toBe(` — did you mean "${nearest}"?`);
});

test.each(['x', 'zz', 'summary', 'headline', 'constructor'])('nothing is near to %s', (word) => {
  expect(didYouMean(word, KEYS)).toBe('');
});

test('nothing is near where nothing is known', () => {
  expect(didYouMean('title', [])).toBe('');
});
