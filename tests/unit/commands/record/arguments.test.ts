import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../../src/commands/record/arguments.ts';
import type { NoteArgument, RecordArguments } from '../../../../src/commands/record/arguments.ts';

function read(...args: string[]): RecordArguments {
  const found = readArguments(args);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

const note = (kind: NoteArgument['kind'], sections: string[], text?: string): NoteArgument => ({
  kind,
  sections,
  text,
});

describe('what is asked for', () => {
  test('nothing: a list of what is not on record', () => {
    expect(read()).toMatchObject({ slug: undefined, kind: undefined, rebase: false, removed: [] });
  });

  test('an article, whose kind can be worked out', () => {
    expect(read('bridge')).toEqual({
      slug: 'bridge',
      kind: undefined,
      notes: [note(undefined, [])],
      date: undefined,
      removed: [],
      redact: undefined,
      reason: undefined,
      rebase: false,
    });
  });

  test('a date, ids that are gone, a redaction, a rebase', () => {
    expect(read('bridge', '--date', '2026-05-04')).toMatchObject({ date: '2026-05-04' });
    expect(read('bridge', '--removed', '#a', '--removed', 'b')).toMatchObject({
      removed: ['a', 'b'],
    });
    expect(read('bridge', '--redact', '1:a', '--reason', 'R')).toMatchObject({
      redact: '1:a',
      reason: 'R',
    });
    expect(read('bridge', '--rebase').rebase).toBe(true);
    expect(read('bridge', '--rebase', '--date', '2026-05-04')).toMatchObject({
      rebase: true,
      date: '2026-05-04',
    });
  });

  test('ids are in the form that addresses have', () => {
    const decomposed = 'cafe\u0301';
    expect(read('x', '--removed', decomposed).removed).toEqual(['café']);
    expect(read('x', '--section', decomposed, '--note', 'N').notes[0]?.sections).toEqual(['café']);
  });
});

describe('a single note', () => {
  const expected = [note('correction', ['one', 'two'], 'N')];

  test.each([
    ['before it', ['--kind', 'correction', '--section', 'one', '--section', 'two', '--note', 'N']],
    ['after it', ['--note', 'N', '--kind', 'correction', '--section', 'one', '--section', 'two']],
    ['around it', ['--section', 'one', '--note', 'N', '--section', 'two', '--kind', 'correction']],
    ['with =', ['--section=one', '--section=two', '--kind=correction', '--note=N']],
  ])('takes its kind and sections: %s', (_name, args) => {
    expect(read('bridge', ...args).notes).toEqual(expected);
  });

  test('may begin with a hyphen where = stands before it', () => {
    expect(read('x', '--note=-14, not 14').notes[0]?.text).toBe('-14, not 14');
  });
});

describe('several notes', () => {
  test('take each the kind and the sections before it', () => {
    const { notes, kind } = read(
      ...['bridge', '--kind', 'correction', '--section', 'one', '--note', 'A'],
      ...['--kind', 'update', '--section', 'two', '--section', 'three', '--note', 'B'],
    );
    expect(notes).toEqual([
      note('correction', ['one'], 'A'),
      note('update', ['two', 'three'], 'B'),
    ]);
    expect(kind).toBe('correction');
  });

  test('the weightiest kind is that of the revision, wherever it stands', () => {
    expect(
      read('x', '--kind', 'update', '--note', 'A', '--kind', 'correction', '--note', 'B').kind,
    ).toBe('correction');
  });

  test('one without a kind has the kind before it, and no sections', () => {
    expect(
      read('x', '--kind', 'update', '--section', 'one', '--note', 'A', '--note', 'B').notes,
    ).toEqual([note('update', ['one'], 'A'), note('update', [], 'B')]);
  });
});

describe('what cannot be meant is refused', () => {
  test.each<[string, string[], RegExp]>([
    ['a kind that is none', ['x', '--kind', 'fix'], /--kind: expected one of .*found “fix”/],
    ['a kind in capitals', ['x', '--kind', 'Update'], /found “Update”/],
    ['two names', ['x', 'y'], /one article at a time/],
    ['a note without quotation marks', ['x', '--note', 'It', 'was'], /needs quotation marks/],
    ['an option that is none', ['x', '--notes', 'N'], /--notes/],
    ['a note that is left out', ['x', '--note'], /--note/],
    ['a note that is another option', ['x', '--note', '--kind', 'update'], /--note/],
    ['a date that is none', ['x', '--date', '2026-02-30'], /--date: expected a day/],
    ['a date of another form', ['x', '--date', '4 May 2026'], /--date: expected a calendar date/],
    ['a time without a zone', ['x', '--date', '2026-05-04T10:00'], /zone/],
    ['a value for --rebase', ['x', '--rebase=no'], /--rebase/],
    [
      'a kind more than there are notes',
      ['x', '--kind', 'correction', '--note', 'N', '--kind', 'update'],
      /--kind: found correction and update, and 1 --note/,
    ],
    ...[
      'kind=update',
      'note=N',
      'section=a',
      'date=2026-05-04',
      'removed=a',
      'redact=1:a',
      'reason=R',
    ].map((option): [string, string[], RegExp] => [
      `--${option} without an article`,
      [`--${option}`],
      /^--\w+ needs the name of an article: npm run record -- <slug> --\w+ …$/,
    ]),
    ['--rebase without an article', ['--rebase'], /^--rebase needs the name of an article/],
    ...['kind=update', 'note=N', 'section=a', 'date=2026-05-04', 'removed=a', 'rebase'].map(
      (option): [string, string[], RegExp] => [
        `--redact with --${option}`,
        ['x', '--redact', '1:a', '--reason', 'R', `--${option}`],
        /^--redact and --\w+ do not go together: a text is redacted by itself/,
      ],
    ),
    ...['kind=update', 'note=N', 'section=a', 'removed=a'].map(
      (option): [string, string[], RegExp] => [
        `--rebase with --${option}`,
        ['x', `--${option}`, '--rebase'],
        /^--rebase and --\w+ do not go together: the notes/,
      ],
    ),
    ['a reason for nothing', ['x', '--reason', 'R'], /^--reason is that of --redact/],
    [
      'two redactions',
      ['x', '--redact', '1:a', '--redact', '2:a', '--reason', 'R'],
      /--redact: .*twice/,
    ],
    ['two dates', ['x', '--date', '2026-05-04', '--date', '2026-05-05'], /^--date: found it twice/],
    ['two kinds without a note', ['x', '--kind', 'update', '--kind', 'minor'], /0 --note/],
  ])('%s', (_name, args, message) => {
    expect(readArguments(args)).toMatch(message);
  });
});
