import { describe, expect, test } from 'vitest';
import { compareHeadings } from '../../../src/article/headings.ts';
import type { PlacedHeading } from '../../../src/article/headings.ts';

/** Headings by a letter each; those of the frontmatter from line 10, those of the text from 100. */
const declare = (letters: string): PlacedHeading[] => place(letters, 10);
const find = (letters: string): PlacedHeading[] => place(letters, 100);

function place(letters: string, first: number): PlacedHeading[] {
  return Array.from(letters, (heading, index) => ({ heading, line: first + index, column: 1 }));
}

const faults = (declared: string, found: string): string[] =>
  compareHeadings(declare(declared), find(found)).map(
    ({ line, message }) => `${line} ${message.replace(/: (?:make|write|put).*/, '')}`,
  );

describe('headings of frontmatter and text', () => {
  test.each(['', 'a', 'abc', 'aa'])('that are the same (%j) give no fault', (letters) => {
    expect(faults(letters, letters)).toEqual([]);
  });

  test('differ where one is missing in the text', () => {
    expect(faults('abc', 'ac')).toEqual(['11 the text has no "## b" at this place']);
  });

  test('differ where one is missing in the frontmatter', () => {
    expect(faults('ac', 'abc')).toEqual([
      '101 found "## b", which "sections" in the frontmatter lacks at this place',
    ]);
  });

  test('differ where one is reworded, said once with both places', () => {
    expect(faults('abc', 'axc')).toEqual([
      '101 expected "## b" as in the frontmatter (line 11), found "## x"',
    ]);
  });

  test('differ where one is moved, said once with both places', () => {
    expect(faults('abc', 'bca')).toEqual([
      '102 found "## a", which "sections" in the frontmatter has at another place (line 10)',
    ]);
    expect(faults('abc', 'cab')).toHaveLength(1);
  });

  test('differ in every way at once, without an echo of one fault in another', () => {
    expect(faults('abcd', 'xbda')).toEqual([
      '100 found "## x", which "sections" in the frontmatter lacks at this place',
      '12 the text has no "## c" at this place',
      '103 found "## a", which "sections" in the frontmatter has at another place (line 10)',
    ]);
  });

  test('differ in letter case and in punctuation', () => {
    expect(faults('a', 'A')).toHaveLength(1);
    expect(faults('’', "'")).toHaveLength(1);
  });

  test('all differ where there are none on one side', () => {
    expect(faults('ab', '')).toHaveLength(2);
    expect(faults('', 'ab')).toHaveLength(2);
  });

  test('are compared in a moment even where a hostile file has many thousands', () => {
    const many = place('a'.repeat(30_000), 1);
    const started = performance.now();
    compareHeadings(many, many);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
