import type { InlineCode, ListItem, Nodes, RootContent, Text } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { VFile } from 'vfile';
import type { Leaf, Word } from '../../article/record/leaves.ts';
import type { Shown } from '../../article/record/revision.ts';
import { segmenterFor } from '../../article/segmenters.ts';
import { propsOf } from '../../elements/element.ts';
import { setFrontmatter } from '../../remark/frontmatter.ts';
import type { InlineElement } from '../../remark/elements.ts';
import { nodesIn } from '../../remark/nodes.ts';
import type { NoteNode } from '../../remark/note-nodes.ts';
import { splitParts } from '../blocks.ts';
import type { Parts } from '../blocks.ts';
import type { Pipeline } from '../pipeline.ts';

/** A word and the node that holds it, if it is text. */
export interface PlacedWord extends Word {
  node?: Text | InlineCode;
}

/** A leaf and its node. */
export interface PlacedLeaf extends Leaf {
  node: RootContent;
  words: PlacedWord[];
}

/**
 * Parses the texts of a revision as one document: the way an article is, so that notes are numbered
 * through it and subheadings have the ids they had.
 */
export function parseShown(shown: Shown, pipeline: Pipeline): Parts {
  const { opening, sections, closing, lang, asOf, sources, pictures = {} } = shown;
  const bodies = sections.map(({ text }) => `## x\n\n${text}`);
  const file = new VFile([opening, ...bodies, ...(closing ? ['***', closing] : [])].join('\n\n'));
  const headings = sections.map(({ id }) => ({ heading: 'x', id }));
  setFrontmatter(file, { lang, asOf, sources, sections: headings });
  // What the pipeline says of it was said when it was recorded.
  const tree = pipeline.parse(file);
  for (const node of nodesIn(tree)) {
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Figure') continue;
    const digest = pictures[propsOf(node)['src'] ?? ''];
    if (digest === undefined) continue;
    const data = { resolved: true };
    node.attributes.push({ type: 'mdxJsxAttribute', name: 'digest', value: digest, data });
  }
  return splitParts(tree);
}

/** The leaves of some nodes, in the order they are read. */
export function leavesOf(nodes: readonly RootContent[], parts: Parts, lang: string): PlacedLeaf[] {
  const reader: Reader = {
    notes: notesOf(parts),
    segmenter: segmenterFor('word')(lang),
    leaves: [],
  };
  for (const node of nodes) readBlock(node, OUTSIDE, reader);
  return reader.leaves;
}

/** A plain text as a leaf: a title, a heading. */
export function readPlain(text: string, lang: string): Leaf {
  const words = split(text, segmenterFor('word')(lang)).map((word) => ({ text: word }));
  return { context: '', quoted: false, words };
}

interface Reader {
  /** Each note, by its id. */
  notes: ReadonlyMap<string, NoteNode>;
  segmenter: Intl.Segmenter;
  leaves: PlacedLeaf[];
}

interface Around {
  /** The quotations and numbered items that it stands in, outermost first: `>` and `1.`. */
  path: string;
  quoted: boolean;
  /** The numbered item that it stands in; `begun` once its first leaf was read. */
  item: { begun: boolean } | undefined;
}

const OUTSIDE: Around = { path: '', quoted: false, item: undefined };

function readBlock(node: Nodes, around: Around, reader: Reader): void {
  const { path, quoted, item } = around;
  const leaf = (kind: string, words: PlacedWord[]): void => {
    const context = `${path}${item?.begun ? '…' : ''}${kind}`;
    if (item) item.begun = true;
    reader.leaves.push({ node: node as RootContent, context, quoted, words });
  };
  const children = (inner: Around = around): void => {
    if ('children' in node) for (const child of node.children) readBlock(child, inner, reader);
  };
  switch (node.type) {
    case 'definition':
      return;
    case 'blockquote':
      children({ ...around, path: `${path}>`, quoted: true });
      return;
    case 'list':
      node.children.forEach((child, index) => {
        if (!node.ordered) readBlock(child, around, reader);
        else readItem(child, `${path}${(node.start ?? 1) + index}.`, around, reader);
      });
      return;
    case 'tableRow':
      leaf('row', []);
      children();
      return;
    case 'mdxJsxFlowElement':
      leaf('element', [{ text: tagOf(node), what: 'element' }]);
      children();
      leaf('/element', [{ text: `</${node.name ?? ''}>`, what: 'element' }]);
      return;
    case 'code':
      leaf('code', [{ text: node.value }]);
      return;
    case 'heading':
      leaf('###', readInline(node, reader));
      return;
    case 'paragraph':
      leaf('', readInline(node, reader));
      return;
    case 'tableCell':
      leaf('cell', readInline(node, reader));
      return;
    default:
      children();
  }
}

