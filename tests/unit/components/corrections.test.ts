import { expect, test } from 'vitest';
import type { ArticleHead } from '../../../src/article/model.ts';
import type { Kind } from '../../../src/article/record/revision.ts';
import { correctionsOf } from '../../../src/site/corrections.ts';

function article(
  slug: string,
  ...revisions: [Kind, date: string, recorded?: string][]
): ArticleHead {
  return {
    slug,
    title: slug,
    standfirst: '',
    date: '2024-01-01',
    asOf: '2024-01-01',
    final: false,
    lang: 'en',
    dir: 'ltr',
    topics: [],
    authors: [],
    aliases: [],
    related: [],
    series: undefined,
    mentions: [],
    draft: false,
    moved: {},
    sections: [],
    gone: [],
    words: 0,
    revisions: revisions.map(([kind, date, recorded = `${date}T12:00:00Z`], index) => ({
      revision: index + 1,
      kind,
      date,
      recorded,
      notes: [{ kind, about: [], text: `${slug} ${kind}` }],
      changed: [],
      removed: [],
      digest: '',
    })),
  };
}

test('corrections, clarifications and withdrawals are told newest first, and nothing else', () => {
  const articles = [
    article(
      'a',
      ['published', '2024-01-01'],
      ['update', '2024-05-01'],
      ['correction', '2024-03-01'],
    ),
    article(
      'b',
      ['published', '2024-01-01'],
      ['clarification', '2024-02-01'],
      ['withdrawn', '2024-06-01'],
    ),
    article(
      'c',
      ['minor', '2024-07-01'],
      ['correction', '2024-03-01', '2024-03-02T08:00:00+02:00'],
    ),
  ];
  expect(correctionsOf(articles).map(({ note }) => note.text)).toEqual([
    'b withdrawn',
    'c correction',
    'a correction',
    'b clarification',
  ]);
});
