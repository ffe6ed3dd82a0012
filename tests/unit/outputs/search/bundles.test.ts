import { describe, expect, test } from 'vitest';
import { bundlesOf } from '../../../../src/site/search-bundles.ts';
import { anArticle } from '../samples.ts';

const articles = (count: number, date: string, from = 0): ReturnType<typeof anArticle>[] =>
  Array.from({ length: count }, (_, at) =>
    anArticle({ slug: `a-${String(from + at).padStart(5, '0')}`, date }),
  );

describe('the bundles of the search index', () => {
  test('there is none without articles', () => {
    expect(bundlesOf([])).toEqual([]);
  });

  test('there is one a year and language, the newest year first', () => {
    const bundles = bundlesOf([
      anArticle({ slug: 'old', date: '2019-12-31' }),
      anArticle({ slug: 'miyah', date: '2024-01-01', lang: 'ar', dir: 'rtl' }),
      anArticle({ slug: 'new', date: '2024-01-01T00:30:00+02:00' }),
    ]);
    expect(
      bundles.map(({ name, dir, articles: own }) => [name, dir, own.map(({ slug }) => slug)]),
    ).toEqual([
      ['ar/2024', 'rtl', ['miyah']],
      ['en/2024', 'ltr', ['new']],
      ['en/2019', 'ltr', ['old']],
    ]);
  });

  test('a year is split at 1,000 articles, in the order of slugs', () => {
    const given = articles(2001, '2024-05-04').reverse();
    const bundles = bundlesOf(given);
    expect(bundles.map(({ name, articles: own }) => [name, own.length])).toEqual([
      ['en/2024', 1000],
      ['en/2024-2', 1000],
      ['en/2024-3', 1],
    ]);
    expect(bundles.flatMap(({ articles: own }) => own.map(({ slug }) => slug))).toEqual(
      given.map(({ slug }) => slug).sort(),
    );
    expect(bundlesOf(articles(1000, '2024-05-04'))).toHaveLength(1);
  });

  test('what they are does not depend on the order in which articles come', () => {
    const given = [...articles(3, '2024-05-04'), ...articles(3, '2023-05-04', 3)];
    expect(bundlesOf([...given].reverse())).toEqual(bundlesOf(given));
  });
});
