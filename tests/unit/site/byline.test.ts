import { expect, test } from 'vitest';
import { bylineOf } from '../../../src/site/byline.ts';
import { joinNames, wordsFor } from '../../../src/site/words/index.ts';

const authors = ['Zoë Müller', 'A & B', 'ليلى', 'By and'].map((name) => ({ id: name, name }));

test.each(['en', 'en-GB', 'de', 'ar'])(
  'a byline in pieces reads as one that is whole in "%s", every author a piece',
  (lang) => {
    const words = wordsFor(lang);
    for (const count of [1, 2, 3, 4]) {
      const some = authors.slice(0, count);
      const parts = bylineOf(some, words, lang);
      const names = some.map(({ name }) => name);
      expect(parts.map((part) => (typeof part === 'string' ? part : part.name)).join('')).toBe(
        words.by(joinNames(names, lang)),
      );
      expect(parts.filter((part) => typeof part !== 'string')).toEqual(some);
    }
  },
);
