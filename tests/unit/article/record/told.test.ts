import { describe, expect, test } from 'vitest';
import {
  isWithdrawn,
  lastChange,
  lastChangeOf,
  modified,
  notesOf,
  recordedLater,
} from '../../../../src/article/record/told.ts';
import { weightiest } from '../../../../src/article/record/revision.ts';
import type { Kind, Note, Part } from '../../../../src/article/record/revision.ts';
import { record } from './samples.ts';

function note(kind: Kind, about: Part[] = [], text: string = kind): Note {
  return { kind, about, text };
}

describe('the dateline', () => {
  test('tells of nothing that is later than the publication', () => {
    expect(lastChange(record({}))).toBeUndefined();
    expect(lastChange([])).toBeUndefined();
  });

  test('tells of the last change, its day, when it was put on record, and its kind', () => {
    const revisions = record({}, { kind: 'update' }, { kind: 'correction', date: '2026-05-05' });
    expect(lastChange(revisions)).toEqual({
      kind: 'correction',
      date: '2026-05-05',
      recorded: '2026-05-06T10:00:00Z',
      revision: 3,
    });
  });

  test('never tells of a minor edit', () => {
    expect(lastChange(record({}, { kind: 'minor' }))).toBeUndefined();
    expect(lastChange(record({}, { kind: 'update' }, { kind: 'minor' }))?.revision).toBe(2);
  });

  test('tells of an article that was published again after it was withdrawn', () => {
    const revisions = record({}, { kind: 'withdrawn' }, { kind: 'published' });
    expect(lastChange(revisions)).toMatchObject({ kind: 'published', revision: 3 });
  });
});

describe('the day of modification', () => {
  test('is that of the last revision that is more than minor', () => {
    expect(modified(record({}, {}, { kind: 'minor' }))?.date).toBe('2026-05-05');
    expect(modified(record({}))?.date).toBe('2026-05-04');
    expect(modified([])).toBeUndefined();
  });
});

describe('the mark of a section', () => {
  test('is there where its text changed, or a note is about it', () => {
    const revisions = record(
      {},
      { kind: 'update', changed: ['#one'], notes: [note('update', ['#one', '#two'])] },
    );
    expect(lastChangeOf(['one'], revisions)).toMatchObject({ kind: 'update', revision: 2 });
    expect(lastChangeOf(['two'], revisions)).toMatchObject({ kind: 'update', revision: 2 });
    expect(lastChangeOf(['three'], revisions)).toBeUndefined();
  });

  test('is not there for what was published, nor for a minor edit', () => {
    expect(lastChangeOf(['one'], record({ changed: ['#one'] }))).toBeUndefined();
    expect(lastChangeOf(['one'], record({}, { kind: 'minor', changed: ['#one'] }))).toBeUndefined();
  });

  test('stays that of a correction when a minor edit follows', () => {
    const revisions = record(
      {},
      { kind: 'correction', changed: ['#one'], notes: [note('correction', ['#one'])] },
      { kind: 'minor', changed: ['#one'] },
    );
    expect(lastChangeOf(['one'], revisions)).toMatchObject({ kind: 'correction', revision: 2 });
  });

  test('follows the section through its earlier ids', () => {
    const revisions = record({}, { changed: ['#old'], notes: [note('update', ['#old'])] });
    expect(lastChangeOf(['new', 'old'], revisions)?.revision).toBe(2);
  });

  test('says what the notes on it say, the weightiest first', () => {
    const revisions = record(
      {},
      {
        kind: 'correction',
        changed: ['#one', '#two', '#three'],
        notes: [note('update', ['#one', '#two']), note('correction', ['#one'])],
      },
    );
    expect(lastChangeOf(['one'], revisions)?.kind).toBe('correction');
    expect(lastChangeOf(['two'], revisions)?.kind).toBe('update');
  });

  test('says that a section was updated which changed beside the correction of another', () => {
    const revisions = record(
      {},
      { kind: 'correction', changed: ['#one', '#two'], notes: [note('correction', ['#one'])] },
    );
    expect(lastChangeOf(['two'], revisions)?.kind).toBe('update');
  });
});

describe('notes', () => {
  test('are newest first, those of one revision in their order, of the kinds asked for', () => {
    const revisions = record(
      { notes: [note('published')] },
      { notes: [note('correction', ['#one'], 'a'), note('update', [], 'b')], kind: 'correction' },
      { notes: [note('correction', ['#two'], 'c')], kind: 'correction' },
    );
    expect(notesOf(revisions, ['correction'])).toEqual([
      expect.objectContaining({ text: 'c', about: ['#two'], revision: 3, date: '2026-05-06' }),
      expect.objectContaining({ text: 'a', about: ['#one'], revision: 2, kind: 'correction' }),
    ]);
    expect(notesOf(revisions, ['correction', 'update']).map(({ text }) => text)).toEqual([
      'c',
      'a',
      'b',
    ]);
    expect(notesOf(revisions, ['clarification'])).toEqual([]);
  });
});

describe('the day of record', () => {
  test.each([
    ['2026-05-04', '2026-05-04T23:59:59+02:00', undefined],
    ['2026-05-04T09:00+02:00', '2026-05-04T10:00:00Z', undefined],
    ['2026-05-04', '2026-05-05T00:00:01+02:00', '2026-05-05'],
    ['2024-03-31', '2026-11-22T16:48:47Z', '2026-11-22'],
  ])('told %s, recorded %s', (date, recorded, day) => {
    expect(recordedLater({ date, recorded })).toBe(day);
  });
});

test('an article is withdrawn as long as that is its last revision', () => {
  expect(isWithdrawn({ revisions: record({}) })).toBe(false);
  expect(isWithdrawn({ revisions: record({}, { kind: 'withdrawn' }) })).toBe(true);
  expect(isWithdrawn({ revisions: record({}, { kind: 'withdrawn' }, { kind: 'published' }) })).toBe(
    false,
  );
  expect(isWithdrawn({ revisions: [] })).toBe(false);
});

test.each<[Kind[], Kind | undefined]>([
  [['update', 'correction', 'clarification'], 'correction'],
  [['update', 'clarification'], 'clarification'],
  [['minor', 'update'], 'update'],
  [['minor'], 'minor'],
  [[], undefined],
])('of %j the weightiest is %s', (kinds, expected) => {
  expect(weightiest(kinds)).toBe(expected);
});
