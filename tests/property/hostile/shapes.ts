import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { SaxesParser } from 'saxes';
import { visit } from 'unist-util-visit';

/**
 * What a parser finds in a file besides text: elements with the names of their attributes, keys,
 * kinds of nodes, schemes of links. A text that is only text adds nothing to it, whatever it says.
 *
 * @throws where the file is not what its name says
 */
export function shapeOf(address: string, text: string): Set<string> {
  if (address.endsWith('.md')) return shapeOfMarkdown(text);
  if (/\.(?:json|webmanifest)$/.test(address)) return shapeOfJson(JSON.parse(text));
  if (address.endsWith('.xml')) return shapeOfXml(text);
  if (address.endsWith('/') || address.endsWith('.html')) return shapeOfHtml(text);
  return new Set();
}

function shapeOfHtml(html: string): Set<string> {
  const shape = new Set<string>();
  visit(fromHtml(html, { fragment: !/^<!doctype/i.test(html) }), (node: Nodes) => {
    if (node.type === 'comment' || node.type === 'doctype') shape.add(node.type);
    if (node.type !== 'element') return;
    shape.add(`<${node.tagName} ${Object.keys(node.properties).sort().join(' ')}>`);
    const { href } = node.properties;
    if (typeof href === 'string') shape.add(`${node.tagName} ${schemeOf(href)}`);
    const [inner] = node.children;
    if (node.tagName === 'script') {
      add(shape, shapeOfJson(JSON.parse(inner?.type === 'text' ? inner.value : '')));
    }
  });
  return shape;
}

function shapeOfXml(xml: string): Set<string> {
  const shape = new Set<string>();
  const parser = new SaxesParser();
  let inner = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    inner = '';
    shape.add(`<${name} ${Object.keys(attributes).sort().join(' ')}>`);
  });
  for (const kind of ['comment', 'cdata', 'processinginstruction', 'doctype'] as const) {
    parser.on(kind, () => shape.add(kind));
  }
  parser.on('text', (text) => {
    inner += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'content' || name === 'content:encoded') add(shape, shapeOfHtml(inner));
    inner = '';
  });
  parser.write(xml).close();
  return shape;
}

function shapeOfJson(value: unknown): Set<string> {
  const shape = new Set<string>();
  const walk = (one: unknown, path: string): void => {
    shape.add(`${path} ${typeof one}`);
    if (typeof one === 'string' && path.endsWith('.content_html')) add(shape, shapeOfHtml(one));
    if (Array.isArray(one)) for (const item of one) walk(item, `${path}[]`);
    else if (typeof one === 'object' && one !== null) {
      for (const [key, own] of Object.entries(one)) walk(own, `${path}.${key}`);
    }
  };
  walk(value, '');
  return shape;
}

function shapeOfMarkdown(markdown: string): Set<string> {
  const shape = new Set<string>();
  const body = markdown.replace(/^---\n.*?\n---\n/s, '');
  const tree = fromMarkdown(body, {
    extensions: [gfmFootnote(), gfmTable()],
    mdastExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()],
  });
  visit(tree, (node) => {
    shape.add(node.type === 'heading' ? `heading ${node.depth}` : node.type);
    if (node.type === 'link') shape.add(`link ${schemeOf(node.url)}`);
  });
  return shape;
}

function schemeOf(url: string): string {
  return /^[a-z][a-z\d+.-]*:/i.exec(url)?.[0].toLowerCase() ?? url.slice(0, 1);
}

function add(shape: Set<string>, more: Set<string>): void {
  for (const one of more) shape.add(one);
}
