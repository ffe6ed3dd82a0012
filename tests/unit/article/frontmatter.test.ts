import { describe, expect, test } from 'vitest';
import { blankStart, findFrontmatter } from '../../../src/article/frontmatter.ts';

function split(text: string): [yaml: string, body: string] | string {
  const range = findFrontmatter(text);
  if ('message' in range) return range.message;
  return [text.slice(range.yamlStart, range.yamlEnd), text.slice(range.bodyStart)];
}

describe('the frontmatter of a text', () => {
  test.each([
    ['---\na: 1\n---\nText', 'a: 1\n', 'Text'],
    ['---\r\na: 1\r\n---\r\nText', 'a: 1\r\n', 'Text'],
    ['--- \na: 1\n---\t\nText', 'a: 1\n', 'Text'],
    ['---\n---\n', '', ''],
    ['---\na: 1\n---', 'a: 1\n', ''],
    ['---\na: |\n  ---\n---\nText\n\n---\n', 'a: |\n  ---\n', 'Text\n\n---\n'],
    ['---\na: ---x\n----\n---\n', 'a: ---x\n----\n', ''],
  ])('%j', (text, yaml, body) => {
    expect(split(text)).toEqual([yaml, body]);
  });

  test.each(['', 'Text', '\n---\na: 1\n---\n', ' ---\n---\n', '----\n---\n', '---a: 1\n---\n'])(
    'is missing in %j',
    (text) => {
      expect(split(text)).toMatch(/^the frontmatter is missing/);
    },
  );

  test.each(['---\na: 1\n', '---\na: 1\n --- \n', '---\n----\n', '---\n...\n'])(
    'is not closed in %j',
    (text) => {
      expect(split(text)).toMatch(/^the frontmatter is not closed/);
    },
  );
});

test('a start is blanked without moving what follows', () => {
  const text = '---\r\nä: 🚀\n---\nText';
  const blank = blankStart(text, text.indexOf('Text'));
  expect(blank).toBe('   \r\n     \n   \nText');
  expect(blank).toHaveLength(text.length);
});
