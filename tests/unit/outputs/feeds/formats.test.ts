import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { all, both, feedsOf, hard, published } from './samples.ts';

const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;
describe('RSS 2.0', () => {
  test('it is well-formed with namespaces, and holds nothing that XML cannot', async () => {
    const { files } = await feedsOf(hard());
    for (const [address, text] of files) {
      if (address.endsWith('.json')) continue;
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw error;
      });
      expect(() => parser.write(text).close(), address).not.toThrow();
      // eslint-disable-next-line no-control-regex -- these are the characters it is about
      expect(text).not.toMatch(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\]\]>/);
    }
  });

  test('the channel has what it must have, and names itself', async () => {
    const { rss, xml } = await both(hard());
    expect(rss).toMatchObject({
      title: 'The Gazette',
      description: 'News, explained',
      link: 'https://gazette.example/',
      language: 'en',
    });
    expect(xml).toContain(
      '<atom:link href="https://gazette.example/feed.xml" rel="self" type="application/rss+xml"/>',
    );
    expect(all('lastBuildDate', xml)).toEqual(['Thu, 07 May 2026 10:00:00 GMT']);
  });

  test('a topic’s channel is named for the topic and leads to its page', async () => {
    const { rss } = await both(hard(), '/topics/water/');
    expect(rss).toMatchObject({
      title: 'Water & ways — The Gazette',
      description: 'Who has it, and who <not>.',
      link: 'https://gazette.example/topics/water/',
    });
  });

  test('dates are those of RFC 822, guids are no links, and no author is taken for an e-mail address', async () => {
    const { xml } = await both(hard());
    expect(all('pubDate', xml)).toHaveLength(4);
    for (const date of [...all('pubDate', xml), ...all('lastBuildDate', xml)]) {
      expect(date).toMatch(RFC_822);
    }
    for (const date of all('atom:updated', xml)) expect(date).toMatch(RFC_3339);
    expect(xml.match(/<guid isPermaLink="false">urn:uuid:[\da-f-]{36}<\/guid>/g)).toHaveLength(4);
    expect(new Set(all('guid', xml)).size).toBe(4);
    expect(xml).not.toMatch(/<(?:author|managingEditor|webMaster|dc:date)>/);
  });

  test('texts arrive as they were written', async () => {
    const { rss } = await both(hard());
    const items = rss.items ?? [];
    expect(items.map(({ title }) => title)).toEqual([
      'Very '.repeat(2000).trim(),
      `"Quotes" & 'more' </script> ]]> <![CDATA[ &amp; 🌉`,
      'جسر «مغلق»',
      'The bridge is closed',
    ]);
    expect(items[3]?.dc?.creators).toEqual(['Maria “M” Lind & <Co>']);
    expect(items[1]?.dc?.creators).toEqual(['The Gazette Ltd']);
    expect(items[3]?.categories).toEqual([{ name: 'Water & ways' }]);
    expect(items[1]?.categories ?? []).toEqual([]);
    expect(items[2]?.link).toBe('https://gazette.example/%D8%BA%D8%B2%D8%A9/');
    expect(items[2]?.content?.encoded).toContain('<div lang="ar" dir="rtl">');
  });
});

describe('JSON Feed 1.1', () => {
  test('it has what it must have, every item an id and content, dates with zones', async () => {
    const { json, jsonFeed } = await both(hard());
    expect(jsonFeed).toMatchObject({
      title: 'The Gazette',
      description: 'News, explained',
      home_page_url: 'https://gazette.example/',
      feed_url: 'https://gazette.example/feed.json',
      language: 'en',
      authors: [{ name: 'The Gazette Ltd', url: 'https://gazette.example/' }],
    });
    expect(JSON.parse(json)).toHaveProperty('version', 'https://jsonfeed.org/version/1.1');
    const items = jsonFeed.items ?? [];
    expect(items).toHaveLength(4);
    for (const item of items) {
      expect(item.id).toMatch(/^urn:uuid:/);
      expect(item.content_html).toMatch(/^<div lang/);
      expect(item.date_published).toMatch(RFC_3339);
    }
    expect(json).not.toContain('null');
  });

  test('what is empty is left out of an item', async () => {
    const { json } = await both([published('bridge', 4, { authors: ['nobody'], topics: [] })]);
    const { items } = JSON.parse(json) as { items: object[] };
    expect(items[0]).not.toHaveProperty('authors');
    expect(items[0]).not.toHaveProperty('tags');
    expect(items[0]).not.toHaveProperty('date_modified');
  });

  test('authors have their pages, and tags are the names of topics', async () => {
    const { jsonFeed } = await both([published('bridge', 4)]);
    expect(jsonFeed.items?.[0]).toMatchObject({
      authors: [{ name: 'Maria “M” Lind & <Co>', url: 'https://gazette.example/authors/maria/' }],
      tags: ['Water & ways'],
      language: 'en',
    });
  });
});
