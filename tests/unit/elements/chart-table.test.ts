import { describe, expect, test } from 'vitest';
import { pluginOptions } from '../../../src/loader/article-pipeline.ts';
import { compile } from '../../../src/loader/compile.ts';
import { createPipeline } from '../../../src/loader/pipeline.ts';

describe('the table of a chart', () => {
  const pipeline = createPipeline(pluginOptions({ base: '', language: 'en' }));
  const said = (text: string): string[] => {
    const head =
      '---\ntitle: T\nstandfirst: S\ndate: 2024-03-31\nauthors: [a]\nsections: [P]\n---\n\nO.\n\n## P\n\n';
    const bytes = Buffer.from(
      `${head}<Chart kind="bar" title="T" alt="A">\n\n${text}\n\n</Chart>\n`,
    );
    const { problems } = compile({ slug: 'x', file: 'x/index.mdx', bytes }, pipeline, 'en');
    return problems.map(({ message }) => message);
  };
  const head = '| Vote | Yes | No |\n| - | - | - |\n';

  test('may hold numbers with a point, spaces or a minus', () => {
    expect(said(`${head}| a | 1 200 | 3.5 |\n| b | 0 | 12 |`)).toEqual([]);
  });

  test.each([
    [
      'Words.',
      '<Chart>: expected one table and nothing else, with an empty line before and after it; found other text',
    ],
    [
      `${head}| a | 1 | 2 |\n\n${head}| a | 1 | 2 |`,
      '<Chart>: expected one table and nothing else, with an empty line before and after it; found 2 tables',
    ],
    [head, '<Chart>: the table has no rows: add one for each bar or point'],
    [
      '| Vote |\n| - |\n| a |',
      '<Chart>: expected a column of names and at least one of numbers, found one column',
    ],
    [
      '| V | a | b | c | d | e |\n| - | - | - | - | - | - |\n| x | 1 | 1 | 1 | 1 | 1 |',
      '<Chart>: expected at most 4 columns of numbers, found 5: make it two charts',
    ],
    ['| V | |\n| - | - |\n| x | 1 |', '<Chart>: column 2 has no name: say what it counts'],
    [`${head}| | 1 | 2 |`, '<Chart>: row 1 has no name in its first column'],
    [
      `${head}| a | 1,200 | 2 |`,
      '<Chart>: row “a”, column “Yes”: expected a number such as 1200, 1 200 or 3.5, found "1,200"',
    ],
    [
      `${head}| a | 1 |`,
      '<Chart>: row “a”, column “No”: expected a number such as 1200, 1 200 or 3.5, found ""',
    ],
  ])('%j is refused', (text, message) => {
    expect(said(text)).toEqual([message]);
  });
});
