import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { escapeText, markup } from '../../../src/outputs/markup.ts';

const HOSTILE = `"><script>alert('x')</script>&amp;<!-- -->`;

test('a text between tags stays text', () => {
  const { text: made } = markup`<p>${HOSTILE}</p>`;
  const { children } = fromHtml(made, { fragment: true });
  expect(children).toMatchObject([
    { type: 'element', tagName: 'p', children: [{ type: 'text', value: HOSTILE }] },
  ]);
});

test.each([
  ['double', (text: string) => markup`<a title="${text}">x</a>`],
  ['single', (text: string) => markup`<a title='${text}'>x</a>`],
])('a text in %s quotes stays in its attribute', (_what, template) => {
  const { children } = fromHtml(template(HOSTILE).text, { fragment: true });
  expect(children).toMatchObject([
    { tagName: 'a', properties: { title: HOSTILE }, children: [{ value: 'x' }] },
  ]);
});

test('an attribute without quotes is refused', () => {
  expect(() => markup`<a href=${'x'}>y</a>`).toThrow('without quotes');
  expect(() => markup`<a title="a=b" href=${'x'}>y</a>`).toThrow('without quotes');
  expect(markup`<a title="a=${'b'}">y</a>`.text).toBe('<a title="a=b">y</a>');
});

test('any text comes back as it was, in text and in attributes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      // What HTML itself changes: line ends, and characters that it cannot hold.
      fc.pre(!/[\r\0]/.test(text));
      const { text: made } = markup`<p title="${text}">${text}</p>`;
      const [p] = fromHtml(made, { fragment: true }).children;
      expect(p).toMatchObject({ tagName: 'p', properties: { title: text } });
      expect(p).toMatchObject({ children: text === '' ? [] : [{ type: 'text', value: text }] });
    }),
  );
});

test('characters that XML cannot hold are left out', () => {
  expect(escapeText('a\0b\x08c\x1Fd\uFFFEe\uFFFFf\tg\nh')).toBe('abcdef\tg\nh');
  expect(escapeText('\uD800x')).toBe('\uFFFDx');
  expect(escapeText('😀')).toBe('😀');
});

test('markup stays, lists are joined, and what is not there leaves no trace', () => {
  const items = ['<', '>'].map((text) => markup`<li>${text}</li>`);
  expect(markup`<ul>${items}${undefined}${false}${0}</ul>`.text).toBe(
    '<ul><li>&lt;</li><li>&gt;</li>0</ul>',
  );
});
