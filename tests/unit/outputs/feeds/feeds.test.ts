import { parseJsonFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../src/article/model.ts';
import { aRecord, anArticle, headsOf } from '../samples.ts';
import { all, both, feedsOf, hard, published } from './samples.ts';

describe('which articles', () => {
  test('the site has feeds, and each topic has, also one without articles', async () => {
    const { files } = await feedsOf([published('bridge', 4)], '/news');
    expect([...files.keys()]).toEqual([
      '/news/feed.xml',
      '/news/feed.json',
      '/news/topics/water/feed.xml',
      '/news/topics/water/feed.json',
      '/news/topics/empty/feed.xml',
      '/news/topics/empty/feed.json',
    ]);
    expect(parseJsonFeed(files.get('/news/topics/empty/feed.json')).items ?? []).toEqual([]);
    expect(JSON.parse(files.get('/news/topics/empty/feed.json') ?? '')).toHaveProperty('items', []);
    expect(files.get('/news/topics/empty/feed.xml')).not.toMatch(/<item|lastBuildDate/);
  });

  test('a topic’s feed holds its own only', async () => {
    const articles = [published('bridge', 4), published('ford', 5, { topics: [] })];
    expect((await both(articles, '/topics/water/')).jsonFeed.items).toHaveLength(1);
    expect((await both(articles)).jsonFeed.items).toHaveLength(2);
  });

  test('drafts, what is not on record and what was withdrawn never enter', async () => {
    const { xml, json } = await both([
      published('secret-draft', 4, { draft: true }),
      published('secret-new', 5, { revisions: [] }),
      anArticle({
        slug: 'secret-gone',
        revisions: headsOf(aRecord({}, { kind: 'withdrawn', shown: undefined })),
      }),
    ]);
    expect(xml + json).not.toContain('secret');
  });

  test('the thirty that changed last are in it, and no other is read, each once', async () => {
    const articles = Array.from({ length: 31 }, (_, at) => published(`no-${at + 1}`, at + 1));
    const { files, read } = await feedsOf(articles);
    const urls = parseJsonFeed(files.get('/feed.json')).items?.map(({ url }) => url);
    expect(urls).toHaveLength(30);
    expect(urls?.[0]).toBe('https://gazette.example/no-31/');
    expect(read).toHaveLength(30);
    expect(read).not.toContain('no-1');
  });

  test('what was corrected comes up again with its note, and a minor edit does not', async () => {
    const correction = { kind: 'correction' as const, about: [], text: 'It said 3 & it is 4.' };
    const corrected = headsOf(aRecord({}, {}, { kind: 'correction', notes: [correction] }));
    const { rss, jsonFeed } = await both([
      anArticle({ revisions: corrected }),
      published('ford', 5, { revisions: headsOf(aRecord({}, { kind: 'minor' })) }),
    ]);
    const [first, second] = jsonFeed.items ?? [];
    expect(first?.url).toBe('https://gazette.example/bridge/');
    expect(first?.content_html).toMatch(/^<div[^>]*>\n<p><strong>Correction<\/strong>/);
    expect(first?.content_html).toContain('<p>It said 3 &amp; it is 4.</p>');
    expect(rss.items?.[0]?.content?.encoded).toBe(first?.content_html);
    expect([first?.date_published, first?.date_modified]).toEqual([
      '2026-05-04T00:00:00Z',
      '2026-05-06T12:00:00+02:00',
    ]);
    expect(second?.date_modified).toBeUndefined();
  });

  test('ids stay when title, address, host path or topic change, and no two are the same', async () => {
    const ids = async (articles: Article[], base: string): Promise<unknown[]> => {
      const { files } = await feedsOf(articles, base);
      const found = all('guid', files.get(`${base}/feed.xml`) ?? '');
      expect(parseJsonFeed(files.get(`${base}/feed.json`)).items?.map(({ id }) => id)).toEqual(
        found,
      );
      return found;
    };
    const two = [published('bridge', 4), published('ford', 5)];
    const before = await ids(two, '');
    const renamed = two.map((one) => ({
      ...one,
      slug: `new-${one.slug}`,
      aliases: [one.slug],
      title: 'Another',
      topics: [],
    }));
    expect(await ids(renamed, '/news')).toEqual(before);
    expect(new Set(before).size).toBe(2);
  });
});

test('content leads nowhere relative, and runs nothing', async () => {
  const { jsonFeed } = await both(hard());
  for (const { content_html: html = '' } of jsonFeed.items ?? []) {
    for (const [, target] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      expect(target).toMatch(/^https:\/\//);
    }
    expect(html).not.toMatch(
      /<(?:script|style|iframe|object|embed|button|svg)|\s(?:class|id|style|on\w+)=/,
    );
  }
});

test('the same content gives the same bytes', async () => {
  expect((await feedsOf(hard())).files).toEqual((await feedsOf(hard())).files);
});
