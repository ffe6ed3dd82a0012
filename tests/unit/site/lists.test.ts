import { describe, expect, test } from 'vitest';
import {
  besideInSeries,
  dayIn,
  groupBy,
  inPages,
  monthsOf,
  pageParam,
  pageTitle,
  yearsOf,
} from '../../../src/site/lists.ts';
import { wordsFor } from '../../../src/site/words/index.ts';
import { anArticle } from '../outputs/samples.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('a list in pages', () => {
  test.each([
    [1, [1]],
    [50, [50]],
    [51, [50, 1]],
    [100, [50, 50]],
    [101, [50, 50, 1]],
  ])('of %i holds %j: nothing twice, nothing lost, no page empty', (count, sizes) => {
    const pages = inPages(numbers(count));
    expect(pages.map(({ items }) => items.length)).toEqual(sizes);
    expect(pages.flatMap(({ items }) => items)).toEqual(numbers(count));
    expect(pages.map(({ page }) => page)).toEqual(sizes.map((_, index) => index + 1));
    expect(new Set(pages.map(({ of }) => of))).toEqual(new Set([sizes.length]));
  });

  test('of nothing has one page, so that its address is no dead link', () => {
    expect(inPages([])).toEqual([{ items: [], page: 1, of: 1 }]);
  });

  test('has its first page at its own address, and the number of each other in its title', () => {
    const [first, second] = inPages(numbers(60));
    if (!first || !second) throw new Error('two pages');
    const { found } = wordsFor('en');
    expect([pageParam(first), pageParam(second)]).toEqual([undefined, '2']);
    expect(pageTitle('Water', first, found)).toBe('Water');
    expect(pageTitle('Water', second, found)).toBe('Water · Page 2 of 2');
  });
});

describe('the day of a date', () => {
  test('is a calendar date as it is written, in every time zone', () => {
    expect(dayIn('2024-01-01', 'Pacific/Kiritimati')).toBe('2024-01-01');
    expect(dayIn('2024-01-01', 'America/Los_Angeles')).toBe('2024-01-01');
  });

  test('is for an instant the day on the site’s clocks, not the one of its own zone', () => {
    expect(dayIn('2023-12-31T23:30Z', 'Europe/Berlin')).toBe('2024-01-01');
    expect(dayIn('2024-01-01T00:30+02:00', 'UTC')).toBe('2023-12-31');
    expect(dayIn('2024-07-01T23:30:00+00:00', 'Europe/London')).toBe('2024-07-02');
  });
});

test('years and months stand in the order of their articles', () => {
  const articles = ['2024-03-31', '2024-03-01', '2023-12-31T23:30Z', '2022-05-04'].map((date) =>
    anArticle({ date }),
  );
  const sizes = (groups: { key: string; items: unknown[] }[]): unknown[] =>
    groups.map(({ key, items }) => [key, items.length]);
  expect(sizes(yearsOf(articles, 'Europe/Berlin'))).toEqual([
    ['2024', 3],
    ['2022', 1],
  ]);
  expect(sizes(monthsOf(articles, 'UTC'))).toEqual([
    ['2024-03', 2],
    ['2023-12', 1],
    ['2022-05', 1],
  ]);
});

test('an item stands in each of its groups, and in none of them twice', () => {
  const groups = groupBy(['ab', 'ba', 'aa', ''], (text) => Array.from(text));
  expect(groups).toEqual([
    { key: 'a', items: ['ab', 'ba', 'aa'] },
    { key: 'b', items: ['ab', 'ba'] },
  ]);
});

describe('the neighbours in a series', () => {
  const part = (slug: string, date: string, series?: string) => anArticle({ slug, date, series });
  const beside = besideInSeries([
    part('newest', '2024-05-03', 'votes'),
    part('same-day-b', '2024-05-02', 'votes'),
    part('same-day-a', '2024-05-02', 'votes'),
    part('oldest', '2024-05-01T12:00Z', 'votes'),
    part('other', '2024-05-02', 'talks'),
    part('alone', '2024-05-02'),
  ]);
  const slugs = (slug: string): (string | undefined)[] => [
    beside.get(slug)?.before?.slug,
    beside.get(slug)?.after?.slug,
  ];

  test('are in the order of their dates, and of one date by slug', () => {
    expect(slugs('oldest')).toEqual([undefined, 'same-day-a']);
    expect(slugs('same-day-a')).toEqual(['oldest', 'same-day-b']);
    expect(slugs('newest')).toEqual(['same-day-b', undefined]);
  });

  test('are never of another series, and an article without one has none', () => {
    expect(slugs('other')).toEqual([undefined, undefined]);
    expect(beside.has('other')).toBe(true);
    expect(beside.has('alone')).toBe(false);
  });
});
