import { describe, expect, test } from 'vitest';
import { markText } from '../../../../src/loader/record/mark.ts';
import { tagWords } from '../../../../src/loader/record/mark-tags.ts';
import { pipeline, read } from './marking.ts';

describe('an element', () => {
  const aside = (kind: string, text: string): string =>
    `<Aside kind="${kind}">\n\n${text}\n\n</Aside>`;

  function elements(before: string, after: string): string[] {
    return markText(read(before), read(after)).map((node) =>
      node.type === 'mdxJsxFlowElement'
        ? `<${node.name ?? ''}>${pipeline.toHtml(node.children)}`
        : pipeline.toHtml([node]),
    );
  }

  test('says above it that its attributes changed', () => {
    expect(elements(aside('note', 'It stays.'), aside('disputed', 'It stays.'))).toEqual([
      '<p class="tag"><del>Aside, kind: note</del><ins>Aside, kind: disputed</ins></p>',
      '<Aside><p>It stays.</p>',
    ]);
  });

  test('that was put around words or taken away says so', () => {
    expect(elements('It stays.', aside('note', 'It stays.'))).toEqual([
      '<p class="tag"><ins>Aside, kind: note</ins></p>',
      '<Aside><p>It stays.</p>',
    ]);
    expect(elements(aside('note', 'It stays.'), 'It stays.')).toEqual([
      '<p class="tag"><del>Aside, kind: note</del></p>',
      '<p>It stays.</p>',
    ]);
  });

  test('that is new or gone with its words needs no line', () => {
    expect(elements('Text.', `Text.\n\n${aside('note', 'It is new.')}`)).toEqual([
      '<p>Text.</p>',
      '<Aside><p><ins>It is new.</ins></p>',
    ]);
    expect(elements(`${aside('note', 'It is gone.')}\n\nText.`, 'Text.')).toEqual([
      '<Aside><p><del>It is gone.</del></p>',
      '<p>Text.</p>',
    ]);
  });
});

test('the tag of an element is told in words', () => {
  expect(tagWords('<Aside kind="note" name="a b">')).toBe('Aside, kind: note, name: a b');
  expect(tagWords('<Aside>')).toBe('Aside');
});
