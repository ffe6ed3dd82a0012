import { expect, test } from 'vitest';
import { localeOf } from '../../../../src/components/site/head.ts';

test.each([
  ['de', 'de_DE'],
  ['de-AT', 'de_AT'],
  ['ar', 'ar_EG'],
  ['en-GB', 'en_GB'],
  ['zh-Hant', 'zh_TW'],
])('previews are told that %s is %s', (tag, locale) => {
  expect(localeOf(tag)).toBe(locale);
});

test('previews are not told what they take for granted', () => {
  expect(localeOf('en')).toBeUndefined();
  expect(localeOf('en-US')).toBeUndefined();
});
