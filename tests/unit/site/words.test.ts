import { describe, expect, test } from 'vitest';
import { hasWords, joinNames, LANGUAGES, wordsFor } from '../../../src/site/words/index.ts';

test.each(['en', 'en-GB', 'de', 'de-CH', 'ar', 'ar-EG'])('there are words for %s', (tag) => {
  expect(hasWords(tag)).toBe(true);
  expect(wordsFor(tag).lang).toBe(tag.slice(0, 2));
});

test.each(['fr', 'EN', '', 'constructor', '__proto__', 'eng'])('there are none for %j', (tag) => {
  expect(hasWords(tag)).toBe(false);
});

test('a language without words is our mistake, with what to do', () => {
  expect(() => wordsFor('fr')).toThrow('add src/site/words/fr.ts');
});

describe.each(LANGUAGES)('the words of %s', (lang) => {
  test('are all there, and none is another language’s', () => {
    const words = wordsFor(lang);
    for (const [key, word] of Object.entries(words)) {
      if (typeof word === 'string') expect(word, key).not.toBe('');
    }
    expect(words.readingTime(3)).toMatch(/\p{N}/u);
    expect(words.describes('1 May')).toContain('1 May');
    expect(words.by('A')).toContain('A');
    expect(words.copyLink('A')).toContain('A');
  });
});

test('names are listed as a language does', () => {
  expect(joinNames(['A'], 'en')).toBe('A');
  expect(joinNames(['A', 'B'], 'de')).toBe('A und B');
  expect(joinNames(['A', 'B', 'C'], 'en-GB')).toBe('A, B and C');
});
