import fc from 'fast-check';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { readPage } from '../../../../src/commands/verify/read-page.ts';

const ids = (html: string): string[] => [...readPage(html).ids];

/** The ids of all elements as the parser of browsers finds them. */
function parsedIds(html: string): string[] {
  const found = new Set<string>();
  const walk = (node: Nodes): void => {
    const id = node.type === 'element' && node.properties['id'];
    if (typeof id === 'string' && id !== '') found.add(id);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(fromHtml(html));
  return [...found];
}

test.each([
  ['double quotes', '<h2 id="a">x</h2>', ['a']],
  ['single quotes', "<h2 id='a'>x</h2>", ['a']],
  ['no quotes', '<h2 id=a class=b>x</h2>', ['a']],
  ['capital letters', '<H2 ID="a">x</H2>', ['a']],
  ['line breaks', '<h2\n  class="x"\n  id = "a"\n>x</h2>', ['a']],
  ['an id in another attribute', '<p title=\'id="a"\' id="b">x</p>', ['b']],
  ['a > in an attribute', '<p title="a > b" id="c">x</p>', ['c']],
  ['two ids at one element', '<p id="a" id="b">x</p>', ['a']],
  ['a name that ends so', '<p data-id="a">x</p>', []],
  ['an empty id', '<p id="">x</p><p id>x</p>', []],
  ['letters of other scripts', '<h2 id="η-πόλη">x</h2>', ['η-πόλη']],
  ['entities', '<h2 id="a&amp;b&#39;&#x3b7;">x</h2>', ["a&b'η"]],
  ['a comment', '<!-- <p id="a">--><p id="b">x</p>', ['b']],
  ['an empty comment', '<!--><p id="a">x</p><!---><p id="b">x</p>', ['a', 'b']],
  ['a comment that never ends', '<p id="a">x</p><!-- <p id="b">', ['a']],
  ['a doctype', '<!doctype html><p id="a">x</p>', ['a']],
  ['a script', '<script>const x = \'<p id="a">\';</script><p id="b">x</p>', ['b']],
  ['a style', '<style>/* <p id="a"> */</style><p id="b">x</p>', ['b']],
  ['a title', '<title><p id="a"></title><p id="b">x</p>', ['b']],
  ['a script with an id', '<script id="a"></script>', ['a']],
  ['a template', '<template><p id="a">x</p></template><p id="b">x</p>', ['b']],
  [
    'a template in a template',
    '<template><template></template><p id="a"></template><p id="b">',
    ['b'],
  ],
  ['an end tag', '<p id="a">x</p id="b">', ['a']],
  ['a self-closing tag', '<br id="a"/><br id=b/>', ['a', 'b/']],
  ['text that is no tag', '1 < 2 <3 id="a"> <p id="b">x</p>', ['b']],
  ['a picture', '<svg><path id="a"/></svg><p id="b">', ['a', 'b']],
])('%s', (_what, html, expected) => {
  expect(ids(html)).toEqual(expected);
  expect(parsedIds(html)).toEqual(expected);
});

test('what looks like HTML, however broken, is read as browsers read it', () => {
  const piece = fc.constantFrom(
    '<p id="',
    "<b id='",
    '<i id=',
    '<span ',
    'id="x"',
    'id=y',
    'title="',
    'a',
    'b1',
    '"',
    "'",
    '>',
    ' ',
    '/',
    '=',
    '<',
    '</p>',
    '</b',
    '<!--',
    '-->',
    '--!>',
    '<!',
    '<?',
    '\n',
    '&amp;',
    '<script>',
    '</script>',
    '<title>',
    '</title>',
    '<template>',
    '</template>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = pieces.join('');
      // A script that writes a script into a comment of its own: nobody does any more.
      fc.pre(!/<script>[^]*<!--[^]*<script>/.test(text));
      // Where it is cut off inside a tag, or a text never ends, browsers drop the rest.
      const html = `<!doctype html><body>${text}"'>--></script></title></template><p id="end">`;
      expect(ids(html).sort()).toEqual(parsedIds(html).sort());
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['0; url=/x/#y', '/x/#y'],
  ['0;url=/x/', '/x/'],
  ['0; URL="/x/"', '/x/'],
  ["0; url='/x/'", '/x/'],
  ['0, /x/', '/x/'],
  ['5; url=/x/', undefined],
  ['0', undefined],
])('a refresh of "%s" leads to %s', (content, expected) => {
  const html = `<meta http-equiv='Refresh' content='${content.replaceAll("'", '&#39;')}'>`;
  expect(readPage(html).leadsTo).toBe(expected);
});

test('a refresh in a comment leads nowhere', () => {
  expect(readPage('<!-- <meta http-equiv=refresh content="0; url=/x/"> -->').leadsTo).toBe(
    undefined,
  );
});
