import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/model.ts';
import { articleData } from '../../../src/outputs/structured-data/article.ts';
import { dataBlock } from '../../../src/outputs/structured-data/data-block.ts';
import { authorData, listData } from '../../../src/outputs/structured-data/lists.ts';
import { websiteData } from '../../../src/outputs/structured-data/website.ts';
import { dataOf, factsOf, HOST, NAMES, ofArticle, read } from './data-says.ts';
import { aRecord, aSection, aSite, anArticle, headsOf } from './samples.ts';

test('the rules of the publisher and the licence are there where the site has them', () => {
  const { site, ...facts } = factsOf({
    trust: [{ id: 'about' }, { id: 'publishing-principles' }, { id: 'corrections-policy' }],
  });
  const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
  const data = dataOf(anArticle(), {}, { ...facts, site: { ...site, licence } });
  expect(data['Organization']).toMatchObject({
    publishingPrinciples: `${HOST}/publishing-principles/`,
    correctionsPolicy: `${HOST}/corrections-policy/`,
  });
  expect(data['BackgroundNewsArticle']).toMatchObject({ license: licence.url });
});

test('the home page is the site, with its search and who publishes it', () => {
  const { site, addresses } = aSite([], '/news');
  expect(read(websiteData({ site, addresses, trust: [] }))).toEqual({
    WebSite: {
      '@type': 'WebSite',
      name: 'The Gazette',
      description: 'News, explained',
      url: `${HOST}/news/`,
      inLanguage: 'en',
      publisher: { '@id': `${HOST}/news/#publisher` },
      potentialAction: {
        '@type': 'SearchAction',
        target: {
          '@type': 'EntryPoint',
          urlTemplate: `${HOST}/news/search/?q={search_term_string}`,
        },
        'query-input': 'required name=search_term_string',
      },
    },
    Organization: {
      '@type': 'Organization',
      '@id': `${HOST}/news/#publisher`,
      name: 'The Gazette Ltd',
      url: `${HOST}/news/`,
    },
  });
});

test('the page of an author says who it is as far as the author does', () => {
  const { addresses } = factsOf();
  const author = { id: 'maria', name: 'Maria Lind', links: [] };
  const url = `${HOST}/authors/maria/`;
  const person = { '@type': 'Person', name: 'Maria Lind', url };
  expect(read(authorData(author, addresses))).toEqual({
    ProfilePage: { '@type': 'ProfilePage', url, mainEntity: person },
  });
  const links = ['https://lind.example/?a=1&b=2'];
  const more = { ...author, role: 'Editor', text: 'Writes.', email: 'm@lind.example', links };
  expect(read(authorData(more, addresses))['ProfilePage']).toMatchObject({
    mainEntity: {
      ...person,
      jobTitle: 'Editor',
      description: 'Writes.',
      email: 'm@lind.example',
      sameAs: links,
    },
  });
});

test('the page of a desk says so, and gives it no job title', () => {
  const desk = { id: 'desk', name: 'The desk', kind: 'organization', role: 'news' } as const;
  const { addresses } = factsOf();
  expect(read(authorData({ ...desk, links: [] }, addresses))['ProfilePage']).toEqual({
    '@type': 'ProfilePage',
    url: `${HOST}/authors/desk/`,
    mainEntity: { '@type': 'Organization', name: 'The desk', url: `${HOST}/authors/desk/` },
  });
});

test('the page of a topic says what it collects', () => {
  const topic = { name: 'Water', description: 'Who has it & who does not.' };
  expect(read(listData(topic, `${HOST}/topics/water/`))).toEqual({
    CollectionPage: { '@type': 'CollectionPage', ...topic, url: `${HOST}/topics/water/` },
  });
});

describe('no text gets out of the script element', () => {
  const hostile = `</script><!-- <script> & "so" 'so' \u2028\u2029 \uD800 ]]> 水 😀`;
  const changes: Record<string, Partial<Article>> = {
    title: { title: hostile },
    standfirst: { standfirst: hostile },
    heading: { sections: [aSection({ heading: hostile })] },
    source: {
      sources: [
        { id: 'a', places: [], title: hostile, publisher: hostile, date: '2024', url: 'https://a.example/' }, // prettier-ignore
      ],
    },
    person: {
      cards: [{ kind: 'person', id: 'a', name: hostile, text: 'Who.', date: '2024-01-01' }],
    },
    correction: {
      revisions: headsOf(
        aRecord({}, { kind: 'correction', notes: [{ kind: 'correction', about: [], text: hostile }] }), // prettier-ignore
      ),
    },
  };
  test.each(Object.keys(changes))('of %s, and it reads as it was', (field) => {
    const block = dataBlock(articleData(anArticle(changes[field]), NAMES, factsOf()));
    expect(block).not.toMatch(/[<>&\u2028\u2029]/);
    const texts: string[] = [];
    JSON.parse(block, (_, value: unknown) => {
      if (typeof value === 'string') texts.push(value);
      return value;
    });
    expect(texts).toContain(hostile);
  });
});

test('a very long article is told whole', () => {
  const sections = Array.from({ length: 500 }, (_, index) => aSection({ id: `s${index}` }));
  expect(ofArticle(anArticle({ title: 'Long '.repeat(2000), sections }))['hasPart']).toHaveLength(500); // prettier-ignore
});
