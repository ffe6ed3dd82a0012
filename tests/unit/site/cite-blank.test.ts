import type { CSL } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { blankOf } from '../../../src/site/cite/blank.ts';
import { entriesOf, entryOf, STYLES } from '../../../src/site/cite/entries.ts';

const anItem = (own: Partial<CSL>): CSL => ({
  id: 'x',
  type: 'webpage',
  title: 'Why the bridge closed',
  'container-title': 'The Desk',
  author: [{ family: 'Lee', given: 'Ann' }],
  issued: { 'date-parts': [[2026, 3, 31]] },
  URL: 'https://news.example/bridge/',
  language: 'en',
  note: 'Revision 2, https://news.example/bridge/history/2/',
  ...own,
});

describe.each(['en', 'de', 'es', 'fr', 'ar'])('in %s, in every style', (language) => {
  test('an entry is the same whether citeproc was asked for it or for a blank one', () => {
    const days = Array.from({ length: 366 }, (_, at) => new Date(Date.UTC(2028, 0, 1 + at)));
    for (const style of STYLES) {
      // One in seven, so that every day and every month comes: the others differ from these in both.
      for (const day of days.filter((_, at) => at % 7 === 0 || at < 31)) {
        const parts: [number, number, number] = [
          day.getUTCFullYear(),
          day.getUTCMonth() + 1,
          day.getUTCDate(),
        ];
        const item = anItem({ language, issued: { 'date-parts': [parts] } });
        expect(entriesOf([item], style), parts.join('-')).toEqual([entryOf(item, style)]);
      }
    }
  });
});

test.each<[string, Partial<CSL>]>([
  ['an author', { author: [{ literal: 'Studio 28' }] }],
  ['a site', { 'container-title': 'Radio 8765' }],
])('%s with the number that stands for a day keeps it', (_what, own) => {
  for (const style of STYLES) {
    const item = anItem(own);
    expect(entriesOf([item], style)).toEqual([entryOf(item, style)]);
  }
});

test('a title or an address may hold those numbers', () => {
  const item = anItem({ title: 'The 28 days of 8765', URL: 'https://news.example/28/' });
  for (const style of STYLES) expect(entriesOf([item], style)).toEqual([entryOf(item, style)]);
});

test.each(['What now?', 'A “bridge”', 'It’s closed', 'Fish & chips', '1.'])(
  'the title “%s”, which a style may alter, is asked for as it is',
  (title) => {
    expect(blankOf(anItem({ title }))).toBeUndefined();
  },
);
