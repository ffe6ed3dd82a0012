import { describe, expect, test } from 'vitest';
import type { Difference, Segment } from '../../../src/article/record/difference.ts';
import { headLines, changedLines } from '../../../src/components/history/head-lines.ts';
import { cssText, markStyle } from '../../../src/components/history/mark-style.ts';
import { partName } from '../../../src/site/part-names.ts';
import { runsOf, toldDifferences } from '../../../src/components/history/segment-text.ts';
import { wordsFor } from '../../../src/site/words/index.ts';

const words = wordsFor('en');

/** Runs in one line: `passed with [-14-]{+13+} votes`, what is no words between `<` and `>`. */
function line(segments: readonly Segment[]): string {
  return runsOf(segments)
    .map(({ op, pieces }) => {
      const text = pieces.map((piece) => (piece.what ? `<${piece.text}>` : piece.text)).join('');
      if (op === 'deleted') return `[-${text}-]`;
      return op === 'inserted' ? `{+${text}+}` : text;
    })
    .join('');
}

describe('runs of words', () => {
  test('have their spaces outside, and neighbours of one kind inside', () => {
    const segments: Segment[] = [
      { op: 'same', text: 'The' },
      { op: 'deleted', text: ' old' },
      { op: 'same', text: ' bridge' },
      { op: 'inserted', text: ' over the ' },
      { op: 'inserted', text: 'https://a.example', what: 'link' },
      { op: 'inserted', text: ' is shut ' },
      { op: 'same', text: 'now' },
    ];
    expect(line(segments)).toBe(
      'The [-old-] bridge {+over the  <[https://a.example]> is shut+} now',
    );
  });

  test('tell a link that changed apart from the word before it, and elements by name', () => {
    expect(
      line([
        { op: 'same', text: 'here' },
        { op: 'deleted', text: '/a/', what: 'link' },
        { op: 'inserted', text: '/b/', what: 'link' },
      ]),
    ).toBe('here [-<[/a/]>-] {+<[/b/]>+}');
    expect(line([{ op: 'inserted', text: '<Aside kind="note">', what: 'element' }])).toBe(
      '{+<Aside, kind: note>+}',
    );
    expect(line([{ op: 'deleted', text: '(cell)', what: 'element' }])).toBe('[-<¶>-]');
  });
});

describe('the differences of a part', () => {
  const one = (...segments: Segment[]): Difference => ({ quoted: false, segments });
  const putIn = (text: string): Difference => one({ op: 'inserted', text });

  test('are a line each, but short ones that follow one another share one', () => {
    const long = putIn('A paragraph with more words than a cell');
    const lines = toldDifferences([putIn('Sunday'), putIn('6'), long, putIn('20:00'), long]);
    expect(lines.map(line)).toEqual([
      '{+Sunday+} · {+6+}',
      '{+A paragraph with more words than a cell+}',
      '{+20:00+}',
      '{+A paragraph with more words than a cell+}',
    ]);
  });

  test('are cut short where nothing changed', () => {
    const text = 'word '.repeat(40);
    const [cut] = toldDifferences([one({ op: 'same', text }, { op: 'deleted', text: 'x' })]);
    expect(cut && line(cut)).toMatch(/^…(?: word){1,8} \[-x-\]$/);
  });

  test('leave out the end of an element and a row, whose content is told', () => {
    const frames = ['</Aside>', '(row)', '(>row)'].map((text) =>
      one({ op: 'deleted', text, what: 'element' }),
    );
    expect(toldDifferences(frames)).toEqual([]);
  });
});

describe('what stands with a headline', () => {
  const facts = { authors: ['a'], asOf: '2024-03-31', final: false, lang: 'en', moved: {} };
  const nameOf = (author: string): string => author.toUpperCase();
  const changed = (more: Partial<typeof facts> & { moved?: Record<string, string> }): string[] =>
    changedLines(headLines(facts, { ...facts, ...more }, words, nameOf)).map(line);

  test('is told in words where it changed', () => {
    expect(changed({})).toEqual([]);
    expect(changed({ authors: ['a', 'b'] })).toEqual(['By A {+and B+}']);
    expect(changed({ asOf: '2024-04-02' })).toEqual(['Facts as of [-31 March-]{+2 April+} 2024']);
    expect(changed({ final: true })).toEqual([
      '{+This describes 31 March 2024. Later events are not in it.+}',
    ]);
    expect(changed({ lang: 'de' })).toEqual(['[-English-]{+German+}']);
    expect(changed({ moved: { old: 'other#new' } })).toEqual([
      '{+The section “old” now stands in another article: other#new+}',
    ]);
  });
});

test('a part is called by the heading that stands there now, or that stood there last', () => {
  const section = { summary: undefined, subheadings: [], words: 1 };
  const article = {
    slug: 'x',
    sections: [{ ...section, id: 'now', aliases: ['before'], heading: 'Now' }],
    gone: [{ ids: ['gone'], heading: 'Gone', date: '2024-01-01', revision: 1, moved: undefined }],
  };
  expect(partName('#before', article, words)).toEqual({
    name: 'Now',
    id: 'now',
  });
  expect(partName('#gone', article, words).name).toBe('Gone');
  expect(partName('#never', article, words).name).toBe('#never');
  expect(partName('opening', article, words)).toEqual({
    name: 'Opening',
    id: undefined,
  });
});

test('a word in a style can end neither its text nor the style', () => {
  expect(cssText('put in: ')).toBe('"put in: "');
  expect(cssText('"}\\</style>\n')).toBe('"\\22 }\\5c \\3c /style>\\a "');
  expect(markStyle(words)).toContain('del::before{content:"taken out: "}');
});
