import { describe, expect, test } from 'vitest';
import { directionOf, foreign, isLanguageTag } from '../../../src/article/languages.ts';

describe('a language tag', () => {
  test.each(['en', 'en-GB', 'ar', 'zh-Hant-TW', 'de-CH-1996'])('%s', (tag) => {
    expect(isLanguageTag(tag)).toBe(true);
  });

  test.each([
    '',
    'EN',
    'en-gb',
    'en_GB',
    'english language',
    'e',
    'iw',
    '7',
    'x-klingon',
    '__proto__',
    'en-',
  ])('is not %j', (tag) => {
    expect(isLanguageTag(tag)).toBe(false);
  });
});

test.each(['ar', 'he', 'fa', 'ur', 'yi', 'dv', 'ar-EG', 'az-Arab', 'ku-Arab', 'uz-AF', 'ff-Adlm'])(
  '%s runs from right to left',
  (tag) => {
    expect(directionOf(tag)).toBe('rtl');
  },
);

test.each(['en', 'de', 'ja', 'th', 'ku', 'az', 'ar-Latn', 'mn-Mong'])(
  '%s runs from left to right',
  (tag) => {
    expect(directionOf(tag)).toBe('ltr');
  },
);

test('what stands in a page of another language says its own, and how it runs', () => {
  expect(foreign('ar', 'en')).toEqual({ lang: 'ar', dir: 'rtl' });
  expect(foreign('en-GB', 'en')).toEqual({ lang: 'en-GB', dir: 'ltr' });
});

test('what stands in a page of its own language says nothing', () => {
  expect(foreign('en-GB', 'en-GB')).toEqual({});
});
