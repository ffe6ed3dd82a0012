import { describe, expect, test } from 'vitest';
import { countWords, readingMinutes } from '../../../src/article/words.ts';

describe('words are counted', () => {
  test.each([
    ['', 'en', 0],
    ['… — “” !', 'en', 0],
    ['One two three.', 'en', 3],
    ["Israel’s well-known 1,000.5 don't", 'en', 4],
    ['one–two and/or three—four', 'en', 6],
    ['Zur Straße, 3. Mai', 'de', 4],
    ['ماذا قالت الحكومة؟', 'ar', 3],
    ['الخُطّة', 'ar', 1],
    ['Что дальше', 'ru', 2],
    ['接下来会怎样', 'zh', 3],
    ['これは本です。', 'ja', 4],
    ['ภาษาไทยง่าย', 'th', 3],
  ])('in %j (%s)', (text, lang, expected) => {
    const words = countWords(text, lang);
    // Dictionaries of engines differ by a word or so where scripts set no spaces.
    if (/[^\p{ASCII}]/u.test(text) && ['zh', 'ja', 'th'].includes(lang)) {
      expect(Math.abs(words - expected)).toBeLessThanOrEqual(1);
    } else expect(words).toBe(expected);
  });
});

test.each([
  [0, 1],
  [1, 1],
  [356, 1],
  [357, 2],
  [2380, 10],
])('%i words take %i min', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});
