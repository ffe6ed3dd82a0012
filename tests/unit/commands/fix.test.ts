import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixArticles } from '../../../src/commands/fix.ts';
import { problemsOf, temporarySite } from '../temporary-site.ts';

const PATH = 'content/articles/x/index.mdx';

const article = (body: string, changes: Record<string, string> = {}): string => {
  const keys = {
    title: 'A title',
    standfirst: 'A sentence.',
    date: '2024-03-31',
    authors: '[backgrounder]',
    sections: '[Plans]',
    ...changes,
  };
  const yaml = Object.entries(keys).map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${yaml.join('')}---\n\nOpening.\n\n## Plans\n\n${body}\n`;
};

/** What `check -- --fix` makes of a file; it must make no more of it the second time. */
async function fixed(source: string | Buffer): Promise<string> {
  const root = temporarySite({ [PATH]: source });
  await fixArticles(root);
  const once = readFileSync(join(root, PATH), 'utf8');
  expect(await fixArticles(root)).toEqual([]);
  expect(readFileSync(join(root, PATH), 'utf8')).toBe(once);
  expect(readdirSync(join(root, 'content/articles/x'))).toEqual(['index.mdx']);
  return once;
}

describe('the text is mended', () => {
  test.each([
    ['quotation marks', '"One," she said.', '“One,” she said.'],
    ['apostrophes', "Israel's plan", 'Israel’s plan'],
    ['dashes', 'one -- two - three', 'one – two – three'],
    ['Unicode form', 'cafe\u0301', 'caf\u00e9'],
    ['Korean in parts', '\u1112\u1161\u11ab', '\ud55c'],
    ['spaces at line ends', 'One \ntwo\t\nthree', 'One\ntwo\nthree'],
    ['a line break that nobody sees', 'One  \ntwo', 'One\\\ntwo'],
    ['a line break in a quotation', '> One   \n> two', '> One\\\n> two'],
    ['a quotation’s lines', '>"One" two\n>"three"', '>“One” two\n>“three”'],
    ['spaces at the end of a paragraph', 'One  \n\nTwo  ', 'One\n\nTwo'],
    ['a quotation over emphasis', '"One *two* three"', '“One *two* three”'],
    ['a quotation over code', '"One `two` three"', '“One `two` three”'],
    ['cells of a table', '| "a" |\n| - |\n| b - c |', '| “a” |\n| - |\n| b – c |'],
    ['a note', 'Text.[^a]\n\n[^a]: "Yes"', 'Text.[^a]\n\n[^a]: “Yes”'],
    ['the words of a link', '["a"](/about/)', '[“a”](/about/)'],
    [
      'an element’s text',
      '<Aside kind="note">\n\n"a"\n\n</Aside>',
      '<Aside kind="note">\n\n“a”\n\n</Aside>',
    ],
  ])('%s', async (_what, before, after) => {
    expect(await fixed(article(before))).toBe(article(after));
  });

  test('by the article’s own language', async () => {
    expect(await fixed(article('"Ja"', { lang: 'de' }))).toBe(article('„Ja“', { lang: 'de' }));
    expect(await fixed(article('"لا"', { lang: 'ar' }))).toBe(article('«لا»', { lang: 'ar' }));
  });
});

