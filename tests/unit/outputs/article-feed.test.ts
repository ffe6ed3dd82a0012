import { expect, test } from 'vitest';
import type { Article } from '../../../src/article/model.ts';
import type { Revision } from '../../../src/article/record/revision.ts';
import { articleFeed } from '../../../src/outputs/article-feed.ts';
import { aRecord, anArticle, aSection, aSite, headsOf } from './samples.ts';

function feed(revisions: Revision[], changes: Partial<Article> = {}, base = ''): string {
  const article = anArticle({ revisions: headsOf(revisions), ...changes });
  return articleFeed(article, aSite([article], base));
}

/** The text of every element of a name, as it stands in the feed. */
function all(name: string, xml: string): string[] {
  const pattern = new RegExp(`<${name}(?: [^>]*)?>([^]*?)</${name}>`, 'g');
  return [...xml.matchAll(pattern)].map(([, text = '']) => text);
}

const ids = (xml: string): string[] => all('id', xml);
const note = {
  kind: 'correction' as const,
  about: ['#plans' as const],
  text: 'It said 3 & it is 4.',
};

test('it holds every substantive change, newest first, and no minor one', () => {
  const record = aRecord({}, { kind: 'minor' }, { kind: 'correction', notes: [note] });
  expect(feed(record)).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${ids(feed(record))[0] ?? ''}</id>
<title>Changes to “The bridge is closed”</title>
<updated>2026-05-06T12:00:00+02:00</updated>
<author><name>Maria Lind</name></author>
<link rel="alternate" type="text/html" href="https://gazette.example/bridge/"/>
<link rel="self" type="application/atom+xml" href="https://gazette.example/bridge/feed.xml"/>
<entry>
<id>${ids(feed(record))[1] ?? ''}</id>
<title>Correction: The bridge is closed</title>
<updated>2026-05-06T12:00:00+02:00</updated>
<published>2026-05-06T00:00:00Z</published>
<link rel="alternate" type="text/html" href="https://gazette.example/bridge/history/3/"/>
<content type="html">&lt;div lang=&quot;en&quot; dir=&quot;ltr&quot;&gt;&lt;p&gt;&lt;strong&gt;Correction&lt;/strong&gt;&lt;/p&gt;&lt;p&gt;It said 3 &amp;amp; it is 4.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;a href=&quot;https://gazette.example/bridge/#plans&quot;&gt;The plans&lt;/a&gt;&lt;/li&gt;&lt;/ul&gt;&lt;/div&gt;</content>
</entry>
<entry>
<id>${ids(feed(record))[2] ?? ''}</id>
<title>Published: The bridge is closed</title>
<updated>2026-05-04T12:00:00+02:00</updated>
<published>2026-05-04T00:00:00Z</published>
<link rel="alternate" type="text/html" href="https://gazette.example/bridge/history/1/"/>
<content type="html">&lt;div lang=&quot;en&quot; dir=&quot;ltr&quot;&gt;&lt;p&gt;Published 4 May 2026&lt;/p&gt;&lt;/div&gt;</content>
</entry>
</feed>
`);
});

test('its addresses are under the base path', () => {
  const xml = feed(aRecord({}), {}, '/news');
  expect(xml).toContain('href="https://gazette.example/news/bridge/feed.xml"');
  expect(xml).toContain('href="https://gazette.example/news/bridge/history/1/"');
});

test('ids are UUIDs, and no two are the same', () => {
  const found = ids(feed(aRecord({}, {}, {})));
  expect(found).toHaveLength(4);
  expect(new Set(found).size).toBe(4);
  for (const id of found) {
    expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  }
});

test('ids stay when the title, the address, the host or the base path change, and later revisions come', () => {
  const record = aRecord({}, {});
  const before = ids(feed(record));
  expect(ids(feed(record, { title: 'Another', slug: 'ford', aliases: ['bridge'] }, '/x'))).toEqual(
    before,
  );
  const [own, ...entries] = ids(feed(aRecord({}, {}, { slug: 'ford' })));
  expect([own, ...entries.slice(1)]).toEqual(before);
});

test('a feed is as new as what was put on record last, whatever day it tells', () => {
  const late = { recorded: '2026-07-01T00:30:00+02:00' };
  const early = { recorded: '2026-06-30T23:00:00Z' };
  expect(all('updated', feed(aRecord(late, early)))[0]).toBe(early.recorded);
  expect(all('updated', feed(aRecord(early, late)))[0]).toBe(early.recorded);
});

test('a date with an hour is an instant with seconds', () => {
  const xml = feed(aRecord({ date: '2026-05-04T18:30+02:00' }));
  expect(all('published', xml)).toEqual(['2026-05-04T18:30:00+02:00']);
});

test('paragraphs of a note are paragraphs, and what it says stays words', () => {
  const text = 'One.\n\n<script>alert(1)</script>';
  const xml = feed(aRecord({}, { notes: [{ kind: 'update', about: [], text }] }));
  expect(all('content', xml)[0]).toContain(
    '&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;&lt;/p&gt;',
  );
});

test('a note is linked to its section by the id that it has now, also where it is gone', () => {
  const record = aRecord({}, { notes: [{ ...note, about: ['#old', '#gone', 'title'] }] });
  const xml = feed(record, { sections: [aSection({ aliases: ['old'] })] });
  expect(
    all('content', xml)[0]
      ?.match(/#\w+/g)
      ?.filter((id) => id !== '#39'),
  ).toEqual(['#plans', '#gone', '#gone']);
  expect(all('content', xml)[0]).toContain('&lt;li&gt;Headline&lt;/li&gt;');
});

test('it speaks the language of the article, in its direction', () => {
  const xml = feed(aRecord({}), { lang: 'ar', dir: 'rtl' });
  expect(xml).toContain('xml:lang="ar"');
  expect(all('content', xml)[0]).toContain('lang=&quot;ar&quot; dir=&quot;rtl&quot;');
});

test('an article whose authors are unknown is by the publisher, because a feed needs an author', () => {
  expect(all('name', feed(aRecord({}), { authors: ['gone'] }))).toEqual(['The Gazette Ltd']);
});

test('a withdrawal is told with its reason', () => {
  const reason = { kind: 'withdrawn' as const, about: [], text: 'It was made up.' };
  const xml = feed(aRecord({}, { kind: 'withdrawn', notes: [reason], shown: undefined }), {
    standfirst: '',
    sections: [],
  });
  expect(all('title', xml)).toContain('Withdrawal: The bridge is closed');
  expect(all('content', xml)[0]).toContain('It was made up.');
});
