import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../src/outputs/security-policy.ts';
import { cards, said } from './card-says.ts';
import { aRecord, anArticle, aSection, headsOf } from './samples.ts';

const place = (id: string): string => `/bridge/#${id}`;

describe('the card of a section', () => {
  test('has all that previews ask for, and leads straight to it', () => {
    const card = cards(anArticle())['/bridge/plans/'];
    expect(card).toMatch(
      /^<!DOCTYPE html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">\n/,
    );
    expect(said(card)).toEqual({
      html: 'en ltr',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; .*'sha256-/) as string,
      viewport: 'width=device-width',
      refresh: '0; url=/bridge/#plans',
      title: 'The plans — The bridge is closed',
      description: 'What was planned.',
      canonical: 'https://gazette.example/bridge/',
      'og:title': 'The plans — The bridge is closed',
      'og:description': 'What was planned.',
      'og:type': 'article',
      'og:url': 'https://gazette.example/bridge/plans/',
      'og:site_name': 'The Gazette',
      'article:published_time': '2026-05-04',
      'article:modified_time': '2026-05-04',
      'og:image': 'https://gazette.example/bridge/plans/share.png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'The plans — The bridge is closed — The Gazette',
      'twitter:card': 'summary_large_image',
      'application/rss+xml': 'The Gazette /feed.xml',
      'application/feed+json': 'The Gazette /feed.json',
      icon: '/favicon.svg',
      main: 'The bridge is closed\nThe plans\nWhat was planned.\nPublished 4 May 2026\nRead this section',
      datetime: '2026-05-04',
      a: '/bridge/#plans',
    });
    expect(card).not.toContain('<script');
  });

  test('stands under the base path and leads there', () => {
    const card = cards(anArticle(), [], '/news')['/news/bridge/plans/'];
    expect(said(card)).toMatchObject({
      refresh: '0; url=/news/bridge/#plans',
      canonical: 'https://gazette.example/news/bridge/',
      'og:url': 'https://gazette.example/news/bridge/plans/',
      'application/rss+xml': 'The Gazette /news/feed.xml',
      'application/feed+json': 'The Gazette /news/feed.json',
      icon: '/news/favicon.svg',
    });
  });

  test('has the policy of what stands in it', () => {
    const card = cards(anArticle())['/bridge/plans/'] ?? '';
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
    expect(said(card)['content-security-policy']).toBe(contentSecurityPolicy(card, sha256));
    expect(card.indexOf('content-security-policy')).toBeLessThan(card.indexOf('<style'));
  });

  test('is small', () => {
    expect(Buffer.byteLength(cards(anArticle())['/bridge/plans/'] ?? '')).toBeLessThan(2600);
  });

  test('looks like the site', () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8');
    const card = cards(anArticle())['/bridge/plans/'] ?? '';
    for (const name of ['paper', 'ink', 'accent']) {
      const [, colours = 'none'] =
        new RegExp(`--${name}: light-dark\\((.*?)\\)`).exec(tokens) ?? [];
      expect(card).toContain(`light-dark(${colours.replace(' ', '')})`);
    }
  });

  test('keeps hostile words as words', () => {
    const heading = `"><script>x</script> & 'so'`;
    const card = cards(anArticle({ title: '<b>', sections: [aSection({ heading })] }));
    expect(said(card['/bridge/plans/'])).toMatchObject({
      title: `${heading} — <b>`,
      'og:title': `${heading} — <b>`,
    });
    expect(card['/bridge/plans/']).not.toContain('<script');
  });

  test('says its own language, right to left too, and percent-encodes what an address holds', () => {
    const sections = [aSection({ id: 'الماء', heading: 'الماء' })];
    const article = anArticle({ lang: 'ar', dir: 'rtl', sections });
    const [address = '', card] = Object.entries(cards(article))[0] ?? [];
    expect(decodeURI(address)).toBe('/bridge/الماء/');
    expect(said(card)).toMatchObject({
      html: 'ar rtl',
      refresh: `0; url=/bridge/#${encodeURIComponent('الماء')}`,
    });
  });

  test('without a summary has the first sentence of its text, and without text the standfirst', () => {
    const text = 'They met. They left.';
    const without = { summary: undefined };
    const long = cards(anArticle({ sections: [aSection({ ...without, text })] }));
    expect(said(long['/bridge/plans/'])).toMatchObject({ description: 'They met.' });
    const empty = cards(anArticle({ sections: [aSection({ ...without, text: '' })] }));
    expect(said(empty['/bridge/plans/'])).toMatchObject({ description: 'What was known before.' });
  });

  test('that changed says how and when, and when it was put on record where that is another day', () => {
    const told = { kind: 'correction', date: '2026-05-06', revision: 2 } as const;
    const same = { ...told, recorded: '2026-05-06T09:00:00Z' };
    const later = { ...told, recorded: '2026-05-09T09:00:00Z' };
    const card = (change: typeof same): Record<string, string> =>
      said(cards(anArticle({ sections: [aSection({ change })] }))['/bridge/plans/']);
    expect(card(same)['main']).toContain('\nCorrected 6 May 2026\n');
    expect(card(same)['article:modified_time']).toBe('2026-05-06');
    expect(card(later)['main']).toContain('\nCorrected 6 May 2026 (put on record 9 May 2026)\n');
  });

  test('that was put on record later says so too', () => {
    const revisions = headsOf(aRecord({ recorded: '2026-11-22T09:00:00Z' }));
    const card = said(cards(anArticle({ revisions }))['/bridge/plans/']);
    expect(card['main']).toContain('Published 4 May 2026 (put on record 22 November 2026)');
  });
});

