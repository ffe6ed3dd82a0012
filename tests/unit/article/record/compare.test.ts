import { describe, expect, test } from 'vitest';
import { compareShown, partsOf } from '../../../../src/article/record/compare.ts';
import type { Change, Reader } from '../../../../src/article/record/compare.ts';
import { inBrackets } from '../../../../src/article/record/difference.ts';
import type { Leaf } from '../../../../src/article/record/leaves.ts';
import type { Shown, ShownSection } from '../../../../src/article/record/revision.ts';
import { section, shown } from './samples.ts';

/** Reads words only: how Markdown is read is the loader’s to know. */
const READER: Reader = {
  read: ({ opening, sections, closing }) => ({
    opening: leavesOf(opening),
    sections: sections.map(({ text }) => leavesOf(text)),
    closing: leavesOf(closing),
  }),
  readPlain: plain,
};

function leavesOf(text: string): Leaf[] {
  return text ? [plain(text)] : [];
}

function plain(text: string): Leaf {
  const parts = text.split(/(?<=\s)|(?=\s)/u).filter(Boolean);
  const words = parts.map((word) => ({ text: word.replace(/\s+/u, ' ') }));
  return { context: '', quoted: false, words };
}

function changes(before: Shown, after: Shown): Change[] {
  return compareShown(before, after, READER);
}

/** What changed, a line each: the part, what, and the words. */
function lines(before: Shown, after: Shown): string[] {
  return changes(before, after).map(({ part, what, differences }) =>
    [part, what, ...differences.map(({ segments }) => inBrackets(segments))].join(' | '),
  );
}

const FOUR = ['a', 'b', 'c', 'd'];

