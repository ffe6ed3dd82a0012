import { describe, expect, test } from 'vitest';
import { landings, publishedIds } from '../../../../src/article/record/landings.ts';
import type { Landings, LiveSection } from '../../../../src/article/record/landings.ts';
import { live, record, section, shown } from './samples.ts';
import { where } from './where.ts';

const A = section('a', { subheadings: ['a--x', 'a--y'] });
const B = section('b');
const now = (of: readonly (typeof A | string)[]): LiveSection[] => live(...of);

describe('an id that was published', () => {
  test('lands where it is', () => {
    expect(where(now([A, B]), record({ shown: shown([A, B]) }))).toEqual({
      a: 'a',
      'a--x': 'a',
      'a--y': 'a',
      b: 'b',
    });
  });

  test('lands on the section that keeps it as an alias, its subheadings too', () => {
    const renamed = section('c', { aliases: ['a'], subheadings: ['c--x', 'c--y'] });
    expect(where(now([renamed, B]), record({ shown: shown([A, B]) }))).toEqual({
      a: 'c',
      'a--x': 'c',
      'a--y': 'c',
      b: 'b',
    });
  });

  test('is lost where the heading was reworded and the alias left out', () => {
    const { lost, extra, gone } = landings(now(['c', B]), {}, record({ shown: shown([A, B]) }));
    expect(lost.map(({ id, section: of, revision }) => [id, of, revision])).toEqual([
      ['a', 'a', 1],
      ['a--x', 'a', 1],
      ['a--y', 'a', 1],
    ]);
    expect([extra.size, gone]).toEqual([0, []]);
  });

  test('lands after a chain of renames, with every alias or with the last one only', () => {
    const b = section('b', { aliases: ['a'], subheadings: ['b--x'] });
    const revisions = record(
      { shown: shown([A]) },
      { shown: shown([b]) },
      { shown: shown([section('c', { aliases: ['a', 'b'] })]) },
    );
    const all = { a: 'c', 'a--x': 'on c', 'a--y': 'on c', b: 'c', 'b--x': 'on c' };
    const [first, second] = [now([section('c', { aliases: ['a', 'b'] })]), revisions.slice(0, 2)];
    expect(where(first, second)).toEqual(all);
    expect(where(first, revisions)).toEqual({ ...all, c: 'c' });
    const last = now([section('c', { aliases: ['b'] })]);
    expect(where(last, second)).toEqual({ ...all, a: 'on c' });
    expect(where(now(['c']), second)).toMatchObject({ a: 'lost', b: 'lost' });
  });

  test('lands after a chain of renames of which each kept the last id only', () => {
    const revisions = record(
      { shown: shown([A]) },
      { shown: shown([section('b', { aliases: ['a'], subheadings: ['b--y'] })]) },
      { shown: shown([section('c', { aliases: ['b'] })]) },
    );
    expect(where(now([section('d', { aliases: ['c'] })]), revisions)).toEqual({
      a: 'on d',
      'a--x': 'on d',
      'a--y': 'on d',
      b: 'on d',
      'b--y': 'on d',
      c: 'd',
    });
    const { lost } = landings(now(['e']), {}, revisions);
    expect(lost.map(({ id }) => id)).toHaveLength(6);
    expect(new Set(lost.map((one) => one.section))).toEqual(new Set(['c']));
  });

  test('lands on its section where the line with the alias was taken out', () => {
    const revisions = record({ shown: shown(['a']) }, { shown: shown([{ ...B, aliases: ['a'] }]) });
    expect(where(now(['b']), revisions)).toEqual({ a: 'on b', b: 'b' });
  });

  test('of a subheading lands on its section where the subheading is gone or reworded', () => {
    const less = section('a', { subheadings: ['a--z'] });
    expect(where(now([less]), record({ shown: shown([A]) }))).toEqual({
      a: 'a',
      'a--x': 'on a',
      'a--y': 'on a',
    });
  });

  test('of a subheading lands on its section though that was renamed too', () => {
    const both = section('c', { aliases: ['a'], subheadings: ['c--z'] });
    expect(where(now([both]), record({ shown: shown([A]) }))).toEqual({
      a: 'c',
      'a--x': 'on c',
      'a--y': 'on c',
    });
  });

  test('of a subheading lands where it was put as an alias', () => {
    const b = section('b', { aliases: ['a--x'], subheadings: ['b--z'] });
    const revisions = record({ shown: shown([A, B]) }, { shown: shown(['a', b]) });
    expect(where(now(['a', b]), revisions)).toEqual({
      a: 'a',
      'a--x': 'b',
      'a--y': 'on a',
      b: 'b',
      'b--z': 'b',
    });
  });

  test('of a subheading lands on the section that had it last, or else on its own', () => {
    const b = section('b', { aliases: ['a--x'] });
    const revisions = record(
      { shown: shown([A, 'b']) },
      { shown: shown(['a', b]), removed: ['b'] },
    );
    expect(where(now(['a', 'b']), revisions)['a--x']).toBe('on b');
    expect(where(now(['a']), revisions)['a--x']).toBe('on a');
  });

  test('lands in another place of the page where its section was moved', () => {
    expect(where(now([B, A]), record({ shown: shown([A, B]) }))['a']).toBe('a');
  });

  test('lands on the section that two were merged into', () => {
    const merged = section('a', { aliases: ['b'] });
    const revisions = record({ shown: shown(['a', section('b', { subheadings: ['b--x'] })]) });
    expect(where(now([merged]), revisions)).toEqual({ a: 'a', b: 'a', 'b--x': 'on a' });
  });

  test('lands on the section that keeps it where one was split', () => {
    const revisions = record({ shown: shown([A]) });
    const [first, second] = [section('a'), section('c', { subheadings: ['c--y'] })];
    expect(where(now([first, second]), revisions)).toEqual({
      a: 'a',
      'a--x': 'on a',
      'a--y': 'on a',
    });
  });
});

describe('an id that every object has as a key', () => {
  const odd = section('constructor', { subheadings: ['constructor--x'] });

  test('is lost like any other', () => {
    expect(where(now(['b']), record({ shown: shown([odd, 'b']) }))).toMatchObject({
      constructor: 'lost',
      'constructor--x': 'lost',
    });
  });

  test('takes what lands on it like any other', () => {
    const revisions = record({ shown: shown([odd]) });
    const expected: Landings['extra'] = new Map([['constructor', ['constructor--x']]]);
    expect(landings(now(['constructor']), {}, revisions).extra).toEqual(expected);
  });
});

describe('the ids of a record', () => {
  test('are each once, with the heading under which they were shown last', () => {
    const revisions = record(
      { shown: shown([A]) },
      { shown: shown([section('a', { heading: 'A, later' })]) },
      { kind: 'withdrawn', shown: undefined },
    );
    expect(publishedIds(revisions)).toEqual([
      { id: 'a', section: 'a', heading: 'A, later', revision: 2 },
      { id: 'a--x', section: 'a', heading: 'a', revision: 1 },
      { id: 'a--y', section: 'a', heading: 'a', revision: 1 },
    ]);
  });

  test('are those of subheadings under each earlier id of their section, and no longer ones', () => {
    const one = section('c', { aliases: ['a', 'b--x'], subheadings: ['c--z'] });
    expect(publishedIds(record({ shown: shown([one]) })).map(({ id }) => id)).toEqual([
      'c',
      'c--z',
      'a',
      'a--z',
      'b--x',
    ]);
  });
});
