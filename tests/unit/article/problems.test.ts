import { describe, expect, test } from 'vitest';
import {
  countProblems,
  formatProblem,
  isError,
  placeAt,
  sortProblems,
} from '../../../src/article/problems.ts';
import type { Problem } from '../../../src/article/problems.ts';

const problem = (changes: Partial<Problem> = {}): Problem => ({
  file: 'content/articles/x/index.mdx',
  line: 12,
  column: 1,
  severity: 'error',
  message: 'expected "## A", found "## B"',
  rule: 'section-heading',
  ...changes,
});

test('a problem is one line: place, severity, message, rule', () => {
  expect(formatProblem(problem())).toBe(
    'content/articles/x/index.mdx:12:1  error  expected "## A", found "## B"  (section-heading)',
  );
});

test('what a message quotes can neither break the line nor paint the terminal', () => {
  expect(formatProblem(problem({ message: 'a\nb\u001b[31mc\u202Ed\u2028e' }))).toContain(
    '  a\\u000Ab\\u001B[31mc\\u202Ed\\u2028e  ',
  );
  expect(formatProblem(problem({ message: 'می\u200Cخواهم é 🚀' }))).toContain('می\u200Cخواهم é 🚀');
});

describe('the place of an offset', () => {
  test.each([
    ['', 0, 1, 1],
    ['abc', 2, 1, 3],
    ['a\nb', 1, 1, 2],
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 3, 2, 1],
    ['a\rb', 2, 2, 1],
    ['a\n\n\nb', 4, 4, 1],
    ['é🚀b', 3, 1, 4],
    ['a\n', 2, 2, 1],
  ])('in %j at %i is %i:%i', (text, offset, line, column) => {
    expect(placeAt(text, offset)).toEqual({ line, column });
  });

  test('is found anew for another text', () => {
    expect(placeAt('a\nb', 2)).toEqual({ line: 2, column: 1 });
    expect(placeAt('abc', 2)).toEqual({ line: 1, column: 3 });
    expect(placeAt('a\nb', 2)).toEqual({ line: 2, column: 1 });
  });
});

test('problems are sorted by file, line, column, rule and message, numbers as numbers', () => {
  const sorted = [
    problem({ file: 'a', line: 2, column: 10 }),
    problem({ file: 'a', line: 10, column: 2, message: 'a', rule: 'x' }),
    problem({ file: 'a', line: 10, column: 2, message: 'b', rule: 'x' }),
    problem({ file: 'a', line: 10, column: 2, message: 'a', rule: 'y' }),
    problem({ file: 'a', line: 10, column: 10 }),
    problem({ file: 'b', line: 1, column: 1 }),
    problem({ file: 'é', line: 1, column: 1 }),
  ];
  expect(sortProblems([...sorted].reverse())).toEqual(sorted);
});

test('a problem that is found twice is said once', () => {
  expect(sortProblems([problem(), problem()])).toHaveLength(1);
  expect(sortProblems([problem(), problem({ column: 2 })])).toHaveLength(2);
});

test('problems are counted by severity', () => {
  const warning = problem({ severity: 'warning' });
  expect(countProblems([])).toBe('0 errors, 0 warnings');
  expect(countProblems([problem(), warning])).toBe('1 error, 1 warning');
  expect(countProblems([problem(), problem(), warning, warning])).toBe('2 errors, 2 warnings');
  expect([isError(problem()), isError(warning)]).toEqual([true, false]);
});
