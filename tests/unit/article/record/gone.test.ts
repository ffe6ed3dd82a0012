import { describe, expect, test } from 'vitest';
import { landings } from '../../../../src/article/record/landings.ts';
import { live, record, section, shown } from './samples.ts';
import { where } from './where.ts';

const A = section('a', { subheadings: ['a--x', 'a--y'] });
const B = section('b');

describe('an id whose section is gone', () => {
  const removed = record(
    { shown: shown([A, B]) },
    { shown: shown([B]), removed: ['a', 'a--x', 'a--y'] },
  );

  test('lands on one note for the section and its subheadings, with the day', () => {
    expect(landings(live(B), {}, removed).gone).toEqual([
      {
        ids: ['a', 'a--x', 'a--y'],
        heading: 'a',
        date: '2026-05-05',
        revision: 1,
        moved: undefined,
      },
    ]);
  });

  test('is lost where nobody said that it is gone', () => {
    expect(where(live(B), removed.slice(0, 1))['a']).toBe('lost');
  });

  test('lands on the section again that came back', () => {
    const back = [...removed, ...record({}, {}, { shown: shown([A, B]) }).slice(2)];
    expect(where(live(A, B), back)).toMatchObject({ a: 'a', 'a--x': 'a', 'a--y': 'a' });
    expect(landings(live(A, B), {}, back).gone).toEqual([]);
  });

  test('has to be said to be gone again, where its section came back and went', () => {
    const back = record(
      { shown: shown(['a', 'b']) },
      { shown: shown(['b']), removed: ['a'] },
      { shown: shown(['a', 'b']) },
    );
    expect(where(live('b'), back)['a']).toBe('lost');
    const gone = record(
      { shown: shown(['a', 'b']) },
      { shown: shown(['b']), removed: ['a'] },
      { shown: shown(['a', 'b']) },
      { shown: shown(['b']), removed: ['a'] },
    );
    expect(where(live('b'), gone)['a']).toBe('gone 2026-05-07');
  });

  test('lands on a note that links to the article it moved to, its subheadings too', () => {
    const revisions = record({ shown: shown([A, B]) });
    const to = { a: 'other#a' };
    expect(where(live(B), revisions, to)).toMatchObject({
      a: 'other#a',
      'a--x': 'other#a',
      'a--y': 'other#a',
    });
    expect(landings(live(B), to, revisions).gone).toHaveLength(1);
  });

  test('keeps its own note beside another section that is gone', () => {
    const revisions = record(
      { shown: shown(['a', 'b', 'c']) },
      { shown: shown(['c']), removed: ['a', 'b'] },
    );
    expect(landings(live('c'), {}, revisions).gone.map(({ ids }) => ids)).toEqual([['a'], ['b']]);
  });
});