describe('there is a card', () => {
  const subheadings = [
    { id: 'plans--dates', aliases: ['old--dates'], heading: 'Dates' },
    { id: 'plans--places', aliases: [], heading: 'Places' },
  ];
  const text = 'Dates\n\nIn May. Or in June.\n\nPlaces\n\nHere. Or there.';
  const section = aSection({ aliases: ['old', 'plans--gone'], subheadings, text });

  test('for every earlier id, which leads to the id that the section has now', () => {
    const all = cards(anArticle({ sections: [section] }));
    for (const id of ['old', 'plans--gone']) {
      expect(said(all[`/bridge/${id}/`])).toMatchObject({
        refresh: `0; url=${place('plans')}`,
        title: 'The plans — The bridge is closed',
        'og:url': `https://gazette.example/bridge/${id}/`,
      });
    }
  });

  test('for every subheading, now and before, with the sentence below it', () => {
    const all = cards(anArticle({ sections: [section] }));
    for (const id of ['plans--dates', 'old--dates']) {
      expect(said(all[`/bridge/${id}/`])).toMatchObject({
        refresh: `0; url=${place('plans--dates')}`,
        title: 'Dates — The bridge is closed',
        description: 'In May.',
      });
    }
    expect(said(all['/bridge/plans--places/'])).toMatchObject({ description: 'Here.' });
    expect(Object.keys(all)).toHaveLength(6);
  });

  test('of a section that begins with a subheading, with a sentence and not a heading', () => {
    const all = cards(anArticle({ sections: [{ ...section, summary: undefined }] }));
    expect(said(all['/bridge/plans/'])).toMatchObject({ description: 'In May.' });
  });

  test('whose picture is that of the section that it leads to, whatever its name', () => {
    const all = cards(anArticle({ aliases: ['crossing'], sections: [section] }));
    expect(Object.keys(all)).toHaveLength(12);
    for (const card of Object.values(all)) {
      expect(said(card)).toMatchObject({
        'og:image': 'https://gazette.example/bridge/plans/share.png',
        'og:image:alt': 'The plans — The bridge is closed — The Gazette',
      });
    }
  });

  test('under every earlier name of the article, which leads to its name now', () => {
    const all = cards(anArticle({ aliases: ['crossing', 'ford'], sections: [section] }));
    expect(Object.keys(all)).toHaveLength(18);
    expect(said(all['/crossing/old/'])).toMatchObject({
      refresh: `0; url=${place('plans')}`,
      canonical: 'https://gazette.example/bridge/',
      'og:url': 'https://gazette.example/crossing/old/',
    });
  });
});
