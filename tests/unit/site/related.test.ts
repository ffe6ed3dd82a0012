import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/model.ts';
import { relatedAmong } from '../../../src/site/related.ts';
import type { Relatable } from '../../../src/site/related.ts';
import { anArticle } from '../outputs/samples.ts';

const about = (slug: string, changes: Partial<Article> = {}): Relatable =>
  anArticle({ slug, ...changes });

function related(article: Relatable, others: Relatable[], not: Relatable[] = []): string[] {
  return relatedAmong([article, ...others])(article, not).map(({ slug }) => slug);
}

describe('what an editor picked', () => {
  const own = about('own', { topics: ['water'], related: ['b', 'once-a', 'own', 'a', 'gone'] });
  const others = [
    about('a', { aliases: ['once-a'] }),
    about('b'),
    about('c', { topics: ['water'] }),
  ];

  test('stands alone, in that order, by any name; no article twice, and never itself', () => {
    expect(related(own, others)).toEqual(['b', 'a']);
  });

  test('gives way to what is about the same where none of it can be read', () => {
    expect(related({ ...own, related: ['gone'] }, others)).toEqual(['c']);
  });

  test('may be what is not to be proposed', () => {
    expect(related(own, others, others)).toEqual(['b', 'a']);
  });
});

describe('without one', () => {
  const own = about('own', { topics: ['water'], mentions: ['person:lind', 'term:veto'] });

  test('nothing is related that shares nothing', () => {
    const others = [about('a', { topics: ['air'], mentions: ['person:veto'] }), about('b')];
    expect(related(own, others)).toEqual([]);
    expect(related(about('own'), others)).toEqual([]);
  });

  test('a shared person or term counts more than a shared topic, and two more than one', () => {
    const others = [
      about('topic', { topics: ['water'], date: '2026-12-01' }),
      about('person', { mentions: ['person:lind'] }),
      about('both', { mentions: ['person:lind', 'term:veto'], date: '2020-01-01' }),
    ];
    expect(related(own, others)).toEqual(['both', 'person', 'topic']);
  });

  test('what few articles share counts more than what many do', () => {
    const many = Array.from({ length: 7 }, (_, index) =>
      about(`many-${index}`, { mentions: ['person:lind'], date: '2026-12-01' }),
    );
    const rare = about('rare', { mentions: ['term:veto'], date: '2000-01-01' });
    expect(related(own, [...many, rare])).toEqual(['rare', 'many-0', 'many-1']);
  });

  test('of equal ones the newest come first, then by slug, and there are three at most', () => {
    const others = ['d', 'b', 'c', 'a'].map((slug) => about(slug, { topics: ['water'] }));
    const newest = about('z', { topics: ['water'], date: '2026-12-01' });
    expect(related(own, [...others, newest])).toEqual(['z', 'a', 'b']);
    expect(related(own, [newest, ...others.toReversed()])).toEqual(['z', 'a', 'b']);
  });

  test('no draft is proposed, nor what stands on the page already', () => {
    const draft = about('draft', { topics: ['water'], draft: true });
    const before = about('before', { topics: ['water'] });
    const other = about('other', { topics: ['water'] });
    expect(related(own, [draft, before, other], [before])).toEqual(['other']);
  });

  test('a topic named twice counts once, and no name is taken for a property', () => {
    const strange = about('own', { topics: ['water', 'water'], mentions: ['person:__proto__'] });
    const others = [
      about('a', { topics: ['water', 'water'] }),
      about('b', { topics: ['water'], mentions: ['person:constructor'], date: '2026-12-01' }),
    ];
    expect(related(strange, others)).toEqual(['b', 'a']);
  });

  test('asking for one article leaves the answer for another as it was', () => {
    const a = about('a', { topics: ['water'] });
    const b = about('b', { mentions: ['person:lind'] });
    const find = relatedAmong([own, a, b]);
    const first = find(own);
    find(a);
    find(b);
    expect(find(own)).toEqual(first);
  });
});
