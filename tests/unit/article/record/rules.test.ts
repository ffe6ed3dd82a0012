import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../../src/article/record/revision.ts';
import { ask, change, note, WITHDRAWN } from './requests.ts';
import { record } from './samples.ts';

describe('the first revision', () => {
  const first = { kind: 'published', notes: [], changes: [], date: '2026-05-04' } as const;

  test('is of kind "published", and needs no note on its day', () => {
    expect(ask({ ...first, notes: [], changes: [], today: '2026-05-04' }, [])).toEqual([]);
  });

  test.each<Kind>(['update', 'correction', 'clarification', 'minor', 'withdrawn'])(
    'is not of kind %s',
    (kind) => {
      const [fault, ...more] = ask({ kind, date: '2026-05-04' }, []);
      expect([fault, more]).toEqual([expect.stringContaining('kind "published"'), []]);
    },
  );

  test('needs a note where its day is past', () => {
    expect(ask({ kind: 'published', notes: [], changes: [], date: '2026-05-04' }, [])).toEqual([
      expect.stringContaining('before today needs --note'),
    ]);
    expect(ask({ kind: 'published', changes: [], date: '2026-05-04' }, [])).toEqual([]);
  });

  test('has the day that the article’s frontmatter has', () => {
    expect(ask({ kind: 'published', notes: [], changes: [] }, [])).toEqual([
      expect.stringMatching(/"date" is 2026-05-04: .*"date: 2026-05-20".*--date 2026-05-04/),
    ]);
    const instant = { articleDate: '2026-05-20T09:00+02:00' };
    expect(ask({ kind: 'published', notes: [], changes: [], ...instant }, [])).toEqual([]);
  });
});

describe('what follows what', () => {
  test('an article that is on record is not published again', () => {
    expect(ask({ kind: 'published' })).toEqual([expect.stringContaining('published already')]);
  });

  test('one that was withdrawn is published again, and nothing else', () => {
    expect(ask({ kind: 'published', changes: [] }, WITHDRAWN)).toEqual([]);
    for (const kind of ['update', 'correction', 'minor', 'withdrawn'] as const) {
      expect(ask({ kind, changes: [] }, WITHDRAWN)).toContainEqual(
        expect.stringContaining('The article is withdrawn'),
      );
    }
  });

  test('and needs a note for it, also where nothing else changed', () => {
    for (const changes of [[], [change('[-14-]{+41+} votes')]]) {
      expect(ask({ kind: 'published', notes: [], changes }, WITHDRAWN)).toEqual([
        expect.stringContaining('comes back with --note'),
      ]);
    }
  });

  test('or is withdrawn again under a new name, which goes on record so', () => {
    expect(ask({ kind: 'withdrawn', changes: [], renamed: true }, WITHDRAWN)).toEqual([]);
    expect(ask({ kind: 'withdrawn', changes: [], renamed: true, notes: [] }, WITHDRAWN)).toEqual([
      expect.stringContaining('needs --note'),
    ]);
    for (const kind of ['minor', 'update'] as const) {
      expect(ask({ kind, changes: [], renamed: true }, WITHDRAWN)).toContainEqual(
        expect.stringContaining('--kind withdrawn --date 2026-05-05 and the note again'),
      );
    }
    expect(ask({ kind: 'withdrawn', changes: [] }, WITHDRAWN)).toEqual([
      expect.not.stringContaining('--date'),
    ]);
  });

  test('one that changed in nothing has nothing to record', () => {
    for (const kind of ['update', 'minor'] as const) {
      expect(ask({ kind, changes: [] })).toEqual([expect.stringContaining('Nothing changed')]);
    }
  });

  test('but is withdrawn, has a new address, or a correction says what it is about', () => {
    expect(ask({ kind: 'withdrawn', changes: [] })).toEqual([]);
    expect(ask({ kind: 'minor', notes: [], changes: [], renamed: true })).toEqual([]);
    expect(ask({ kind: 'correction', changes: [] })).toEqual([]);
    expect(ask({ kind: 'clarification', changes: [] })).toEqual([]);
    const nowhere = [note('correction', 'Something.', [])];
    expect(ask({ kind: 'correction', changes: [], notes: nowhere })).toHaveLength(1);
  });
});

describe('a note', () => {
  test.each<Kind>(['update', 'correction', 'clarification', 'withdrawn'])(
    'is needed for %s',
    (kind) => {
      expect(ask({ kind, notes: [] })).toEqual([expect.stringContaining('needs --note')]);
    },
  );

  test('is needed for a minor edit on an earlier day only', () => {
    const minor = { kind: 'minor', notes: [], changes: [change('[-teh-]{+the+}')] } as const;
    expect(ask({ ...minor, notes: [], changes: [...minor.changes] })).toEqual([]);
    expect(ask({ ...minor, notes: [], changes: [...minor.changes], date: '2026-05-19' })).toEqual([
      expect.stringContaining('before today needs --note'),
    ]);
  });

  test.each(['', '  ', '…', '—', '!!', '123'])('has words: %j has none', (text) => {
    expect(ask({ notes: [note('update', text)] })).toEqual([
      expect.stringContaining('needs words'),
    ]);
  });
});

describe('a date', () => {
  test('is not in the future', () => {
    expect(ask({ date: '2026-05-21' })).toEqual([expect.stringContaining('not yet')]);
    expect(ask({ date: '2026-05-20T23:59+02:00' })).toEqual([]);
  });

  test('is not before that of the last revision', () => {
    const two = record({}, { date: '2026-05-10' });
    expect(ask({ date: '2026-05-09' }, two)).toEqual([
      expect.stringContaining('before that of revision 2, 2026-05-10'),
    ]);
    expect(ask({ date: '2026-05-10' }, two)).toEqual([]);
  });
});
