import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect } from 'vitest';
import type { Article } from '../../../src/article/model.ts';
import { cardsOf } from '../../../src/outputs/cards.ts';
import { aSite } from './samples.ts';

/** The cards of an article in a site with it and others, by address. */
export function cards(article: Article, others: Article[] = [], base = ''): Record<string, string> {
  const files = cardsOf(article, aSite([article, ...others], base));
  const byAddress = Object.fromEntries(files.map(({ address, text }) => [address, text]));
  expect(Object.keys(byAddress)).toHaveLength(files.length);
  return byAddress;
}

/** What a card says: what stands in its head, and its text. */
export function said(card = ''): Record<string, string> {
  const found: Record<string, string> = {};
  const text = (node: Nodes): string =>
    node.type === 'text' ? node.value : 'children' in node ? node.children.map(text).join('') : '';
  const walk = (node: Nodes): void => {
    if (node.type === 'element') read(node);
    if ('children' in node) node.children.forEach(walk);
  };
  const read = (element: Element): void => {
    const { tagName, properties } = element;
    const { name, property, content, rel, href, type, title, httpEquiv, dateTime, lang, dir } =
      properties;
    if (typeof content === 'string') found[String(name ?? property ?? httpEquiv)] = content;
    // What can be followed, by its type; all else by what it is to the page.
    if (typeof type === 'string' && typeof title === 'string')
      found[type] = `${title} ${String(href)}`;
    else if (tagName === 'link') found[String(rel)] = String(href);
    if (tagName === 'a') found['a'] = String(href);
    if (tagName === 'time') found['datetime'] = String(dateTime);
    if (tagName === 'html') found['html'] = `${String(lang)} ${String(dir)}`;
    if (tagName === 'title') found['title'] = text(element);
    if (tagName === 'main') found['main'] = text(element).trim();
  };
  walk(fromHtml(card));
  return found;
}