/** A numbered item: readers see its number though it may have no words. */
function readItem(node: ListItem, path: string, around: Around, reader: Reader): void {
  const item = { begun: false };
  const { leaves } = reader;
  const before = leaves.length;
  for (const child of node.children) readBlock(child, { ...around, path, item }, reader);
  if (leaves.length === before)
    leaves.push({ node, context: path, quoted: around.quoted, words: [] });
}

function readInline(node: Nodes, reader: Reader): PlacedWord[] {
  const children = (): PlacedWord[] => ('children' in node ? readAll(node.children, reader) : []);
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return split(node.value, reader.segmenter).map((text) => ({ text, node }));
    case 'break':
      return [{ text: ' ' }];
    case 'image':
      return [{ text: [node.alt, node.url, node.title].filter(Boolean).join(' '), what: 'image' }];
    case 'inlineElement':
      return [{ text: tagOf(node), what: 'element' }, ...children()];
    case 'link':
      return [
        ...children(),
        { text: [node.url, node.title].filter(Boolean).join(' '), what: 'link' },
      ];
    case 'noteMark':
      return [];
    case 'note':
      // Without its number, which depends on the notes before it.
      return bracketed(readAll(node.children.slice(1), reader));
    default:
      return children();
  }
}

function readAll(nodes: readonly Nodes[], reader: Reader): PlacedWord[] {
  return nodes.flatMap((node, index) => {
    const words = readInline(node, reader);
    // A note that is cited again stands where it was cited first: here it is read all the same.
    if (node.type !== 'noteAnchor' || nodes[index + 1]?.type === 'note') return words;
    return [...words, ...bracketed(noteAgain(node, reader))];
  });
}

function noteAgain(anchor: NoteNode, reader: Reader): PlacedWord[] {
  const target = anchor.children.at(-1)?.data?.hProperties?.['popoverTarget'];
  const note = typeof target === 'string' ? reader.notes.get(target) : undefined;
  return note ? readAll(note.children.slice(1), reader).map(({ node: _, ...word }) => word) : [];
}

/** A note’s words in brackets that are no words themselves, so that adding one is no minor edit. */
function bracketed(words: PlacedWord[]): PlacedWord[] {
  return [{ text: ' [', what: 'link' }, ...words, { text: ']', what: 'link' }];
}

function notesOf({ opening, sections, closing }: Parts): Map<string, NoteNode> {
  const notes = new Map<string, NoteNode>();
  const children = [opening, ...sections.map(({ nodes }) => nodes), closing].flat();
  for (const node of nodesIn({ type: 'root', children })) {
    if (node.type !== 'note') continue;
    const { id } = node.data.hProperties;
    if (typeof id === 'string') notes.set(id, node);
  }
  return notes;
}

/** So many digits of a picture's digest are told to readers. */
const SHOWN_DIGITS = 12;

function tagOf({ name, attributes }: MdxJsxFlowElement | InlineElement): string {
  // Another picture under the same name is another picture.
  const { digest } = name === 'Figure' ? propsOf({ attributes }) : {};
  const written = attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' &&
    typeof attribute.value === 'string' &&
    attribute.data?.resolved !== true
      ? `${attribute.name}="${attribute.value.normalize('NFC')}"`
      : [],
  );
  if (digest !== undefined) written.push(`digest="${digest.slice(0, SHOWN_DIGITS)}"`);
  return `<${[name, ...written.sort()].join(' ')}>`;
}

function split(text: string, segmenter: Intl.Segmenter): string[] {
  const words = [...segmenter.segment(text.normalize('NFC'))].map(({ segment }) => segment);
  return words.map((word) => (word.trim() === '' ? ' ' : word));
}
