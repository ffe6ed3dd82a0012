import { describe, expect, test } from 'vitest';
import { addressesOf } from '../../../src/site/addresses.ts';

describe.each([
  ['at the root of a host', ''],
  ['below a base path', '/news'],
])('addresses %s', (_where, base) => {
  const addresses = addressesOf({ origin: 'https://a.example', base });

  test('of pages end with a slash', () => {
    expect(addresses.home).toBe(`${base}/`);
    expect(addresses.about).toBe(`${base}/about/`);
    expect(addresses.article('rafah-talks')).toBe(`${base}/rafah-talks/`);
  });

  test('of sections are the article’s with a fragment', () => {
    expect(addresses.section('a', 'plans--dates')).toBe(`${base}/a/#plans--dates`);
  });

  test('are percent-encoded where letters are not ASCII, and lead back to them', () => {
    const address = addresses.section('تصويت', 'ماذا-بعد');
    expect(address).toMatch(/^[\u0020-\u007E]+$/);
    const { pathname, hash } = new URL(address, 'https://a.example');
    expect(decodeURIComponent(pathname)).toBe(`${base}/تصويت/`);
    expect(decodeURIComponent(hash)).toBe('#ماذا-بعد');
  });

  test('are absolute with scheme and host', () => {
    expect(addresses.absolute(addresses.article('a'))).toBe(`https://a.example${base}/a/`);
  });
});