describe('an article', () => {
  test('that is as it was has no changes', () => {
    expect(changes(shown(), shown())).toEqual([]);
  });

  test('that is only wrapped otherwise has none', () => {
    const wrapped = { opening: 'The\nopening. ', title: 'The  bridge is closed' };
    expect(changes(shown(), shown(undefined, wrapped))).toEqual([]);
  });

  test('is read only where its source differs', () => {
    const reader: Reader = {
      read: () => {
        throw new Error('read in vain');
      },
      readPlain: plain,
    };
    expect(compareShown(shown(), shown(undefined, { title: 'Other' }), reader)).toHaveLength(1);
    expect(() => compareShown(shown(), shown(undefined, { closing: 'x' }), reader)).toThrow('vain');
  });

  test('is told part by part, in the order in which it is read', () => {
    const after = shown(['a', section('b', { text: 'Other words here.' })], {
      title: 'The bridge is open',
      standfirst: 'What is known now.',
      authors: ['newsdesk'],
      opening: 'The new opening.',
      closing: 'The end.',
    });
    expect(lines(shown(['a', 'b']), after)).toEqual([
      'title | changed | The bridge is [-closed-]{+open+}',
      expect.stringMatching(/^standfirst \| changed \| /),
      'head | changed | authors: [-backgrounder-]{+newsdesk+}',
      'opening | changed | The {+new +}opening.',
      expect.stringMatching(/^#b \| changed \| /),
      'closing | changed | {+The end.+}',
    ]);
  });
});

describe('the head', () => {
  test.each<[string, Partial<Shown>]>([
    ['authors', { authors: ['a', 'b'] }],
    ['the day of the facts', { asOf: '2026-05-05' }],
    ['final', { final: true }],
    ['language', { lang: 'de' }],
    ['where sections went', { moved: { a: 'b#c' } }],
  ])('%s', (_name, more) => {
    const found = changes(shown(), shown(undefined, more));
    expect(found).toMatchObject([{ part: 'head', what: 'changed' }]);
    expect(found[0]?.differences).toHaveLength(1);
    expect(partsOf(found)).toEqual([]);
  });

  test('the order in which moved sections are named says nothing', () => {
    const [before, after] = [
      { a: 'x#a', b: 'x#b' },
      { b: 'x#b', a: 'x#a' },
    ];
    expect(
      changes(shown(undefined, { moved: before }), shown(undefined, { moved: after })),
    ).toEqual([]);
  });
});

describe('a section', () => {
  const of = (...sections: (string | ShownSection)[]): Shown => shown(sections);

  test.each<[string, Partial<ShownSection>, string]>([
    ['its heading', { heading: 'A new' }, '#a | changed | [-a-]{+A new+}'],
    ['a summary', { summary: 'In short.' }, '#a | changed | {+In short.+}'],
    ['its text', { text: 'The text of b.' }, '#a | changed | The text of [-a.-]{+b.+}'],
  ])('%s', (_name, more, line) => {
    expect(lines(of('a', 'b'), of(section('a', more), 'b'))).toEqual([line]);
  });

  test('a summary that was taken out', () => {
    expect(lines(of(section('a', { summary: 'In short.' })), of('a'))).toEqual([
      '#a | changed | [-In short.-]',
    ]);
  });

  test('that is new or gone', () => {
    expect(lines(of('a'), of('a', 'b'))).toEqual(['#b | added | {+b+} | {+The text of b.+}']);
    expect(lines(of('a', 'b'), of('b'))).toEqual(['#a | removed | [-a-] | [-The text of a.-]']);
  });

  test('that has another id and keeps the old one is the same section', () => {
    const renamed = section('c', { aliases: ['a'], heading: 'c', text: 'The text of a.' });
    expect(lines(of('a', 'b'), of(renamed, 'b'))).toEqual([
      '#c | changed | [-a-]{+c+}',
      '#c | linked',
    ]);
  });

  test('that has another id and does not keep the old one is another', () => {
    expect(changes(of('a'), of('c')).map(({ part, what }) => [part, what])).toEqual([
      ['#c', 'added'],
      ['#a', 'removed'],
    ]);
  });

  test('that took the place of one whose id another keeps is matched by its own id first', () => {
    const after = of(section('b', { aliases: ['a'] }), 'c');
    const found = changes(of('a', 'b', 'c'), after).map(({ part, what }) => [part, what]);
    expect(found).toEqual([
      ['#b', 'linked'],
      ['#a', 'removed'],
    ]);
  });

  test('two that have each other’s ids now', () => {
    const [a, b] = [section('a', { text: 'Of b.' }), section('b', { text: 'Of a.' })];
    expect(changes(of('a', 'b'), of(a, b)).map(({ part, what }) => [part, what])).toEqual([
      ['#a', 'changed'],
      ['#b', 'changed'],
    ]);
  });

  test.each([
    ['one to the end', ['b', 'c', 'd', 'a'], ['#a']],
    ['one to the start', ['d', 'a', 'b', 'c'], ['#d']],
    ['one past its neighbour', ['a', 'c', 'b', 'd'], 1],
    ['all, the other way round', ['d', 'c', 'b', 'a'], 3],
  ])('that was moved: %s', (_name, order, expected) => {
    const found = changes(of(...FOUR), of(...order));
    expect(found.every(({ what }) => what === 'moved')).toBe(true);
    if (typeof expected === 'number') expect(found).toHaveLength(expected);
    else expect(found.map(({ part }) => part)).toEqual(expected);
  });

  test('is not moved by others that came before it or went', () => {
    const whats = (after: Shown): string[] => changes(of(...FOUR), after).map(({ what }) => what);
    expect(whats(of('x', ...FOUR))).toEqual(['added']);
    expect(whats(of('b', 'c', 'd'))).toEqual(['removed']);
  });

  test('that was moved and changed is both', () => {
    const after = of('b', 'c', 'd', section('a', { heading: 'New' }));
    expect(changes(of(...FOUR), after).map(({ what }) => what)).toEqual(['changed', 'moved']);
  });

  test.each<[string, Partial<ShownSection>, string[]]>([
    ['an alias that is new', { aliases: ['old'] }, ['linked']],
    ['a subheading’s id that is new', { subheadings: ['a--x'] }, ['linked']],
  ])('%s is an address that has to be on record', (_name, more, whats) => {
    expect(changes(of('a'), of(section('a', more))).map(({ what }) => what)).toEqual(whats);
  });

  test('an alias or a subheading that is gone is no new address', () => {
    const more = section('a', { aliases: ['old'], subheadings: ['a--x'] });
    expect(changes(of(more), of('a'))).toEqual([]);
  });

  test('its heading is told with each of its changes, the last one where it is gone', () => {
    const before = of(section('a', { heading: 'Was' }), 'b');
    expect(changes(before, of('b'))[0]).toMatchObject({ heading: 'Was' });
    const after = of(section('a', { heading: 'Is' }), 'b');
    expect(changes(before, after)[0]).toMatchObject({ heading: 'Is' });
  });
});

test('the parts that changes touch are each named once, the head not at all', () => {
  const after = shown(['b', section('a', { heading: 'New' })], { title: 'T', authors: ['x'] });
  expect(partsOf(changes(shown(['a', 'b']), after)).toSorted()).toEqual(
    expect.arrayContaining(['#a', 'title']),
  );
  expect(partsOf(changes(shown(['a', 'b']), after))).not.toContain('head');
});
