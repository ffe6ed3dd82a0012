import { expect, test } from 'vitest';
import { shareAlt } from '../../../../src/outputs/share/alt.ts';
import { pictureOfSite, picturesOf } from '../../../../src/outputs/share/picture.ts';
import { surroundingsOf } from '../../../../src/outputs/surroundings.ts';
import { anArticle, aRecord, aSection, aSite, headsOf } from '../samples.ts';

const { site } = aSite([]);
const surroundings = surroundingsOf(
  site,
  [],
  [],
  [{ id: 'bridges', name: 'Bridges & roads', description: 'x' }],
);

test('a picture shows the first topic, the headline, the site and the day', () => {
  const article = anArticle({ topics: ['bridges', 'water'] });
  expect(picturesOf(article, surroundings).article).toEqual({
    kicker: 'Bridges & roads',
    headline: 'The bridge is closed',
    under: '',
    site: 'The Gazette',
    date: 'Published 4 May 2026',
    lang: 'en',
    dir: 'ltr',
  });
});

test('that of a section shows its heading above the headline', () => {
  const [first] = picturesOf(anArticle(), surroundings).sections;
  expect(first?.id).toBe('plans');
  expect(first?.picture).toMatchObject({
    kicker: '',
    headline: 'The plans',
    under: 'The bridge is closed',
    date: 'Published 4 May 2026',
  });
});

test('a change is told where it was made, and on the article', () => {
  const revisions = headsOf(aRecord({}, { kind: 'correction', changed: ['#plans'] }));
  const change = {
    kind: 'correction' as const,
    date: '2026-05-05',
    recorded: '2026-05-05T12:00:00+02:00',
    revision: 2,
  };
  const sections = [aSection({ change }), aSection({ id: 'costs' })];
  const pictures = picturesOf(anArticle({ revisions, sections }), surroundings);
  expect(pictures.article.date).toBe('Corrected 5 May 2026');
  expect(pictures.sections.map(({ picture }) => picture.date)).toEqual([
    'Corrected 5 May 2026',
    'Published 4 May 2026',
  ]);
});

test('of a text that was withdrawn no section is named', () => {
  const revisions = headsOf(aRecord({}, { kind: 'withdrawn' }));
  const pictures = picturesOf(anArticle({ revisions, sections: [] }), surroundings);
  expect(JSON.stringify(pictures)).not.toContain('The plans');
  expect(pictures.article.date).toBe('Withdrawn 5 May 2026');
});

test('an article is told in its own language and direction', () => {
  const article = anArticle({ lang: 'ar', dir: 'rtl', title: 'المياه' });
  const picture = picturesOf(article, surroundings).article;
  expect(picture).toMatchObject({ lang: 'ar', dir: 'rtl', headline: 'المياه' });
  expect(picture.date).toMatch(/^\p{Script=Arabic}/u);
});

test('the site’s own picture shows its name, its line and its host', () => {
  expect(pictureOfSite({ ...site, language: 'ar' })).toMatchObject({
    headline: 'The Gazette',
    under: 'News, explained',
    site: 'gazette.example',
    dir: 'rtl',
  });
});

test('the alternative text says what is read on the picture', () => {
  const article = anArticle({ title: 'Floods & "fires"' });
  expect(shareAlt(site)).toBe('The Gazette — News, explained');
  expect(shareAlt(site, article)).toBe('Floods & "fires" — The Gazette');
  expect(shareAlt(site, article, 'The plans')).toBe('The plans — Floods & "fires" — The Gazette');
});

test('the alternative text names no section of a text that was withdrawn', () => {
  const article = anArticle({ revisions: headsOf(aRecord({}, { kind: 'withdrawn' })) });
  expect(shareAlt(site, article, 'The plans')).toBe('The bridge is closed — The Gazette');
});