describe('nothing else is touched', () => {
  test.each([
    ['code', '`"a" -- b  ` and\n\n```\n"a" -- b  \n```'],
    ['code over two lines', '`a  \nb`'],
    ['what is escaped', 'A \\"b\\" and \\-- c'],
    ['entities', 'A &quot;b&quot;'],
    ['targets and titles of links', '[a](https://example.com/b--c "A \'title\'")'],
    ['definitions', '[a][b]\n\n[b]: https://example.com/b--c "A \'title\'"'],
    ['attributes', "<Aside kind='note'>\n\na\n\n</Aside>"],
    ['rules of tables', '| a |\n| --- |\n| b |'],
    ['a backslash before a space', 'a \\ \nb'],
    ['lists', '- a\n- b\n\n1. c'],
    ['good typography', '“a” ‘b’ – c — d’s'],
    ['what is two things to two readers', '6\'2" and 5"'],
    ['the end of the file', 'a\n\n\n'],
  ])('%s', async (_what, body) => {
    expect(await fixed(article(body))).toBe(article(body));
  });

  test('in a file that MDX cannot read', async () => {
    const source = article('"a" { b  ').replace('sections: [Plans]\n', '');
    expect(await fixed(source)).toBe(source);
  });

  test('in a file whose frontmatter cannot be read', async () => {
    const source = article('a', { title: '"a' });
    expect(await fixed(source)).toBe(source);
  });

  test('in a language whose marks nobody knows', async () => {
    const source = article('"a"', { lang: 'xx' });
    expect(await fixed(source)).toBe(source);
  });

  test('where a file is no UTF-8, or no file', async () => {
    const root = temporarySite({ [PATH]: Buffer.from('"\xe9"', 'latin1') });
    mkdirSync(join(root, 'content/articles/y/index.mdx'), { recursive: true });
    expect(await fixArticles(root)).toEqual([]);
    expect(await problemsOf(root)).toHaveLength(2);
  });
});

describe('the frontmatter is mended', () => {
  test.each([
    ['plain', "Israel's plan - and more", 'Israel’s plan – and more'],
    ['in double quotes', '"Rafah: \\"no\\""', '"Rafah: “no”"'],
    ['in single quotes', "'Israel''s ''plan'''", "'Israel’s ‘plan’'"],
    ['in single quotes, with one that stays', "'5'' - \"a\"'", "'5'' – “a”'"],
  ])('a title %s', async (_what, before, after) => {
    expect(await fixed(article('a', { title: before }))).toBe(article('a', { title: after }));
  });

  test('headings and summaries, as in the text', async () => {
    const before = article('a', {
      sections: '[{ heading: The "plan", summary: Israel\'s. }]',
    }).replace('## Plans', '## The "plan"');
    const after = article('a', {
      sections: '[{ heading: The “plan”, summary: Israel’s. }]',
    }).replace('## Plans', '## The “plan”');
    expect(await fixed(before)).toBe(after);
  });

  test('not in keys that are no words: dates, ids, names', async () => {
    const source = article('a', { sections: '[{ heading: Plans, id: a-b, aliases: [c-d] }]' });
    expect(await fixed(source)).toBe(source);
  });

  test('and a title over two lines with spaces between stays whole', async () => {
    const before = article('a', { title: '"Israel\'s   \n  plan"' });
    expect(await fixed(before)).toBe(article('a', { title: '"Israel’s plan"' }));
  });
});

describe('the file keeps', () => {
  test('its byte order mark', async () => {
    expect(await fixed(`\uFEFF${article('"a"')}`)).toBe(`\uFEFF${article('“a”')}`);
  });

  test('its line ends', async () => {
    const windows = (text: string): string => text.replaceAll('\n', '\r\n');
    expect(await fixed(windows(article('"a"  \nb')))).toBe(windows(article('“a”\\\nb')));
    const bare = article('a').replace('sections: [Plans]\n', '');
    expect(await fixed(windows(bare))).toBe(
      windows(bare.replace('[backgrounder]\n', '[backgrounder]\nsections:\n  - Plans\n')),
    );
  });
});

test('each file that changed is named, with how much', async () => {
  const root = temporarySite({
    [PATH]: article('"a"'),
    'content/articles/y/index.mdx': article('a'),
  });
  expect(await fixArticles(root)).toEqual([`${PATH}: 2 mended`]);
});

test('nothing is changed where the settings cannot be read', async () => {
  const root = temporarySite({ [PATH]: article('"a"'), 'content/site.yaml': '' });
  expect(await fixArticles(root)).toEqual([]);
  expect(readFileSync(join(root, PATH), 'utf8')).toBe(article('"a"'));
});
