import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/article/typography.ts';
import { sectionEdits } from '../../../src/commands/fix-sections.ts';
import { pluginOptions } from '../../../src/loader/article-pipeline.ts';
import { createPipeline } from '../../../src/loader/pipeline.ts';

const pipeline = createPipeline(pluginOptions({ base: '', language: 'en' }));

/** What becomes of the YAML of a file with these headings. */
function fixed(yaml: string, ...headings: string[]): string {
  const body = headings.map((heading) => `\n## ${heading}\n\nText.\n`).join('');
  const text = `---\n${yaml}---\n${body}`;
  const result = applyEdits(text, sectionEdits(text, pipeline));
  expect(result.endsWith(`---\n${body}`)).toBe(true);
  return result.slice('---\n'.length, -`---\n${body}`.length);
}

describe('sections are written from the text', () => {
  test.each([
    ['where the key is missing', 'title: A\n', 'title: A\nsections:\n  - One\n  - Two\n'],
    ['where it is empty', 'sections:\ntitle: A\n', 'sections:\n  - One\n  - Two\ntitle: A\n'],
    ['where its list is empty', 'sections: []\ntitle: A\n', 'sections: ["One", "Two"]\ntitle: A\n'],
    [
      'where a remark stands for them',
      'sections: # later\n',
      'sections: # later\n  - One\n  - Two\n',
    ],
  ])('%s', (_what, before, after) => {
    expect(fixed(before, 'One', 'Two')).toBe(after);
  });

  test('in quotes where YAML would read something else', () => {
    expect(fixed('', '2024', 'A: b', '- c', '“d”', 'e # f', 'true')).toBe(
      'sections:\n  - "2024"\n  - "A: b"\n  - "- c"\n  - “d”\n  - "e # f"\n  - "true"\n',
    );
  });
});

describe('headings that are new are put in their place', () => {
  test.each([
    ['first', '  - B\n', ['A', 'B'], '  - A\n  - B\n'],
    ['last', '  - A\n', ['A', 'B'], '  - A\n  - B\n'],
    ['between', '  - A\n  - C\n', ['A', 'B', 'C'], '  - A\n  - B\n  - C\n'],
    ['several together', '  - A\n', ['A', 'B', 'C', 'D'], '  - A\n  - B\n  - C\n  - D\n'],
    [
      'several apart',
      '  - B\n  - D\n',
      ['A', 'B', 'C', 'D', 'E'],
      '  - A\n  - B\n  - C\n  - D\n  - E\n',
    ],
    ['with no indent', '- A\n', ['A', 'B'], '- A\n- B\n'],
    ['with a deep indent', '     - A\n', ['A', 'B'], '     - A\n     - B\n'],
    [
      'beside ids, aliases and remarks, which stay',
      '  # first\n  - heading: A # one\n    id: x\n    aliases: [y]\n  - C\n',
      ['A', 'B', 'C'],
      '  # first\n  - heading: A # one\n    id: x\n    aliases: [y]\n  - B\n  - C\n',
    ],
    [
      'after a long form',
      '  - heading: A\n    id: x\n',
      ['A', 'B'],
      '  - heading: A\n    id: x\n  - B\n',
    ],
  ])('%s', (_what, before, headings, after) => {
    expect(fixed(`sections:\n${before}`, ...headings)).toBe(`sections:\n${after}`);
    expect(fixed(`sections:\n${before}title: A\n`, ...headings)).toBe(
      `sections:\n${after}title: A\n`,
    );
  });

  test('in a list on one line', () => {
    expect(fixed('sections: [B, { heading: D, id: x }]\n', 'A', 'B', 'C', 'D', 'E', 'F')).toBe(
      'sections: ["A", B, "C", { heading: D, id: x }, "E", "F"]\n',
    );
  });
});

describe('what stands there stays', () => {
  test.each([
    ['the same headings', '  - A\n  - B\n', ['A', 'B']],
    ['the same in another Unicode form', '  - Cafe\u0301\n', ['Caf\u00e9']],
    ['another order', '  - B\n  - A\n', ['A', 'B']],
    ['another order and a new one', '  - B\n  - A\n', ['A', 'B', 'C']],
    ['a heading that may have been reworded', '  - A\n', ['A new']],
    ['a heading that may have been dropped', '  - A\n  - B\n', ['A']],
    ['a heading that stands twice', '  - A\n', ['A', 'A']],
    ['a key that is no list', '  A: B\n', ['A']],
  ])('%s', (_what, yaml, headings) => {
    expect(fixed(`sections:\n${yaml}`, ...headings)).toBe(`sections:\n${yaml}`);
  });

  test('where an item begins on the line below its dash, which no rule here knows', () => {
    const yaml = 'sections:\n  -\n    heading: A\n  -\n    heading: C\n';
    const result = fixed(yaml, 'A', 'B', 'C');
    expect([yaml, 'sections:\n  -\n    heading: A\n  - B\n  -\n    heading: C\n']).toContain(
      result,
    );
  });

  test.each([
    ['a rule under text makes it a heading', 'Text.\n---\n\nClosing.\n'],
    ['code is never closed', '```\ncode\n'],
    ['*** stands too early', '***\n\n## Another\n'],
    ['MDX cannot be read', '{\n'],
  ])('where %s', (_what, rest) => {
    const text = `---\ntitle: A\n---\n\n## One\n\n${rest}`;
    expect(sectionEdits(text, pipeline)).toEqual([]);
  });

  test('without frontmatter, or without headings', () => {
    expect(sectionEdits('## One\n', pipeline)).toEqual([]);
    expect(fixed('title: A\n')).toBe('title: A\n');
  });
});
