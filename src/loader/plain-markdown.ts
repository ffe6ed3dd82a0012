import { escapeMarkdown, escapeStart, indent, siteLink } from '../article/markdown.ts';

/** A piece of an element's plain form. */
type Node = string | { tag: string; attributes: string; children: Node[] };

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
};

const TOKEN = /<(\/?)([a-z]+\d?)((?:\s[^>]*)?)>|[^<]+/g;
const BLOCKS = new Set('blockquote figcaption figure inner li ol p ul img'.split(' '));

/** What stands in a plain form for Markdown that is made already: its place in a list. */
export function inner(index: number): string {
  return `<inner at="${index}"></inner>`;
}

/**
 * The plain form of an element as Markdown. Plain forms have few tags, no comments, and their
 * texts are escaped, so that they are read here without a parser of HTML.
 *
 * @param html the plain form
 * @param made what stands in it as {@link inner}
 */
export function plainToMarkdown(html: string, made: readonly string[]): string {
  return blocks(parse(html), made);
}

function parse(html: string): Node[] {
  const root: Node[] = [];
  const open = [root];
  for (const [token, slash, tag, attributes = ''] of html.matchAll(TOKEN)) {
    if (tag === undefined) {
      open.at(-1)?.push(token.replace(/&(?:lt|gt|quot|amp);/g, (name) => ENTITIES[name] ?? name));
    } else if (slash) {
      open.pop();
    } else {
      const node = { tag, attributes, children: [] };
      open.at(-1)?.push(node);
      if (tag !== 'img') open.push(node.children);
    }
  }
  return root;
}

function blocks(nodes: readonly Node[], made: readonly string[]): string {
  const found: string[] = [];
  let line: Node[] = [];
  const flush = (): void => {
    const text = line.map(inline).join('').trim().replace(/\s+/g, ' ');
    if (text) found.push(escapeStart(text));
    line = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || !BLOCKS.has(node.tag)) {
      line.push(node);
      continue;
    }
    flush();
    found.push(block(node, made));
  }
  flush();
  return found.filter(Boolean).join('\n\n');
}

function block(
  { tag, attributes, children }: Exclude<Node, string>,
  made: readonly string[],
): string {
  if (tag === 'inner') return made[Number(/\d+/.exec(attributes)?.[0])] ?? '';
  if (tag === 'img') {
    const url = siteLink(encodeURI(attributeOf(attributes, 'src')));
    return `![${escapeMarkdown(attributeOf(attributes, 'alt'))}](${url})`;
  }
  if (tag === 'blockquote') return indent(blocks(children, made), '> ');
  if (tag !== 'ol' && tag !== 'ul') return blocks(children, made);
  const items = children.filter((child) => typeof child !== 'string');
  const texts = items.map((item, index) => {
    const mark = tag === 'ol' ? `${index + 1}. ` : '- ';
    return indent(blocks(item.children, made), ' '.repeat(mark.length), mark);
  });
  return texts.join(texts.some((text) => text.includes('\n\n')) ? '\n\n' : '\n');
}

function inline(node: Node): string {
  if (typeof node === 'string') return escapeMarkdown(node.replace(/\s+/g, ' '));
  const text = node.children.map(inline).join('');
  return node.tag === 'strong' && text.trim() !== '' ? `**${text.trim()}**` : text;
}

function attributeOf(attributes: string, name: string): string {
  const value = new RegExp(String.raw`\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
  return value.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
