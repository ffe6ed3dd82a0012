import { describe, expect, test } from 'vitest';
import { markText, wholeText } from '../../../../src/loader/record/mark.ts';
import { pipeline, read } from './marking.ts';

/** What becomes of a text, as HTML in one line; tables without their frame. */
function marked(before: string, after: string): string {
  return pipeline
    .toHtml(markText(read(before), read(after)))
    .replace(/\n/g, '')
    .replace(/<\/?(?:div|table|thead|tbody)(?: [^>]*)?>/g, '');
}

describe('words in a paragraph', () => {
  test('that changed are struck and put in where they stand', () => {
    expect(marked('Passed with 14 votes.', 'Passed with 13 votes.')).toBe(
      '<p>Passed with <del>14</del><ins>13</ins> votes.</p>',
    );
  });

  test('stand apart from the spaces around them', () => {
    expect(marked('The old bridge over it is shut.', 'The bridge over it is now shut.')).toBe(
      '<p>The <del>old</del> bridge over it is <ins>now</ins> shut.</p>',
    );
  });

  test('are one run, also through links and emphasis', () => {
    const after = 'It is shut. Read *the whole* [report](https://a.example) on it.';
    expect(marked('It is shut.', after)).toBe(
      '<p>It is shut. <ins>Read <em>the whole</em> <a href="https://a.example">report</a> <span class="target">[https://a.example]</span> on it.</ins></p>',
    );
  });

  test('are struck inside the link, emphasis or code in which they stood', () => {
    expect(
      marked(
        'Some [very long report](https://a.example) and *quite a few* more with `x y z` here.',
        'Some [long report](https://a.example) and *a few* more with `x z` here.',
      ),
    ).toBe(
      '<p>Some <a href="https://a.example"><del>very</del> long report</a> and <em><del>quite</del> a few</em> more with <code>x <del>y</del> z</code> here.</p>',
    );
  });

  test('are struck outside of a link in which they did not stand', () => {
    expect(
      marked(
        'Here is the old [report](https://a.example) and more of it.',
        'Here is the [report](https://a.example) of it.',
      ),
    ).toBe(
      '<p>Here is the <del>old</del> <a href="https://a.example">report</a> <del>and more</del> of it.</p>',
    );
  });

  test('that were only wrapped or divided in another way are not marked', () => {
    expect(marked('One line\nand another.\n\nMore.', 'One line and *another*. More.')).toBe(
      '<p>One line and <em>another</em>. More.</p>',
    );
  });
});

describe('what is no words', () => {
  test('the target of a link is told in brackets, and only where it changed', () => {
    expect(
      marked(
        'See [this](https://a.example) and [that](https://b.example).',
        'See [this](https://c.example) and [that](https://b.example).',
      ),
    ).toBe(
      '<p>See <a href="https://c.example">this</a> <del><span class="target">[https://a.example]</span></del> <ins><span class="target">[https://c.example]</span></ins> and <a href="https://b.example">that</a>.</p>',
    );
  });

  test('a link that became words, or words that became one', () => {
    const [linked, plain] = ['See [the report](https://a.example) now.', 'See the report now.'];
    const target = '<span class="target">[https://a.example]</span>';
    expect(marked(linked, plain)).toBe(`<p>See the report <del>${target}</del> now.</p>`);
    expect(marked(plain, linked)).toBe(
      `<p>See <a href="https://a.example">the report</a> <ins>${target}</ins> now.</p>`,
    );
  });

  test('a note stands in the line, changed, put in, struck and cited again', () => {
    expect(marked('A claim.[^a]\n\n[^a]: On *4* May.', 'A claim.[^a]\n\n[^a]: On *5* May.')).toBe(
      '<p>A claim.<small class="noted"> [On <em><del>4</del><ins>5</ins></em> May.]</small></p>',
    );
    const [without, noted] = ['A claim is made.', 'A claim is made.[^a]\n\n[^a]: In May.'];
    expect(marked(without, noted)).toBe(
      '<p>A claim is made.<ins><small class="noted"> [In May.]</small></ins></p>',
    );
    expect(marked(noted, without)).toBe('<p>A claim is made. <del>[In May.]</del></p>');
    const again = 'A claim.[^a] Another claim of them.[^a]\n\n[^a]: In May.';
    expect(marked(again, again.replace('Another', 'A second'))).toBe(
      '<p>A claim.<small class="noted"> [In May.]</small> <del>Another</del> <ins>A second</ins> claim of them.<small class="noted"> [In May.]</small></p>',
    );
  });

  test('a page that shows changes has no note that opens, and no mark of one', () => {
    const text = 'A claim.[^a] More.[^a]\n\n[^a]: Why it holds.';
    const html = pipeline.toHtml(wholeText(read(text), 'same'));
    expect(html).not.toMatch(/button|popover|id=/);
  });
});

