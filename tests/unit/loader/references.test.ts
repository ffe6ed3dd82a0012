import { describe, expect, test } from 'vitest';
import type { ArticleEntry, LoadedArticle } from '../../../src/loader/load-article.ts';
import { checkReferences, idsOf } from '../../../src/loader/references.ts';
import type { Reference } from '../../../src/loader/references.ts';

const KNOWN = {
  topics: ['us-israel'],
  authors: ['backgrounder'],
  series: [],
  paths: ['/', '/about/', '/favicon.svg'],
};

const GONE = [{ ids: ['went', 'went--sub'] }];

function article(
  slug: string,
  ids: string[],
  references: Partial<Reference>[] = [],
): LoadedArticle {
  const sections = ids.map((id) => ({
    id,
    aliases: [`old-${id}`],
    heading: id,
    summary: undefined,
    subheadings: [{ id: `${id}--sub`, aliases: [`old-${id}--sub`], heading: 'Sub' }],
    words: 1,
  }));
  return {
    slug,
    file: slug,
    entry: { slug, aliases: [`old-${slug}`], sections, gone: GONE } as unknown as ArticleEntry,
    references: references.map((reference) => ({
      kind: 'link',
      target: '',
      line: 1,
      column: 1,
      ...reference,
    })),
    problems: [],
    recordProblems: [],
    addresses: [],
  };
}

const faults = (...references: Partial<Reference>[]): string[] =>
  checkReferences(
    [article('x', ['plans', 'ماذا-بعد'], references), article('y', ['ends'])],
    [],
    KNOWN,
  ).map(({ message }) => message);

describe('a link leads somewhere', () => {
  test.each([
    '/',
    '/about/',
    '/favicon.svg',
    '/x/',
    '/y/#ends',
    '/y/#old-ends',
    '/y/#ends--sub',
    '/y/#old-ends--sub',
    '/y/#went',
    '/y/#went--sub',
    '/old-y/',
    '/old-y/#ends',
    '/about/#anything',
    '#plans',
    '#old-plans',
    '#',
    '#ماذا-بعد',
    '#%D9%85%D8%A7%D8%B0%D8%A7-%D8%A8%D8%B9%D8%AF',
    '/y/?a=b',
    '/y/?a=b#ends',
    '/%61bout/',
  ])('%s', (target) => {
    expect(faults({ target })).toEqual([]);
  });

  test('into an article that has faults of its own, which are said already', () => {
    const broken = { ...article('z', []), entry: undefined };
    expect(checkReferences([article('x', [], [{ target: '/z/#any' }]), broken], [], KNOWN)).toEqual(
      [],
    );
  });
});

describe('a link leads nowhere', () => {
  test.each([
    '/z/',
    '/y',
    '/Y/',
    '/y/ends/',
    '/about',
    '/x/../y/',
    '/y/#plans',
    '/old-y/#plans',
    '/old-z/',
    '#ends',
    '#Plans',
    '#%',
    '/y/?#z',
    '/__proto__/',
  ])('%s', (target) => {
    expect(faults({ target })).toHaveLength(1);
    expect(faults({ target })[0]).toContain(`found a link to "${target}"`);
  });
});

test.each([
  [
    'topic',
    'us-isreal',
    'unknown topic "us-isreal": correct it, or add it to content/topics.yaml — did you mean "us-israel"?',
  ],
  [
    'author',
    'x',
    'unknown author "x": correct it, or write content/authors/x.yaml with its "name"',
  ],
  [
    'author',
    'us-israel',
    'unknown author "us-israel": correct it, or write content/authors/us-israel.yaml with its "name"',
  ],
] as const)('a %s that is not there: %s', (kind, target, message) => {
  expect(faults({ kind, target })).toEqual([message]);
});

test('a topic and an author that are there are no fault', () => {
  expect(
    faults({ kind: 'topic', target: 'us-israel' }, { kind: 'author', target: 'backgrounder' }),
  ).toEqual([]);
});

test('every id of an article lands: now, earlier, of subheadings, and of what is gone', () => {
  const { entry } = article('x', ['a', 'b']);
  expect(entry && idsOf(entry)).toEqual([
    ...['a', 'old-a', 'a--sub', 'old-a--sub'],
    ...['b', 'old-b', 'b--sub', 'old-b--sub'],
    ...['went', 'went--sub'],
  ]);
});
