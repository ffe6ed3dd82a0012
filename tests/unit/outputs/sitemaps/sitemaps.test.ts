import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { Article } from '../../../../src/article/model.ts';
import type { SiteContent } from '../../../../src/outputs/site-files.ts';
import type { OutputFile, Surroundings } from '../../../../src/outputs/files.ts';
import { newsOf, newsSitemap } from '../../../../src/outputs/sitemaps/news.ts';
import { listedPages } from '../../../../src/outputs/sitemaps/pages.ts';
import { robots } from '../../../../src/outputs/sitemaps/robots.ts';
import { sitemaps, splitSitemap } from '../../../../src/outputs/sitemaps/sitemap.ts';
import { readSettings } from '../../../../src/site/settings.ts';
import { anArticle, aRecord, aSite, headsOf } from '../samples.ts';

function contentOf(articles: Article[], changes: Partial<SiteContent> = {}): SiteContent {
  const entries = articles.map((article) => ({ ...article, digest: '', pictures: {} }));
  return {
    articles: entries,
    topics: [],
    series: [],
    authors: [],
    pages: [{ id: 'about', title: 'About', description: 'x', digest: '' }],
    articleOf: () => anArticle(),
    ...changes,
  };
}

function onRecord(slug: string, recorded: string, changes: Partial<Article> = {}): Article {
  const revisions = headsOf(aRecord({ slug, recorded, date: recorded.slice(0, 10) }));
  return anArticle({ slug, date: recorded.slice(0, 10), revisions, ...changes });
}

function builtOn(buildDate: string | undefined, timeZone = 'UTC', base = ''): Surroundings {
  const surroundings = aSite([], base);
  return { ...surroundings, site: { ...surroundings.site, timeZone, buildDate } };
}

/** The texts of all elements of an XML document by name; throws where it is not well-formed. */
function textsOf(file: OutputFile | undefined): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const parser = new SaxesParser({ xmlns: true });
  const open: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => open.push(name));
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const name = open.at(-1) ?? '';
    if (text.trim()) found.set(name, [...(found.get(name) ?? []), text]);
  });
  parser.write(file && 'text' in file ? file.text : '').close();
  return found;
}

const W3C = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

test('every page stands in it once, whole, with the instant of its last told change', async () => {
  const revisions = headsOf(aRecord({}, { kind: 'correction' }, { kind: 'minor' }));
  const articles = [anArticle({ slug: 'قرار', revisions, aliases: ['earlier'] })];
  const [file, index] = await sitemaps(contentOf(articles), aSite([], '/news'));
  const addresses = textsOf(file).get('loc') ?? [];
  expect(addresses).toContain('https://gazette.example/news/%D9%82%D8%B1%D8%A7%D8%B1/');
  expect(addresses.every((one) => one.startsWith('https://gazette.example/news/'))).toBe(true);
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const date of textsOf(file).get('lastmod') ?? []) {
    expect(date).toMatch(W3C);
    expect(date).toBe('2026-05-05T10:00:00.000Z');
  }
  expect(textsOf(index).get('loc')).toEqual(['https://gazette.example/news/sitemap-0.xml']);
  expect(textsOf(index).get('lastmod')).toEqual(['2026-05-05T10:00:00.000Z']);
});

test('no earlier address, no card, no history that strikes words, no list without entries', () => {
  const once = onRecord('once', '2026-05-04T12:00+02:00', { aliases: ['old'] });
  const twice = anArticle({ slug: 'twice', revisions: headsOf(aRecord({}, {})) });
  const topics = [{ id: 'empty', name: 'Empty', description: 'Nothing.' }];
  const found = listedPages(contentOf([once, twice], { topics }), aSite([]));
  const addresses = found.map(({ address }) => address);
  expect(addresses).toContain('/once/');
  expect(addresses).toContain('/once/history/');
  expect(addresses).toContain('/twice/');
  expect(addresses).toContain('/archive/2026/');
  for (const none of ['/old/', '/twice/history/', '/once/plans/', '/topics/empty/', '/404.html'])
    expect(addresses).not.toContain(none);
  expect(found.find(({ address }) => address === '/about/')?.changed).toBeUndefined();
});

test('lists are there page by page', () => {
  const articles = Array.from({ length: 51 }, (_, index) =>
    onRecord(`a${index}`, '2026-05-04T12:00+02:00', { topics: ['t'], authors: ['maria'] }),
  );
  const topics = [{ id: 't', name: 'T', description: 'T.' }];
  const authors = [{ id: 'maria', name: 'Maria', links: [] }];
  const found = listedPages(contentOf(articles, { topics, authors }), aSite([]));
  const addresses = found.map(({ address }) => address);
  for (const one of ['/topics/t/', '/topics/t/2/', '/archive/2026/2/', '/authors/maria/2/'])
    expect(addresses).toContain(one);
  expect(addresses).not.toContain('/topics/t/3/');
});

