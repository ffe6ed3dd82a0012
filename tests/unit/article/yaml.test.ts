import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { readYaml, strict } from '../../../src/article/yaml.ts';

const schema = strict({
  title: z.string({ error: 'a title' }),
  list: z.array(z.string({ error: 'a word' }), { error: 'a list' }).optional(),
  inner: strict({ a: z.number({ error: 'a number' }) }).optional(),
});

function read(yaml: string, before = '') {
  const text = `${before}${yaml}`;
  return readYaml({ file: 'f', text, start: before.length, end: text.length }, schema);
}

const problems = (yaml: string, before = ''): string[] =>
  read(yaml, before).problems.map(
    ({ line, column, message, rule }) => `${line}:${column} ${message} (${rule})`,
  );

describe('YAML', () => {
  test('is read and checked', () => {
    expect(read('title: A\nlist: [x, y]\ninner: { a: 1 }\n').value).toEqual({
      title: 'A',
      list: ['x', 'y'],
      inner: { a: 1 },
    });
  });

  test.each(['2024-03-31', '2024-03-31T09:00Z', 'yes', 'no', 'on', '0o7x', '12:30', '~x'])(
    'keeps %s a text',
    (text) => {
      expect(read(`title: ${text}`).value?.title).toBe(text);
    },
  );

  test('has no place for a value while any is at fault, but keeps what was read', () => {
    const { value, raw } = read('title: A\nlist: 7');
    expect(value).toBeUndefined();
    expect(raw).toEqual({ title: 'A', list: 7 });
  });

  test('has its places in the whole file', () => {
    expect(problems('title: 7', 'one\ntwo\n')).toEqual([
      '3:8 "title": expected a title, found 7 (frontmatter)',
    ]);
  });

  test('says every fault, each at its own place', () => {
    expect(problems('titel: A\nlist: [x, 7]\ninner: { a: b, c: d }\n')).toEqual([
      '1:1 "title" is missing: expected a title (frontmatter)',
      '2:11 "list": expected a word, found 7 (frontmatter)',
      '3:13 "inner.a": expected a number, found "b" (frontmatter)',
      '3:16 unknown key "c"; known here: a (unknown-key)',
      '1:1 unknown key "titel" — did you mean "title"? (unknown-key)',
    ]);
  });

  test('quotes no more of a value than an editor wants to read', () => {
    const [message = ''] = problems(`title: [${'x, '.repeat(500)}]`);
    expect(message.length).toBeLessThan(300);
    expect(message).toContain('…');
  });

  test.each([
    ['title: &a A', '1:11 found the anchor "&a": write the value out (yaml)'],
    ['title: !!str A', '1:14 found the tag "!!str": write a plain value (yaml)'],
    ['title: !x A', '1:11 found the tag "!x": write a plain value (yaml)'],
    ['inner: !!map { a: 1 }', '1:14 found the tag "!!map": write a plain value (yaml)'],
    ['title: A\ntitle: B', '2:1 this key stands twice: keep one (yaml)'],
    [
      'title: A: B',
      '1:8 found a second ": " in one line: put quotes around the text that holds it (yaml)',
    ],
    [
      'title: A\n---\ntitle: B',
      '2:1 found a second document: take out the line "---" or "..." (yaml)',
    ],
  ])('is refused where it says one thing and means another: %j', (yaml, expected) => {
    expect(problems(yaml)[0]).toBe(expected);
  });

  test('aliases are refused before they are followed, however much they would come to', () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghijklmnopqrstuvwxyz'.split('').map((key, index) => {
        const last = String.fromCharCode(97 + index);
        return `${key}: &${key} [${`*${last}, `.repeat(9)}]`;
      }),
    ].join('\n');
    const started = performance.now();
    expect(problems(bomb).length).toBeGreaterThan(200);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('hidden characters are found as they stand and as escapes, in values and keys', () => {
    expect(problems('title: a\u202Eb')).toEqual([
      '1:9 found the hidden character U+202E RIGHT-TO-LEFT OVERRIDE: delete it (hidden-character)',
    ]);
    expect(problems('title: "a\\u202Eb"')).toEqual([
      '1:8 found the hidden character U+202E RIGHT-TO-LEFT OVERRIDE: delete it (hidden-character)',
    ]);
    expect(problems('"ti\\u200Btle": a')).toHaveLength(1);
    expect(problems('list: ["a\\u2066b"]\ntitle: a')).toHaveLength(1);
    expect(problems('title: "می\\u200Cخواهم"')).toEqual([]);
  });

  test.each(['__proto__', 'constructor', 'toString'])(
    'a key %s is unknown like any other',
    (key) => {
      expect(problems(`title: A\n${key}: { list: [x] }`)).toEqual([
        `2:1 unknown key "${key}"; known here: title, list, inner (unknown-key)`,
      ]);
      expect(problems(`title: A\ninner: { a: 1, ${key}: 2 }`)).toHaveLength(1);
    },
  );
});

test('a path leads to its value, or to what is nearest around it', () => {
  const { rangeOf } = read('title: A\nlist: [x, y]\n', '--\n');
  expect(rangeOf(['title'])).toEqual([10, 11]);
  expect(rangeOf(['list', 1])).toEqual([22, 23]);
  expect(rangeOf(['list', 9])).toEqual([18, 24]);
  expect(rangeOf(['nothing'])[0]).toBe(3);
});
