import { expect, test } from 'vitest';
import { atLetters, fit } from '../../../../src/outputs/share/draw/fit.ts';
import type { Setter } from '../../../../src/outputs/share/draw/fit.ts';

/** A type in which every letter is as wide and as high as its size. */
function aSetter(): { set: Setter; shown: { text: string; size: number } } {
  const shown = { text: '', size: 0 };
  const set: Setter = async (text, size, breaks) => {
    Object.assign(shown, { text, size });
    const pieces = breaks === 'words' ? text.split(' ') : Array.from(text);
    const longest = Math.max(...pieces.map(({ length }) => length)) * size;
    const lines = Math.ceil((text.length * size) / 100);
    return Promise.resolve({
      data: Buffer.from(text),
      width: Math.max(longest, Math.min(100, text.length * size)),
      height: lines * size,
    });
  };
  return { set, shown };
}

const room = { sizes: [20, 10, 5], width: 100, height: 20 };

test.each([
  ['short', 'abcde', 20],
  ['longer', 'abc defgh', 10],
  ['of one long word', 'abcdefghijklmno', 5],
])('a text that is %s is set as large as it fits', async (_, text, size) => {
  const { set, shown } = aSetter();
  await fit(text, room, set);
  expect(shown).toEqual({ text, size });
});

test('a text that is too long is cut at the last word that fits, without its comma', async () => {
  const words = Array.from({ length: 40 }, () => 'abcd,').join(' ');
  const { data } = await fit(words, room, aSetter().set);
  const text = data.toString();
  expect(text).toMatch(/^(?:abcd, )+abcd…$/);
  expect(text.length).toBeLessThanOrEqual(80);
  expect(text.length).toBeGreaterThan(70);
});

test('a word that is longer than all lines is cut at a letter', async () => {
  const { data } = await fit('a'.repeat(500), room, aSetter().set);
  expect(data.toString()).toBe(`${'a'.repeat(79)}…`);
});

test('a word that no line can hold is not set in one', async () => {
  const { set } = aSetter();
  const breaks: string[] = [];
  await fit('a'.repeat(500), room, async (text, size, how) => {
    breaks.push(how);
    return set(text, size, how);
  });
  expect(breaks).not.toContain('words');
});

test('what readers see as one letter is not cut', () => {
  expect(atLetters('a👩‍👩‍👧é')).toEqual(['a', 'a👩‍👩‍👧', 'a👩‍👩‍👧é']);
});