describe('whole paragraphs', () => {
  test('are struck where they stood and put in where they stand, links and all', () => {
    expect(
      marked(
        'First of all.\n\nGone is *this* [one](https://a.example).\n\nLast of all.',
        'First of all.\n\nLast of all.\n\nNew is `that`.[^n]\n\n[^n]: A note.',
      ),
    ).toBe(
      '<p>First of all.</p><p><del>Gone is <em>this</em> <a href="https://a.example">one</a>.</del></p><p>Last of all.</p><p><ins>New is <code>that</code>.<small class="noted"> [A note.]</small></ins></p>',
    );
  });

  test('a quotation keeps what is struck in it; one that is gone is struck as one', () => {
    expect(marked('> One word.\n>\n> Another said.', '> One word.')).toBe(
      '<blockquote><p>One word.</p><p><del>Another said.</del></p></blockquote>',
    );
    expect(marked('Before it.\n\n> One word.\n\nAfter it.', 'Before it.\n\nAfter it.')).toBe(
      '<p>Before it.</p><blockquote><p><del>One word.</del></p></blockquote><p>After it.</p>',
    );
  });

  test('an item is struck in its list, one that was replaced in its place', () => {
    expect(marked('- one here\n- two there\n- three', '- one here\n- three')).toBe(
      '<ul><li>one here</li><li><del>two there</del></li><li>three</li></ul>',
    );
    expect(marked('1. Ask them.\n2. Wait.', '1. Beg a lot\n2. Wait.')).toBe(
      '<ol><li><del>Ask them.</del><ins>Beg a lot</ins></li><li>Wait.</li></ol>',
    );
    expect(marked('- a\n\nText stays here.', 'Text stays here.')).toBe(
      '<ul><li><del>a</del></li></ul><p>Text stays here.</p>',
    );
  });

  test('a struck subheading lands nothing, one that changed does', () => {
    expect(marked('### The old pipes\n\nText.', '### The new pipes\n\nText.\n\n### More')).toBe(
      '<h3 id="s--the-new-pipes" tabindex="-1">The <del>old</del><ins>new</ins> pipes</h3><p>Text.</p><h3 id="s--more" tabindex="-1"><ins>More</ins></h3>',
    );
    expect(marked('### Pipes\n\nText.', 'Text.')).toBe('<h3><del>Pipes</del></h3><p>Text.</p>');
  });

  test('a block of code is struck and put in whole', () => {
    expect(marked('```\nx = 1\n```', '```\nx = 2\n```')).toBe(
      '<pre><code><del>x = 1</del></code></pre><pre><code><ins>x = 2</ins></code></pre>',
    );
    expect(marked('```\nx = 1\n```\n\nA.', '```\nx = 1\n```\n\nB.')).toContain(
      '<pre><code>x = 1</code></pre>',
    );
  });
});

describe('a table keeps its columns', () => {
  const table = (...rows: string[]): string => ['| a | b |', '|---|---|', ...rows].join('\n');
  const head = '<tr><th>a</th><th>b</th></tr>';

  test('where a cell has other words', () => {
    expect(marked(table('| 1 | two |'), table('| 1 | three |'))).toBe(
      `${head}<tr><td>1</td><td><del>two</del><ins>three</ins></td></tr>`,
    );
  });

  test('where a row is gone or new', () => {
    const [short, long] = [
      table('| 1 | x |', '| 3 | z |'),
      table('| 1 | x |', '| 2 | y |', '| 3 | z |'),
    ];
    expect(marked(long, short)).toBe(
      `${head}<tr><td>1</td><td>x</td></tr><tr><td><del>2</del></td><td><del>y</del></td></tr><tr><td>3</td><td>z</td></tr>`,
    );
    expect(marked(short, long)).toBe(
      `${head}<tr><td>1</td><td>x</td></tr><tr><td><ins>2</ins></td><td><ins>y</ins></td></tr><tr><td>3</td><td>z</td></tr>`,
    );
  });

  test('but one that is gone, which is struck in every row', () => {
    expect(marked(table('| 1 | x |'), '| a |\n|---|\n| 1 |')).toBe(
      '<tr><th>a</th><th><del>b</del></th></tr><tr><td>1</td><td><del>x</del></td></tr>',
    );
  });

  test('and is struck with all its rows where it is gone', () => {
    const html = marked(`Text.\n\n${table('| 1 | x |')}`, 'Text.');
    expect(html).toBe(
      '<p>Text.</p><tr><th><del>a</del></th><th><del>b</del></th></tr><tr><td><del>1</del></td><td><del>x</del></td></tr>',
    );
  });
});
