import { afterAll, expect, test } from 'vitest';
import { LIMITS } from '../../../src/loader/limits.ts';
import { ApartCompiler, expectAnswer, fileOf } from './compile-apart.ts';

/** Far too much of one thing each, and the rule that says so; without one, it is simply read. */
const TOO_MUCH: Record<string, [body: string, rule?: string, frontmatter?: string]> = {
  'quotations in each other': ['>'.repeat(100_000), 'limit'],
  'lists in each other on one line': [`${'- '.repeat(10_000)}x`, 'limit'],
  'numbered lists in each other': [`${'1. '.repeat(10_000)}x`, 'limit'],
  'lists and quotations in turn': [`${'- > '.repeat(10_000)}x`, 'limit'],
  'lists in each other by indent': [lines(900, (at) => `${'  '.repeat(at)}- x`), 'limit'],
  'quotations that begin one deeper a line': [lines(900, (at) => `${'> '.repeat(at)}x`), 'limit'],
  'elements in each other': [
    `${'<Aside kind="note">\n\n'.repeat(10_000)}x\n\n${'</Aside>\n\n'.repeat(10_000)}`,
    'limit',
  ],
  'elements of a sentence in each other': [
    `x ${'<Term id="a">'.repeat(400)}x${'</Term>'.repeat(400)}`,
    'limit',
  ],
  'emphasis in each other': [`${'*a '.repeat(400)}${'b* '.repeat(400)}`, 'limit'],
  asterisks: [`x ${'*'.repeat(100_000)}`, 'limit'],
  'words in asterisks': ['a*'.repeat(100_000), 'limit'],
  'asterisks and underscores that never meet': ['*a_ '.repeat(100_000), 'limit'],
  'opening brackets': ['['.repeat(100_000), 'limit'],
  'brackets in each other': [`${'['.repeat(10_000)}x${']'.repeat(10_000)}`, 'limit'],
  'pictures in each other': [`${'!['.repeat(10_000)}x${'](x)'.repeat(10_000)}`, 'limit'],
  'less-than signs': [`x ${'<'.repeat(100_000)}`, 'limit'],
  braces: [`x ${'{'.repeat(100_000)}${'}'.repeat(100_000)}`, 'limit'],
  'backticks, ever more in a row': [lines(900, (at) => `x ${'`'.repeat(at + 1)} x`), 'limit'],
  'pairs of backticks': [`x ${'`a` '.repeat(100_000)}`, 'limit'],
  'backticks in one row': [`x ${'`'.repeat(100_000)}`, 'limit'],
  'character references': ['&#'.repeat(100_000), 'limit'],
  'a table of 5,000 rows and 50 columns': [table(5000, 50), 'limit'],
  'a table of 10,000 columns': [table(1, 10_000), 'limit'],
  'a paragraph of 10 MB': ['word '.repeat(2_000_000), 'file'],
  'a paragraph of 1.9 MB': ['word '.repeat(380_000), 'limit'],
  'a word of 1.9 MB': ['x'.repeat(1_900_000), 'limit'],
  'a paragraph of 100,000 lines': ['x\n'.repeat(100_000), 'limit'],
  'lines that go on with a quotation': [`> x\n${'y\n'.repeat(100_000)}`, 'limit'],
  '100,000 items of a list': ['- x\n'.repeat(100_000), 'limit'],
  '100,000 empty lines': [`x${'\n'.repeat(100_000)}x`, 'limit'],
  '49,000 spaces in a row': [`x${' '.repeat(49_000)}y`, 'limit'],
  '3,500 paragraphs': ['x\n\n'.repeat(3500), 'limit'],
  '3,500 headings': ['### x\n\n'.repeat(3500), 'limit'],
  '500,000 hidden characters': ['\u200b'.repeat(500_000), 'limit'],
  '20,000 marks of direction on one line': ['\u200ex '.repeat(15_000), 'limit'],
  '24,000 attributes without a value': [`<Aside ${'a '.repeat(24_000)}/>`, 'limit'],
  '5,000 elements': [`${'x <Cite id="a" /> '.repeat(200)}\n\n`.repeat(25), 'limit'],
  '5,000 notes': [notes(5000), 'limit'],
  '5,000 sources': ['x', 'limit', sources(5000)],
  'notes that each cite the next': [
    `x[^0]\n\n${lines(500, (at) => `[^${at}]: y[^${(at + 1) % 500}]\n`)}`,
    'note',
  ],
  '90 attributes': [
    `<Aside kind="note" ${lines(90, (at) => `a${at}="b"`)}>\n\nx\n\n</Aside>`,
    'element-props',
  ],
  'an array in an export that never ends': [`export const a = ${'['.repeat(600)}`, 'mdx'],
  'an export that goes on over empty lines': [
    `export const a = [\n\n${'1,\n\n'.repeat(2900)}`,
    'limit',
  ],
  '20,000 unknown keys in one line': ['x', 'limit', `a: {${lines(20_000, (at) => `k${at},`)}}\n`],
  'lists in each other in the frontmatter': ['x', 'limit', `topics:\n  ${'- '.repeat(40_000)}x\n`],
  'keys in each other in the frontmatter': ['x', 'limit', `${'? '.repeat(500)}x\n`],
  'lists as keys of each other': ['x', 'limit', `a: ${'['.repeat(300)}x${']: y'.repeat(300)}\n`],
  'brackets in each other in the frontmatter': [
    'x',
    'yaml',
    `topics: ${'['.repeat(40_000)}${']'.repeat(40_000)}\n`,
  ],
};

function lines(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => line(at)).join('\n');
}

function table(rows: number, columns: number, text = 'b'): string {
  const row = (cell: string): string => `|${` ${cell} |`.repeat(columns)}\n`;
  return row('a') + row('-') + row(text).repeat(rows);
}

function notes(count: number): string {
  return `${lines(count, (at) => `x[^${at}].\n`)}\n\n${lines(count, (at) => `[^${at}]: y\n`)}`;
}

function sources(count: number): string {
  const source = '{ title: a, publisher: b, date: "2024", url: "https://a.example/" }';
  return `sources:\n${lines(count, (at) => `  s${at}: ${source}`)}\n`;
}

const compiler = new ApartCompiler();
afterAll(() => compiler.stop());

test.each(Object.entries(TOO_MUCH))(
  '%s: refused with a place and a rule, or read; never hanging or crashing',
  async (_what, [body, rule, frontmatter]) => {
    const text = fileOf(body, frontmatter);
    const outcome = await compiler.compile(text);
    expectAnswer(outcome, text);
    const rules = new Set(outcome.problems?.map((problem) => problem.rule));
    if (rule === undefined) expect(outcome.problems).toEqual([]);
    else expect([...rules]).toContain(rule);
  },
);

test('a very long and full explainer is within every limit', async () => {
  // 30,000 words, 600 links, 400 notes, a table of 100 rows with notes, ten more, lists four deep.
  const paragraph = `${'word '.repeat(100)}*one* [two](https://a.example/b_c) **three** [four](/about/).`;
  const list = '- a\n  - b\n    1. c\n       > d\n';
  const body = [
    ...Array.from({ length: 300 }, (_, at) => (at % 3 ? paragraph : `${paragraph}\n\n${list}`)),
    ...Array.from({ length: 10 }, () => table(40, 6)),
    table(100, 6, 'b *c*[^1]'),
    notes(400),
  ].join('\n\n');
  const { article, problems } = await compiler.compile(fileOf(body));
  expect(problems).toEqual([]);
  expect(article?.words).toBeGreaterThan(30_000);
});

test('what is just within a limit is read, and one more is not', async () => {
  const deep = (depth: number): string => fileOf(`${'> '.repeat(depth)}x`);
  expect((await compiler.compile(deep(LIMITS.depth))).problems).toEqual([]);
  expect((await compiler.compile(deep(LIMITS.depth + 1))).problems).toMatchObject([
    { rule: 'limit', line: 13, column: 1 },
  ]);
  const many = (count: number): string => fileOf(`x\n\n${'*'.repeat(count)}`);
  expect((await compiler.compile(many(LIMITS.signsTogether + 1))).problems).toMatchObject([
    { rule: 'limit', line: 15, column: 1 },
  ]);
});
