import { describe, expect, test } from 'vitest';
import {
  addressesOfRecord,
  formatPublished,
  parseAddress,
} from '../../../../src/article/record/published.ts';
import { record, section, shown } from './samples.ts';

describe('the addresses that a record published', () => {
  test('are the article, every id that it ever had, and every revision', () => {
    const one = section('one', { aliases: ['first'], subheadings: ['one--a'] });
    const revisions = record({ shown: shown([one, 'two']) }, { shown: shown(['two', 'three']) });
    expect(addressesOfRecord(revisions)).toEqual([
      '/bridge/',
      '/bridge/#one',
      '/bridge/#one--a',
      '/bridge/#first',
      '/bridge/#first--a',
      '/bridge/#two',
      '/bridge/#three',
      '/bridge/history/1/',
      '/bridge/history/2/',
    ]);
  });

  test('are all that landed until then, where it was withdrawn and renamed', () => {
    const out = { kind: 'withdrawn', shown: undefined } as const;
    const revisions = record({ shown: shown(['one']) }, out, { ...out, slug: 'span' });
    expect(addressesOfRecord(revisions)).toEqual([
      '/bridge/',
      '/bridge/#one',
      '/bridge/history/1/',
      '/bridge/history/2/',
      '/span/',
      '/span/#one',
      '/span/history/3/',
    ]);
    const back = record({ shown: shown(['one']) }, out, { ...out, slug: 'span' }, { slug: 'pier' });
    expect(addressesOfRecord(back).filter((address) => address.startsWith('/span/'))).toEqual([
      '/span/',
      '/span/#one',
      '/span/history/3/',
    ]);
  });

  test('stand under the name that the article had then', () => {
    const revisions = record({ shown: shown(['one']) }, { slug: 'span', shown: shown(['two']) });
    expect(addressesOfRecord(revisions)).toEqual([
      '/bridge/',
      '/bridge/#one',
      '/bridge/history/1/',
      '/span/',
      '/span/#two',
      '/span/history/2/',
    ]);
  });

  test('go on to be those of an article that was withdrawn', () => {
    const revisions = record(
      { shown: shown(['one']) },
      { kind: 'withdrawn', shown: undefined, slug: 'bridge' },
    );
    expect(addressesOfRecord(revisions)).toContain('/bridge/#one');
    expect(addressesOfRecord(revisions)).toContain('/bridge/history/2/');
  });

  test('are none where nothing is on record', () => {
    expect(addressesOfRecord([])).toEqual([]);
  });
});

describe('a line of the list', () => {
  test.each([
    ['/bridge/', { slug: 'bridge' }],
    ['/bridge/#one--a', { slug: 'bridge', id: 'one--a' }],
    ['/bridge/#history', { slug: 'bridge', id: 'history' }],
    ['/bridge/history/12/', { slug: 'bridge', revision: 12 }],
    ['/الجسر/#ماذا-بعد', { slug: 'الجسر', id: 'ماذا-بعد' }],
  ])('%s is an address', (line, address) => {
    expect(parseAddress(line)).toEqual(address);
  });

  test.each([
    '',
    '/',
    'bridge',
    'bridge/',
    '/bridge',
    '/bridge/#',
    '/bridge/one/',
    '/bridge/history/',
    '/bridge/history/0/',
    '/bridge/history/1',
    '/bridge/history/1/#one',
    '/bridge/#one two',
    ' /bridge/',
    'https://news.example/bridge/',
    '<<<<<<< HEAD',
    '=======',
  ])('%j is no address', (line) => {
    expect(parseAddress(line)).toBeUndefined();
  });

  test('every address of a record is one', () => {
    const odd = section('constructor', { aliases: ['ماذا-بعد'], subheadings: ['constructor--x'] });
    for (const line of addressesOfRecord(record({ shown: shown([odd]) }))) {
      expect(parseAddress(line), line).toBeDefined();
    }
  });
});

describe('the list', () => {
  test('is sorted, each address once, a line each', () => {
    expect(formatPublished(['/b/', '/a/#z', '/a/', '/b/', '/a/#a'])).toBe(
      '/a/\n/a/#a\n/a/#z\n/b/\n',
    );
    expect(formatPublished([])).toBe('');
  });

  test('is sorted alike on every machine: by letters, not by a language', () => {
    expect(formatPublished(['/é/', '/z/', '/a/', '/a-b/'])).toBe('/a-b/\n/a/\n/z/\n/é/\n');
  });
});
