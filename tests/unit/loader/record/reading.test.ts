/* eslint-disable max-lines -- tables: a line a case */
import { describe, expect, test } from 'vitest';
import { articleWith, changesBetween, editOf } from './shown-of.ts';

const TABLE = '| a | b |\n| - | - |\n| c | d |';
const ASIDE = (kind: string, text: string): string =>
  `<Aside kind="${kind}">\n\n${text}\n\n</Aside>`;

describe('what reads the same is no edit', () => {
  test.each<[name: string, before: string, after: string]>([
    ['wrapping', 'One line and another.', 'One line\nand another.'],
    ['wrapping within emphasis', '*One line* here.', '*One\nline* here.'],
    ['spaces at the end of a line', 'One.', 'One.   '],
    ['empty lines', 'One.\n\nTwo.', 'One.\n\n\n\nTwo.'],
    ['one paragraph made two', 'One. Two.', 'One.\n\nTwo.'],
    ['a hard break', 'One. Two.', 'One.\\\nTwo.'],
    ['emphasis put in', 'A word here.', 'A *word* here.'],
    ['emphasis by another mark', 'A *word* here.', 'A _word_ here.'],
    ['strong made emphasis', 'A **word** here.', 'A *word* here.'],
    ['emphasis of part of a word', 'A wording.', 'A *word*ing.'],
    ['code made text', 'A `word` here.', 'A word here.'],
    ['the marks of a list', '- one\n- two', '* one\n* two'],
    ['the indent of a list', '- one\n- two', '-   one\n-   two'],
    ['a list that is loose', '- one\n- two', '- one\n\n- two'],
    ['a list made paragraphs', '- one\n- two', 'one\n\ntwo'],
    ['the sign after an item’s number', '1. one\n2. two', '1) one\n2) two'],
    ['numbers that Markdown counts itself', '1. one\n2. two', '1. one\n1. two'],
    ['paragraphs of an item', '1. one two', '1. one\n\n   two'],
    ['a list in an item', '1. - one\n   - two', '1. one two'],
    ['paragraphs of a quotation', '> one two', '> one\n>\n> two'],
    ['the marks of a quotation', '> one\n> two', '> one\ntwo'],
    ['the widths of a table', TABLE, '| a   | b   |\n| --- | --- |\n| c   | d   |'],
    ['the alignment of a table', TABLE, TABLE.replace('| - | - |', '| :- | -: |')],
    ['the marks around code', '```\na\n```', '~~~\na\n~~~'],
    ['the language of code', '```\na\n```', '```js\na\n```'],
    ['a note of another name', 'A.[^a]\n\n[^a]: Why.', 'A.[^why]\n\n[^why]: Why.'],
    ['a note that stands elsewhere', 'A.[^a]\n\nB.\n\n[^a]: Why.', '[^a]: Why.\n\nA.[^a]\n\nB.'],
    ['a note that is wrapped', 'A.[^a]\n\n[^a]: Why not.', 'A.[^a]\n\n[^a]: Why\n    not.'],
    [
      'a link whose target stands elsewhere',
      'A [link](https://a.example "t").',
      'A [link][l].\n\n[l]: https://a.example "t"',
    ],
    [
      'the name of a link’s target',
      'A [link][l].\n\n[l]: https://a.example',
      'A [link][m].\n\n[m]: https://a.example',
    ],
    [
      'a target in angle brackets',
      'A [l][a].\n\n[a]: <https://a.example>',
      'A [l](https://a.example).',
    ],
    ['the quotes around a link’s title', 'A [l](/about/ "t").', "A [l](/about/ 't')."],
    ['a character by its name', 'A café &amp; bar.', 'A caf&eacute; &#38; bar.'],
    ['a character that is escaped', 'A 1* here.', 'A 1\\* here.'],
    ['letters in either Unicode form', 'A café.', 'A cafe\u0301.'],
    [
      'attributes in quotes of another sort',
      ASIDE('note', 'a'),
      ASIDE('note', 'a').replaceAll('"', "'"),
    ],
    ['spaces in a tag', ASIDE('note', 'a'), ASIDE('note', 'a').replace(' kind', '   kind')],
    ['lines of Windows', 'One.\n\n- two\n- three', 'One.\r\n\r\n- two\r\n- three'],
  ])('%s', (_name, before, after) => {
    expect(articleWith(before)).not.toBe(articleWith(after));
    expect(editOf(before, after)).toEqual([]);
    expect(editOf(after, before)).toEqual([]);
  });

  test('a file of Windows, whole', () => {
    const source = articleWith(
      'One.[^a]\n\n| a | b |\n| - | - |\n| c | d |\n\n[^a]: Why\n    not.',
    );
    expect(changesBetween(source, source.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  test('a note that is first cited in another section, because the sections were moved', () => {
    const part = (name: string): string => `## ${name}\n\n${name} text.[^a]\n\n`;
    const source = (order: string[]): string =>
      `---\ntitle: T\nstandfirst: S\ndate: 2026-05-04\nauthors: [a]\nsections: [${order.join(', ')}]\n---\n\n${order.map(part).join('')}[^a]: Why.\n`;
    const found = changesBetween(source(['One', 'Two']), source(['Two', 'One']));
    expect(found.map(({ what }) => what)).toEqual(['moved']);
  });
});

describe('what reads otherwise is an edit, and its words are told', () => {
  test.each<[name: string, before: string, after: string, words: string]>([
    ['a word', 'It was closed.', 'It was open.', '[-closed-]{+open+}'],
    ['a letter', 'It was closed.', 'It was close.', '[-closed-]{+close+}'],
    ['a capital', 'The president.', 'The President.', '[-president-]{+President+}'],
    ['a digit', 'With 14 votes.', 'With 13 votes.', '[-14-]{+13+}'],
    ['a sign', 'It ended.', 'It ended?', '[-.-]{+?+}'],
    ['a sign within a number', 'It was 1.5 m.', 'It was 15 m.', '[-1.5-]{+15+}'],
    ['a currency', 'It cost €5.', 'It cost $5.', '[-€-]{+$+}'],
    ['a space between words', 'An other day.', 'Another day.', '{+Another'],
    ['a quotation mark', 'He left.', '“He left.”', '{+“+}'],
    ['a word in emphasis', 'A *word* here.', 'A *sword* here.', '[-word-]{+sword+}'],
    ['a word in a heading', '### Dates\n\na', '### Days\n\na', '[-Dates-]'],
    ['a character of code', '```\na = 1\n```', '```\na = 2\n```', '{+a = 2+}'],
    ['the indent of code', '```\n  a\n```', '```\na\n```', '{+a+}'],
    ['a character of code in a line', 'Type `ls` now.', 'Type `la` now.', '[-ls-]{+la+}'],
    ['a word in a cell', TABLE, TABLE.replace('d', 'e'), '{+e+}'],
    ['a word of an Arabic text', 'قال أمس', 'قال اليوم', '{+اليوم+}'],
  ])('%s', (_name, before, after, words) => {
    expect(editOf(before, after).join('\n')).toContain(words);
  });

  test.each<[name: string, before: string, after: string]>([
    ['the target of a link', 'A [l](https://a.example).', 'A [l](https://b.example).'],
    ['the fragment of a link', 'A [l](/x/#one).', 'A [l](/x/#two).'],
    ['the title of a link', 'A [l](/about/ "a").', 'A [l](/about/ "b").'],
    ['a link put in', 'A word.', 'A [word](https://a.example).'],
    ['a link taken out', 'A [word](https://a.example).', 'A word.'],
    [
      'the target of a link that stands elsewhere',
      'A [l][a].\n\n[a]: https://a.example',
      'A [l][a].\n\n[a]: https://b.example',
    ],
    [
      'the target of a link in a note that stands elsewhere',
      'A.[^n]\n\n[^n]: See [this].\n\n[this]: https://a.example',
      'A.[^n]\n\n[^n]: See [this].\n\n[this]: https://b.example',
    ],
    ['the words of a note', 'A.[^a]\n\n[^a]: Why.', 'A.[^a]\n\n[^a]: Why not.'],
    ['a note put in', 'A.', 'A.[^a]\n\n[^a]: Why.'],
    ['a note that is cited elsewhere', 'A.[^a] B.\n\n[^a]: W.', 'A. B.[^a]\n\n[^a]: W.'],
    ['a note that is cited once more', 'A.[^a] B.\n\n[^a]: W.', 'A.[^a] B.[^a]\n\n[^a]: W.'],
    ['a note that became text', 'A.[^a]\n\n[^a]: Why.', 'A. Why.'],
    [
      'two notes that changed places',
      'A.[^a] B.[^b]\n\n[^a]: X.\n\n[^b]: Y.',
      'A.[^b] B.[^a]\n\n[^a]: X.\n\n[^b]: Y.',
    ],
    ['a quotation made of a paragraph', 'He said so.', '> He said so.'],
    ['a quotation that takes in more', '> He said so.\n\nIt rained.', '> He said so. It rained.'],
    [
      'a quotation that takes in a paragraph',
      '> He said.\n\nIt rained.',
      '> He said.\n>\n> It rained.',
    ],
    ['a list that was numbered', '- one\n- two', '1. one\n2. two'],
    ['the number of an item', '1. one\n2. two', '2. one\n3. two'],
    ['the order of items', '1. one\n2. two', '1. two\n2. one'],
    ['an item that takes in more', '1. one\n\ntwo', '1. one two'],
    ['an item that takes in a paragraph', '1. one\n\ntwo', '1. one\n\n   two'],
    ['the end of an item in an item', '1. 1. one\n\n   two', '1. 1. one\n\n      two'],
    ['an item that has no words', '1. one\n2.', '1. one'],
    ['a list of one list made two', '1. one\n2. two', '1. one\n\n- two'],
    ['a subheading made text', '### Dates\n\na', 'Dates\n\na'],
    ['a subheading that takes in more', '### Dates\n\nof it', '### Dates of it'],
    ['the order of subheadings', '### A\n\na\n\n### B\n\nb', '### B\n\na\n\n### A\n\nb'],
    ['a cell that moved to another column', TABLE, TABLE.replace('| c | d |', '| d | c |')],
    ['a word that moved to another cell', '| a b | c |\n| - | - |', '| a | b c |\n| - | - |'],
    ['a row more', TABLE, `${TABLE}\n| e | f |`],
    ['an empty row more', TABLE, `${TABLE}\n|  |  |`],
    [
      'rows that changed places',
      `${TABLE}\n| e | f |`,
      '| a | b |\n| - | - |\n| e | f |\n| c | d |',
    ],
    ['a table made text', TABLE, 'a b c d'],
    ['a cell that takes in what stood below', `${TABLE}\n\ne`, TABLE.replace('d', 'd e')],
    ['text made code', 'a', '```\na\n```'],
    ['code that takes in what stood below', '```\na\n```\n\nb', '```\na b\n```'],
    ['the attribute of an element', ASIDE('note', 'a'), ASIDE('unknown', 'a')],
    ['an element put around a text', 'a', ASIDE('note', 'a')],
    ['a paragraph put into an element', `${ASIDE('note', 'a')}\n\nb`, ASIDE('note', 'a\n\nb')],
    ['a paragraph taken out of one', ASIDE('note', 'a\n\nb'), `a\n\n${ASIDE('note', 'b')}`],
    [
      'one element made two',
      ASIDE('note', 'a\n\nb'),
      `${ASIDE('note', 'a')}\n\n${ASIDE('note', 'b')}`,
    ],
    ['the order of paragraphs', 'One.\n\nTwo.', 'Two.\n\nOne.'],
    ['a paragraph said twice', 'One.', 'One.\n\nOne.'],
    ['a sign that an escape keeps', 'It is 1\\*2\\*3.', 'It is 1*2*3.'],
  ])('%s', (_name, before, after) => {
    for (const found of [editOf(before, after), editOf(after, before)]) {
      expect(found.length).toBeGreaterThan(0);
      expect(found.join('\n')).toMatch(/\[-|\{\+/);
    }
  });
});

describe('an edit outside of the sections', () => {
  const base = articleWith('A.').replace('\n## Two', '\n## Two');
  const withClosing = `${base}\n***\n\nThe closing.\n`;

  test.each<[string, string, string, string]>([
    ['the title', base, base.replace('title: Title', 'title: Other'), 'title'],
    ['the standfirst', base, base.replace('Standfirst.', 'Another.'), 'standfirst'],
    ['the byline', base, base.replace('[a]', '[a, b]'), 'head'],
    ['the day of the facts', base, base.replace('authors', 'asOf: 2026-05-05\nauthors'), 'head'],
    ['final', base, base.replace('authors', 'final: true\nauthors'), 'head'],
    ['the opening', base, base.replace('The opening', 'An opening'), 'opening'],
    ['the closing put in', base, withClosing, 'closing'],
    ['the closing', withClosing, withClosing.replace('The closing', 'A closing'), 'closing'],
    ['a section’s summary', base, base.replace('[One,', '[{ heading: One, summary: S. },'), '#one'],
  ])('%s', (_name, before, after, part) => {
    expect(changesBetween(before, after).map((change) => change.part)).toEqual([part]);
  });

  test('a paragraph that moved over the end of a section is an edit of both parts', () => {
    const before = articleWith('A.\n\nB.');
    const after = articleWith('A.').replace('The end of it.', 'B.\n\nThe end of it.');
    expect(changesBetween(before, after).map(({ part }) => part)).toEqual(['#one', '#two']);
  });

  test('a paragraph that moved from the last section to the closing too', () => {
    const after = base.replace('The end of it.', 'The end.\n\n***\n\nof it.');
    expect(changesBetween(base, after).map(({ part }) => part)).toEqual(['#two', 'closing']);
  });
});
