import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../../src/article/record/revision.ts';
import { ask, change, note } from './requests.ts';

const votes = change('with [-14-]{+41+} votes', '#what-happened', { heading: 'What happened' });
const year = change('It {+only +}rained', '#2024', { heading: '2024' });

describe('what changed is told by a note', () => {
  test('a part that no note is about is named, with what to write', () => {
    const notes = [note('update', 'We mended this.', ['#2024'])];
    expect(ask({ notes, changes: [votes, year] })).toEqual([
      '“What happened” changed too: add --section what-happened, or a note of its own.',
    ]);
  });

  test.each<Kind>(['update', 'clarification', 'correction'])(
    'a note of kind %s about another part is refused',
    (kind) => {
      const notes = [note(kind, 'We mended this.', ['#2024'])];
      expect(ask({ kind, notes, changes: [votes] })).toContainEqual(
        expect.stringContaining('“What happened” changed too'),
      );
    },
  );

  test.each([
    ['title', 'The title changed too: add --section title,'],
    ['standfirst', 'The standfirst changed too: add --section standfirst,'],
  ] as const)('the %s counts', (part, message) => {
    const { heading: _heading, ...plain } = change('[-a-]{+b+}', part);
    const notes = [note('update', 'We mended this.', ['#2024'])];
    expect(ask({ notes, changes: [plain, year] })).toEqual([expect.stringContaining(message)]);
    const both = [note('update', 'We mended this.', ['#2024', part])];
    expect(ask({ notes: both, changes: [plain, year] })).toEqual([]);
  });

  test('a section with the name of a part is named by its mark, in quotes for the shell', () => {
    const own = change('[-a-]{+b+}', '#title', { heading: 'Title' });
    const notes = [note('update', 'We mended this.', ['#2024'])];
    expect(ask({ notes, changes: [own, year] })).toEqual([
      expect.stringContaining('“Title” changed too: add --section "#title",'),
    ]);
  });

  test.each(['added', 'removed'] as const)('a section that was %s counts', (what) => {
    const notes = [note('update', 'We mended this.', ['#2024'])];
    expect(ask({ notes, changes: [{ ...votes, what }, year] })).toHaveLength(1);
  });

  test('several notes tell of a part each, whatever their kinds', () => {
    const opening = change('{+More is known. +}It rained.', 'opening');
    const notes = [
      note('correction', 'It said 14 votes; there were 41.', ['#what-happened']),
      note('clarification', 'It only rained.', ['#2024']),
      note('update', 'More is known.', ['opening']),
    ];
    expect(ask({ kind: 'correction', notes, changes: [votes, year, opening] })).toEqual([]);
    expect(
      ask({ kind: 'correction', notes: notes.slice(0, 2), changes: [votes, year, opening] }),
    ).toHaveLength(1);
  });

  test('a note about the whole tells of everything', () => {
    const notes = [note('update', 'Everything is new.', [])];
    expect(ask({ notes, changes: [votes, year] })).toEqual([]);
  });

  test('what is no text of a part needs none: the byline, a date, a place, an address', () => {
    const notes = [note('update', 'We mended this.', ['#2024'])];
    const others = [
      change('asOf: [-2026-05-04-]{+2026-05-20+}', 'head'),
      change('', '#one', { what: 'moved', differences: [] }),
      change('', '#two', { what: 'linked', differences: [] }),
    ];
    expect(ask({ notes, changes: [...others, year] })).toEqual([]);
    expect(ask({ notes, changes: others })).toEqual([]);
  });

  test('neither a minor edit, a withdrawal nor a publication is held to it', () => {
    const minor = change('the [-goverment-]{+government+} fell');
    const notes = [note('minor', 'A letter.', ['#two'])];
    expect(ask({ kind: 'minor', notes, changes: [minor] })).toEqual([]);
    expect(
      ask({ kind: 'withdrawn', notes: [note('withdrawn', 'It was wrong.', ['#two'])] }),
    ).toEqual([]);
  });
});

describe('a correction', () => {
  test('is of a part that changed', () => {
    const notes = [
      note('correction', 'We mended this.', ['#2025', 'closing']),
      note('update', 'It said 14 votes; there are 41.', ['#what-happened']),
    ];
    expect(ask({ kind: 'correction', notes, changes: [votes] })).toEqual([
      'A correction is about what it puts right, and nothing changed in #2025, closing: name with --section what it corrects.',
    ]);
  });

  test('may name other parts beside it', () => {
    const notes = [note('correction', 'Not 14, but 41.', ['#2024', '#what-happened'])];
    expect(ask({ kind: 'correction', notes, changes: [votes] })).toEqual([]);
  });

  test('of what stands as it was changes no text', () => {
    const notes = [note('correction', 'It was said to be a rumour.', ['#2024'])];
    expect(ask({ kind: 'correction', notes, changes: [] })).toEqual([]);
    const byline = change('authors: [-a-]{+b+}', 'head');
    expect(ask({ kind: 'correction', notes, changes: [byline] })).toEqual([]);
  });

  test('does not rest on a section that only has a new place', () => {
    const notes = [
      note('correction', 'We mended this.', ['#2024']),
      note('update', 'More.', ['#what-happened']),
    ];
    const moved = change('', '#2024', { what: 'moved', differences: [] });
    expect(ask({ kind: 'correction', notes, changes: [votes, moved] })).toHaveLength(1);
  });
});
