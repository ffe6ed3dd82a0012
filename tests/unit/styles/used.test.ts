import { expect, test } from 'vitest';
import { usedStyles } from '../../../src/styles/used.ts';

test('a page that holds none of them has no style of them', () => {
  expect(usedStyles('<main><p>Text about a table and a note.</p></main>')).toBe('');
});

test('a tag brings its style', () => {
  expect(usedStyles('<div><table><tr></tr></table></div>')).toContain('border-collapse');
});

test('a class brings its style, also among others, and once', () => {
  const style = usedStyles('<p class="small told first"></p>');
  expect(style).toContain('.told');
  expect(usedStyles('<p class="told"></p><p class="told"></p>')).toBe(style);
});

test('an element brings its style by the class that is its name', () => {
  expect(usedStyles('<aside class="aside"></aside>')).toContain('.aside-kind');
});

test('a class that only begins like another brings nothing', () => {
  expect(usedStyles('<p class="told-note"></p>')).toBe('');
});
