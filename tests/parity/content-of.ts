import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** What an article’s text comes to, whatever holds it. */
export interface TextContent {
  words: string;
  ids: string[];
  /** Every element of the text, in order, by tag name. */
  tags: string[];
}

/** Furniture of our page, which stock MDX knows nothing of. */
const FURNITURE = new Set([
  'script',
  'alias',
  'head',
  'outline',
  'to-outline',
  'hidden',
  'permalink',
  // What the record and the site add to the text.
  'told',
  'after',
  'gone',
  'notes',
  // Of what the text opens and cites, stock MDX has the marks only.
  'cards',
  'sources',
]);
/** Frames around parts of the text: their content counts, they do not. */
const FRAMES = new Set(['main', 'article', 'section', 'heading', 'text', 'closing']);

/** The text of a page’s `<main>`: words, ids and elements. */
export function contentOf(html: string): TextContent {
  const content: TextContent = { words: '', ids: [], tags: [] };
  const main = find(fromHtml(html), 'main');
  if (!main) throw new Error('The page has no <main>.');
  for (const child of main.children) collect(child, '', content);
  return { ...content, words: content.words.replace(/\s+/g, ' ').trim() };
}

function collect(node: Root['children'][number], parent: string, content: TextContent): void {
  if (node.type === 'text') content.words += node.value;
  if (node.type !== 'element') return;
  const kind = kindOf(node, parent);
  if (FURNITURE.has(kind)) return;
  const { id } = node.properties;
  if (typeof id === 'string') content.ids.push(id);
  if (!FRAMES.has(kind)) content.tags.push(node.tagName);
  // The label of an aside is in the article’s language with us, in the site’s with stock MDX.
  if (kind !== 'aside-kind') for (const child of node.children) collect(child, kind, content);
  // Blocks stand apart, with or without a line break between their tags.
  if (node.tagName !== 'span' && node.tagName !== 'button') content.words += ' ';
}

function kindOf({ tagName, properties, children }: Element, parent: string): string {
  if (tagName === 'nav') return 'outline';
  // In ours a frame of its own, in stock MDX the break itself.
  if (tagName === 'hr') return 'closing';
  if (tagName === 'a' && parent === 'heading') return 'permalink';
  if (tagName === 'span' && parent === 'heading' && children.length === 0) return 'alias';
  const [className] = Array.isArray(properties.className) ? properties.className : [];
  if (tagName === 'article' || (tagName === 'section' && className === undefined)) return tagName;
  return typeof className === 'string' ? className : tagName;
}

function find(node: Root | Element, tagName: string): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const found = child.tagName === tagName ? child : find(child, tagName);
    if (found) return found;
  }
  return undefined;
}
