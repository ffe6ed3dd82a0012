import { describe, expect, test } from 'vitest';
import { articleData } from '../../../src/outputs/structured-data/article.ts';
import { dataOf, factsOf, HOST, NAMES, ofArticle } from './data-says.ts';
import { aRecord, aSection, aSite, anArticle, headsOf } from './samples.ts';

test('an article of which little is known says that, and nothing that is empty', () => {
  expect(dataOf(anArticle({ authors: [] }), { authors: [] })).toEqual({
    BackgroundNewsArticle: {
      '@type': 'BackgroundNewsArticle',
      headline: 'The bridge is closed',
      description: 'What was known before.',
      inLanguage: 'en',
      url: `${HOST}/bridge/`,
      image: `${HOST}/bridge/share.png`,
      datePublished: '2026-05-04',
      publisher: { '@id': `${HOST}/#publisher` },
      hasPart: [{ '@type': 'WebPageElement', name: 'The plans', url: `${HOST}/bridge/#plans` }],
    },
    Organization: {
      '@type': 'Organization',
      '@id': `${HOST}/#publisher`,
      name: 'The Gazette Ltd',
      url: `${HOST}/`,
    },
    BreadcrumbList: {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'The Gazette', item: `${HOST}/` },
        { '@type': 'ListItem', position: 2, name: 'The bridge is closed' },
      ],
    },
  });
});

test('authors, series and topic are there with the addresses of their pages', () => {
  const names = {
    authors: [...NAMES.authors, { id: 'émile', name: 'Émile “Z” Ø' }],
    series: { id: 'rivers', name: 'Rivers & bridges' },
    kicker: { id: 'city', name: 'The city' },
  };
  const { BackgroundNewsArticle, BreadcrumbList } = dataOf(anArticle(), names);
  expect(BackgroundNewsArticle).toMatchObject({
    author: [
      { '@type': 'Person', name: 'Maria Lind', url: `${HOST}/authors/maria/` },
      { '@type': 'Person', name: 'Émile “Z” Ø', url: `${HOST}/authors/%C3%A9mile/` },
    ],
    isPartOf: {
      '@type': 'CreativeWorkSeries',
      name: 'Rivers & bridges',
      url: `${HOST}/series/rivers/`,
    },
  });
  expect(BreadcrumbList).toMatchObject({
    itemListElement: [
      { position: 1 },
      { position: 2, name: 'The city', item: `${HOST}/topics/city/` },
      { position: 3, name: 'The bridge is closed' },
    ],
  });
});

test('a desk is an organization, and whoever else writes a person', () => {
  const authors = [
    { id: 'desk', name: 'The desk', kind: 'organization' as const },
    { id: 'maria', name: 'Maria Lind', kind: 'person' as const },
    { id: 'zoe', name: 'Zoë Müller' },
  ];
  expect(ofArticle(anArticle(), { authors })['author']).toMatchObject([
    { '@type': 'Organization', name: 'The desk' },
    { '@type': 'Person', name: 'Maria Lind' },
    { '@type': 'Person', name: 'Zoë Müller' },
  ]);
});

test('sections are named with addresses that land, under a base path and in any script', () => {
  const { site, addresses } = aSite([], '/news');
  const sections = [aSection({ id: 'الماء', heading: 'الماء' })];
  const article = ofArticle(anArticle({ lang: 'ar', dir: 'rtl', sections }), {}, { site, addresses, trust: [] }); // prettier-ignore
  expect(article).toMatchObject({
    inLanguage: 'ar',
    hasPart: [{ name: 'الماء', url: `${HOST}/news/bridge/#${encodeURIComponent('الماء')}` }],
  });
});

describe('of the record', () => {
  const revisions = headsOf(
    aRecord(
      {},
      { kind: 'correction', notes: [
        { kind: 'correction', about: ['#plans'], text: 'It was 13 trams.\n\nNot 14.' },
        { kind: 'clarification', about: [], text: 'A headline.' },
      ] },
      { kind: 'update', notes: [{ kind: 'update', about: [], text: 'A report is out.' }] },
      { kind: 'minor' },
    ),
  ); // prettier-ignore

  test('corrections are told, each with the page that shows it, and no other change', () => {
    expect(ofArticle(anArticle({ revisions }))['correction']).toEqual([
      {
        '@type': 'CorrectionComment',
        text: 'It was 13 trams.\n\nNot 14.',
        datePublished: '2026-05-05',
        url: `${HOST}/bridge/history/2/`,
      },
    ]);
  });

  test('the last change that readers are told of is the date of modification: no minor edit', () => {
    expect(ofArticle(anArticle({ revisions }))['dateModified']).toBe('2026-05-06');
    const first = revisions.slice(0, 1);
    // Of a first publication there is nothing to add to its date.
    expect(ofArticle(anArticle({ revisions: first }))).not.toHaveProperty('dateModified');
  });

  test('an article that was withdrawn says nothing at all', () => {
    const withdrawn = headsOf(aRecord({}, { kind: 'withdrawn', shown: undefined }));
    expect(articleData(anArticle({ revisions: withdrawn }), NAMES, factsOf())).toEqual([]);
  });
});

test('sources are cited as far as they are known: a subject is no title, a stored copy no date', () => {
  const url = 'https://example.org/?a=1&b="2"';
  const sources = [
    { id: 'a', places: [], title: 'A & B', publisher: 'P', date: '2024-03', url },
    { id: 'b', places: [], subject: 'What B is about', publisher: 'Q', stored: '2024', url },
  ];
  const publisher = (name: string) => ({ '@type': 'Organization', name });
  expect(ofArticle(anArticle({ sources }))['citation']).toEqual([
    { '@type': 'CreativeWork', name: 'A & B', publisher: publisher('P'), datePublished: '2024-03', url }, // prettier-ignore
    { '@type': 'CreativeWork', description: 'What B is about', publisher: publisher('Q'), url },
  ]);
});
