import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import { afterAll, expect, test } from 'vitest';
import type { Block } from '../../../src/article/model.ts';
import { ApartCompiler, expectAnswer, fileOf } from './compile-apart.ts';
import { TOKENS } from './tokens.ts';

/** Pieces of Markdown, MDX, YAML, HTML and code, whole and broken, to be put together at random. */
const PIECES = [
  ...['\n', '\n\n', ' ', '  ', '    ', '\t', '\r\n', 'word', '1', '- ', '> ', '1. ', '* ', '***\n'],
  ...[
    '#',
    '## ',
    '## Plans',
    '### Sub',
    '---\n',
    '===\n',
    '```\n',
    '~~~',
    '`',
    '*',
    '**',
    '_',
    '\\',
  ],
  ...['[', ']', '(', ')', '[a](', '[^n]', '[^n]: ', '[a]: ', '![', '|', '| - |\n', '<', '>', '</'],
  ...['<Aside kind="note">', '</Aside>', '<Term id="', '<Cite id="s" />', '<Chart', '<Quote who="'],
  ...[
    '<Question ask="',
    '<Event date="',
    '/>',
    '="',
    '"',
    "'",
    '{',
    '}',
    '{...x}',
    '{/* x */}',
    '${',
  ],
  ...[
    'import a from "b"\n',
    'export const a = 1\n',
    'import("x")',
    '<script>',
    '</script>',
    '<!--',
  ],
  ...[
    '-->',
    '<![CDATA[',
    ']]>',
    '<?x',
    '&lt;',
    '&#x3c;',
    '&#0;',
    '&#xD800;',
    '&Tab;',
    '<A.b>',
    '<a:b>',
  ],
  ...[
    '<>',
    '</>',
    'javascript:alert(1)',
    '//a.example',
    'https://a.example/',
    '/\\a.example',
    'data:x',
  ],
  ...[
    'key: ',
    ': ',
    '- [',
    '{a: ',
    '&a ',
    '*a',
    '!!js/function ',
    '|\n',
    '? ',
    '%YAML 1.2\n',
    '"\\u0000"',
  ],
  ...[
    '"\\ud800"',
    '"\\U00110000"',
    '__proto__: ',
    'constructor: ',
    '<<: ',
    '\u0000',
    '\u202e',
    '\ufeff',
  ],
  ...['\u2028', '\ud800', '\u0301', '\u200d', '👩‍💻', 'مرحبا', '../', '%2e%2e%2f', '%'],
  ...TOKENS,
];
const soup = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary' })),
    {
      maxLength: 40,
    },
  )
  .map((pieces) => pieces.join(''));

/** Everything that may stand in the ready HTML of an article. */
const ELEMENTS =
  /^(?:a|blockquote|br|button|cite|code|dfn|div|em|g|h3|hr|li|ol|p|path|pre|span|strong|svg|table|tbody|td|th|thead|tr|ul)$/;
const ATTRIBUTES =
  /^(?:href|title|id|className|type|popover|popoverTarget|role|tabIndex|ariaLabel|start|dataTerm|dataPerson|lang|dir)$/;
const LINK = /^(?:https?:\/\/[^/\\\s]|mailto:|tel:|#|\/(?![/\\]))/i;

function expectData(block: Block): void {
  if (block.kind === 'element') block.blocks.forEach(expectData);
  if (block.kind !== 'prose') return;
  visit(fromHtml(block.html, { fragment: true }), (node: Nodes) => {
    expect(node.type, block.html).not.toBe('comment');
    if (node.type !== 'element') return;
    expect(node.tagName, block.html).toMatch(ELEMENTS);
    for (const name of Object.keys(node.properties)) expect(name, block.html).toMatch(ATTRIBUTES);
    if (node.tagName === 'a') expect(String(node.properties.href), block.html).toMatch(LINK);
  });
}

const compiler = new ApartCompiler();
afterAll(() => compiler.stop());
const RUNS = { seed: 20_240_331, numRuns: 400 };

async function expectSafe(text: string): Promise<boolean> {
  const outcome = await compiler.compile(text);
  expectAnswer(outcome, text);
  const { article } = outcome;
  if (!article) return false;
  [...article.opening, ...article.closing].forEach(expectData);
  article.sections.forEach(({ blocks }) => {
    blocks.forEach(expectData);
  });
  return true;
}

test('whatever stands below the frontmatter is refused with a place, or is data', async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(soup, async (text) => {
      if (await expectSafe(fileOf(text))) read++;
    }),
    RUNS,
  );
  // A suite that never reads anything would show nothing.
  expect(read).toBeGreaterThan(10);
});

test('whatever stands in one paragraph, escaped or not, is refused with a place, or is data', async () => {
  const piece = fc.constantFrom(...PIECES);
  const few = fc
    .array(fc.tuple(fc.boolean(), piece), { maxLength: 5 })
    .map((pieces) =>
      pieces
        .map(([isEscaped, text]) => (isEscaped ? text.replace(/[!-/:-@[-`{-~]/g, '\\$&') : text))
        .join(' '),
    );
  await fc.assert(
    fc.asyncProperty(few, async (text) => {
      await expectSafe(fileOf(`Words ${text} and words.`));
    }),
    RUNS,
  );
});

test('whatever the frontmatter says is refused with a place, or read', async () => {
  await fc.assert(
    fc.asyncProperty(soup, async (yaml) => {
      await expectSafe(fileOf('x', `${yaml}\n`));
    }),
    RUNS,
  );
});

test('whatever the bytes of a file are, there is an answer', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 200 })),
      async (text) => {
        await expectSafe(text.toWellFormed());
      },
    ),
    RUNS,
  );
});
