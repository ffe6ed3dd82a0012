import { describe, expect, test } from 'vitest';
import { cards, said } from './card-says.ts';
import { aRecord, anArticle, aSection, headsOf } from './samples.ts';

const place = (id: string): string => `/bridge/#${id}`;

describe('a section that is gone', () => {
  const gone = {
    ids: ['costs', 'costs--who'],
    heading: 'What it costs',
    date: '2026-05-09',
    revision: 1,
  };

  test('has a card that says so and leads to the note on it', () => {
    const all = cards(anArticle({ gone: [{ ...gone, moved: undefined }] }));
    for (const id of gone.ids) {
      expect(said(all[`/bridge/${id}/`])).toMatchObject({
        refresh: `0; url=${place(id)}`,
        title: 'What it costs — The bridge is closed',
        description: 'The section “What it costs” was taken out on 9 May 2026.',
        a: place(id),
        main: 'The bridge is closed\nWhat it costs\nThe section “What it costs” was taken out on 9 May 2026.\nRead the current text',
      });
    }
  });

  test('has the picture of the article, whose own is gone', () => {
    const card = said(
      cards(anArticle({ gone: [{ ...gone, moved: undefined }] }))['/bridge/costs/'],
    );
    expect(card).toMatchObject({
      'og:image': 'https://gazette.example/bridge/share.png',
      'og:image:alt': 'The bridge is closed — The Gazette',
    });
  });

  test('whose heading was redacted goes by its id', () => {
    const all = cards(anArticle({ gone: [{ ...gone, heading: '', moved: undefined }] }));
    expect(said(all['/bridge/costs/'])['title']).toBe('#costs — The bridge is closed');
  });

  test('because it moved leads straight to where it is', () => {
    const other = anArticle({ slug: 'money', sections: [aSection({ id: 'prices' })] });
    const article = anArticle({ gone: [{ ...gone, moved: 'money#prices' }] });
    expect(said(cards(article, [other])['/bridge/costs/'])).toMatchObject({
      refresh: '0; url=/money/#prices',
      canonical: 'https://gazette.example/money/',
      description: 'The section “What it costs” now stands in another article.',
      a: '/money/#prices',
    });
  });

  test('and moved on from there, to an article that was renamed, leads to the end', () => {
    const went = { ...gone, ids: ['prices'], moved: 'purse#rates' };
    const middle = anArticle({ slug: 'money', gone: [went] });
    const last = anArticle({
      slug: 'wallet',
      aliases: ['purse'],
      sections: [aSection({ id: 'rates' })],
    });
    const article = anArticle({ gone: [{ ...gone, moved: 'money#prices' }] });
    expect(said(cards(article, [middle, last])['/bridge/costs/'])).toMatchObject({
      refresh: '0; url=/wallet/#rates',
      canonical: 'https://gazette.example/wallet/',
    });
  });

  test('and is said to be in two places by turns leads to one of them', () => {
    const there = anArticle({ slug: 'money', gone: [{ ...gone, moved: 'bridge#costs' }] });
    const here = anArticle({ gone: [{ ...gone, moved: 'money#costs' }] });
    expect(said(cards(here, [there])['/bridge/costs/'])['refresh']).toBe('0; url=/bridge/#costs');
  });
});

test('of a withdrawn article the cards say that and nothing else, and search engines leave them out', () => {
  const revisions = headsOf(
    aRecord({}, { kind: 'withdrawn', shown: undefined, date: '2026-05-09' }),
  );
  const gone = [
    { ids: ['plans'], heading: 'The plans', date: '2026-05-09', revision: 1, moved: undefined },
  ];
  const all = cards(anArticle({ standfirst: '', sections: [], revisions, gone }));
  const card = all['/bridge/plans/'];
  expect(said(card)).toMatchObject({
    robots: 'noindex',
    'og:image': 'https://gazette.example/share.png',
    'og:image:alt': 'The Gazette — News, explained',
    refresh: `0; url=${place('plans')}`,
    title: 'The bridge is closed',
    'og:description': 'This article was withdrawn on 9 May 2026.',
    main: 'The bridge is closed\nThis article was withdrawn on 9 May 2026.\nThe bridge is closed',
  });
  expect(card).not.toContain('The plans');
});
