import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';

/** An ordinary note, taken out of the text. */
export interface PlainNote {
  /** Its number or letter in the text. */
  mark: string;
  content: RootContent[];
}

/** What plain text needs to know of the article that it is of. */
export interface CleanOptions {
  /** The absolute address of a link as it stands in the article. */
  linkOf: (href: string) => string;
  /** The absolute address of a picture as the plain form of a figure has it. */
  pictureOf: (src: string) => string;
  /** What the text beside a claim says besides its source, such as "p. 3". */
  placeIn: (source: string, said: string) => string | undefined;
}

/** What no reader of feeds may run or show. */
const DROPPED = new Set(
  'base embed form iframe input link math meta noscript object script select style svg template textarea'.split(
    ' ',
  ),
);
/** What only carries classes and attributes of the site. */
const UNWRAPPED = new Set(['button', 'div', 'span']);
/** Attributes that mean something outside of the site’s pages, as hast names them. */
const KEPT = 'alt colSpan dateTime dir href lang rowSpan scope src start'.split(' ');

/**
 * Takes everything from the HTML of an article that only its own page makes sense of: classes, ids,
 * buttons, frames, and the notes that open where they are cited.
 *
 * In: `claim.<button popovertarget="src:un:1">1</button><span popover id="src:un:1">…, p. 3</span>`.
 * Out: `claim.<sup>[1, p. 3]</sup>`.
 *
 * @returns the text, and the notes that stood in it, in their order
 */
export function clean(tree: Root, options: CleanOptions): { tree: Root; notes: PlainNote[] } {
  const places = new Map<string, string>();
  visit(tree, 'element', ({ properties, children }) => {
    const { id, popover } = properties;
    if (popover === undefined || typeof id !== 'string' || !id.startsWith('src:')) return;
    const last = children.at(-1);
    const place = options.placeIn(id.split(':')[1] ?? '', last?.type === 'text' ? last.value : '');
    if (place !== undefined) places.set(id, place);
  });
  const notes: PlainNote[] = [];

  const plain = (nodes: readonly RootContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return [node];
      if (node.type !== 'element' || DROPPED.has(node.tagName)) return [];
      const { tagName, properties } = node;
      if (properties['popover'] !== undefined) {
        if (String(properties['id']).startsWith('note:')) notes.push(noteOf(plain(node.children)));
        return [];
      }
      const children = plain(node.children);
      const opens = properties['popoverTarget'];
      if (typeof opens === 'string' && /^(?:src|note):/.test(opens)) {
        return [markOf(children, places.get(opens))];
      }
      const kept = attributesOf(properties, options);
      if (UNWRAPPED.has(tagName) && kept['lang'] === undefined && kept['dir'] === undefined) {
        return children;
      }
      const plainName = tagName === 'button' ? 'span' : tagName;
      return [{ type: 'element', tagName: plainName, properties: kept, children }];
    });

  return { tree: { type: 'root', children: plain(tree.children) }, notes };
}

function markOf(mark: ElementContent[], place: string | undefined): Element {
  const end = place === undefined ? ']' : `, ${place}]`;
  const text = (value: string): ElementContent => ({ type: 'text', value });
  return {
    type: 'element',
    tagName: 'sup',
    properties: {},
    children: [text('['), ...mark, text(end)],
  };
}

/** A note begins with its mark: `a. Why it holds.` */
function noteOf([first, ...rest]: ElementContent[]): PlainNote {
  if (first?.type !== 'text') return { mark: '', content: [...(first ? [first] : []), ...rest] };
  const [start = '', mark = ''] = /^(\S+)\. /u.exec(first.value) ?? [];
  return { mark, content: [{ type: 'text', value: first.value.slice(start.length) }, ...rest] };
}

function attributesOf(properties: Properties, { linkOf, pictureOf }: CleanOptions): Properties {
  const kept: Properties = {};
  for (const name of KEPT) {
    const value = properties[name];
    if (value === undefined || value === null) continue;
    if (name === 'href') kept[name] = linkOf(String(value));
    else if (name === 'src') kept[name] = pictureOf(String(value));
    else kept[name] = value;
  }
  return kept;
}