test('it is split, and the index names every part with its newest date', async () => {
  const items = Array.from({ length: 5 }, (_, index) => ({
    url: `https://gazette.example/a${index}/?x=1&y="2"`,
    ...(index < 4 && { lastmod: `2026-05-0${index + 1}` }),
  }));
  const files = await splitSitemap(items, aSite([]).addresses, 2);
  expect(files.map(({ address }) => address)).toEqual([
    '/sitemap-0.xml',
    '/sitemap-1.xml',
    '/sitemap-2.xml',
    '/sitemap-index.xml',
  ]);
  expect(files.slice(0, 3).map((file) => textsOf(file).get('loc')?.length)).toEqual([2, 2, 1]);
  expect(textsOf(files[3]).get('lastmod')).toEqual([
    '2026-05-02T00:00:00.000Z',
    '2026-05-04T00:00:00.000Z',
  ]);
});

test('no file holds more than the protocol allows', async () => {
  const address = `https://gazette.example/${'%D9%82'.repeat(300)}/`;
  const items = Array.from({ length: 10_000 }, () => ({ url: address, lastmod: '2026-05-04' }));
  const [file] = await splitSitemap(items, aSite([]).addresses, 10_000);
  expect(Buffer.byteLength(file?.text ?? '')).toBeLessThan(50 * 1024 * 1024);
});

test('the news are what was published in two days before the date that was given', async () => {
  const title = 'Quotes "x", A & B, <b>, </script> and قرار';
  const articles = [
    onRecord('today', '2026-11-22T09:00+01:00', { title, lang: 'de-AT' }),
    onRecord('yesterday', '2026-11-21T09:00+01:00'),
    onRecord('before', '2026-11-20T09:00+01:00'),
    onRecord('tomorrow', '2026-11-23T09:00+01:00'),
  ];
  const [file] = await newsSitemap(contentOf(articles), builtOn('2026-11-22'));
  const texts = textsOf(file);
  expect(texts.get('loc')).toEqual([
    'https://gazette.example/today/',
    'https://gazette.example/yesterday/',
  ]);
  expect(texts.get('news:name')).toEqual(['The Gazette', 'The Gazette']);
  expect(texts.get('news:language')).toEqual(['de', 'en']);
  expect(texts.get('news:publication_date')).toEqual(['2026-11-22', '2026-11-21']);
  expect(texts.get('news:title')?.[0]).toBe(title);
});

test('an article dated back, or recorded long before its date, is no news', () => {
  const back = onRecord('back', '2026-11-22T09:00Z', { date: '2024-03-31' });
  const ahead = onRecord('ahead', '2026-01-02T09:00Z', { date: '2026-11-22' });
  const updated = anArticle({
    slug: 'updated',
    revisions: headsOf(aRecord({}, { recorded: '2026-11-22T09:00Z', date: '2026-11-22' })),
  });
  const draft = anArticle({ slug: 'unrecorded', date: '2026-11-22' });
  const content = contentOf([back, ahead, updated, draft]);
  expect(newsOf(content, builtOn('2026-11-22'))).toEqual([]);
});

test('an instant of building counts to the second, a day on the clocks of the site', () => {
  const articles = contentOf([onRecord('noon', '2026-11-20T12:00:00Z', { date: '2026-11-20' })]);
  const count = (date: string, zone?: string) => newsOf(articles, builtOn(date, zone)).length;
  expect(count('2026-11-22T12:00:00Z')).toBe(1);
  expect(count('2026-11-22T12:00:01Z')).toBe(0);
  expect(count('2026-11-20T11:59:59Z')).toBe(0);
  expect(count('2026-11-20')).toBe(1);
  expect(count('2026-11-20', 'Pacific/Kiritimati')).toBe(0);
});

test('there are at most 1,000 of them, and no file without a date or without news', async () => {
  const many = Array.from({ length: 1001 }, (_, index) =>
    onRecord(`a${index}`, '2026-11-22T09:00Z'),
  );
  expect(newsOf(contentOf(many), builtOn('2026-11-22'))).toHaveLength(1000);
  expect(await newsSitemap(contentOf(many), builtOn(undefined))).toEqual([]);
  expect(await newsSitemap(contentOf([]), builtOn('2026-11-22'))).toEqual([]);
});

test('robots.txt lets everybody read and names the sitemaps that are there', async () => {
  const content = contentOf([onRecord('today', '2026-11-22T09:00Z')]);
  const index = 'Sitemap: https://gazette.example/news/sitemap-index.xml\n';
  expect(await robots(content, builtOn(undefined, 'UTC', '/news'))).toEqual([
    { address: '/news/robots.txt', text: `User-agent: *\nAllow: /\n\n${index}` },
  ]);
  expect(await robots(content, builtOn('2026-11-22', 'UTC', '/news'))).toEqual([
    {
      address: '/news/robots.txt',
      text: `User-agent: *\nAllow: /\n\n${index}Sitemap: https://gazette.example/news/news-sitemap.xml\n`,
    },
  ]);
});

test.each(['today', '2026-02-30', '2026-11-22T09:00'])('BUILD_DATE=%s is refused', (BUILD_DATE) => {
  const { problems } = readSettings(process.cwd(), { BUILD_DATE });
  expect(problems.map(({ file, message }) => `${file} ${message}`)).toEqual([
    expect.stringMatching(/^\$BUILD_DATE expected .*: correct or unset BUILD_DATE$/s),
  ]);
});

test.each(['2026-11-22', '2026-11-22T09:00Z'])('BUILD_DATE=%s is taken', (BUILD_DATE) => {
  expect(readSettings(process.cwd(), { BUILD_DATE }).settings?.buildDate).toBe(BUILD_DATE);
});
