import type { FootnoteDefinition, FootnoteReference, PhrasingContent, Root, Text } from 'mdast';
import type { Node } from 'unist';
import { SKIP, visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { report } from './report.ts';
import type { WordsOf } from './words.ts';

/** A note, its mark, or the two words that never part: the mark and what stands before it. */
export interface NoteNode extends Node {
  type: 'note' | 'noteAnchor' | 'noteMark';
  data: { hName: string; hProperties: Record<string, string | string[]> };
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    note: NoteNode;
  }
  interface RootContentMap {
    note: NoteNode;
  }
}

/**
 * Puts each note where it is cited, so that it can be read there: in the margin on wide screens,
 * in place on narrow ones, and without script.
 *
 * In: `A claim.[^a]` and `[^a]: *Why* it holds.` Out: `A <span class="nb">claim.<button
 * popovertarget="note:a">1</button></span><span popover id="note:a">…<em>Why</em> it holds.</span>`
 *
 * The colon keeps a note's id apart from every section's. A note that is cited again gets a
 * second button for the same text.
 */
export function remarkNotes(words: WordsOf) {
  return (tree: Root, file: VFile): void => {
    const { note: label } = words(file);
    const definitions = takeDefinitions(tree, file);
    const numbers = new Map<string, number>();
    visitParents(tree, 'footnoteReference', (node, parents) => {
      const parent = parents.at(-1);
      if (!parent) return undefined;
      const index = parent.children.findIndex((child) => child === node);
      if (parents.some(({ type }) => type === 'link')) {
        const message = `the note [^${node.label ?? node.identifier}] is cited inside a link, and one press cannot do both: move it behind the link`;
        report(file, node, 'note', message);
      }
      const definition = definitions.get(node.identifier);
      if (!definition) return undefined;
      const first = !numbers.has(node.identifier);
      if (first) numbers.set(node.identifier, numbers.size + 1);
      const number = String(numbers.get(node.identifier));
      const before = parent.children[index - 1];
      const word = before?.type === 'text' ? takeLastWord(before) : [];
      const replacement = [anchor(node, number, label, word)];
      if (first) replacement.push(note(node, number, definition));
      parent.children.splice(index, 1, ...replacement);
      return [SKIP, index + replacement.length];
    });
    for (const [identifier, definition] of definitions) {
      if (numbers.has(identifier)) continue;
      const message = `the note [^${definition.label ?? identifier}] is cited nowhere, so nobody would see it: cite it or delete it`;
      report(file, definition, 'note', message);
    }
  };
}

function takeDefinitions(tree: Root, file: VFile): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    const fault = definitionFault(node, definitions.has(node.identifier));
    if (fault) report(file, node, 'note', `the note [^${node.label ?? node.identifier}] ${fault}`);
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    return [SKIP, index];
  });
  return definitions;
}

function definitionFault(node: FootnoteDefinition, twice: boolean): string | undefined {
  if (twice) return 'is defined twice: give one of them another name';
  const [only, ...rest] = node.children;
  if (only?.type !== 'paragraph' || rest.length > 0) {
    return 'must be a single paragraph, because it opens inside a line of text';
  }
  if (!only.children.some(holdsReference)) return undefined;
  return 'cites a note itself: a note opens alone, so write out what it says';
}

function holdsReference(node: PhrasingContent): boolean {
  if (node.type === 'footnoteReference') return true;
  return 'children' in node && node.children.some(holdsReference);
}

/**
 * Cuts the last word off a text, so that it and the note's mark never part at a line's end. A long
 * word stays: together they might not fit a narrow line.
 */
function takeLastWord(text: Text): Text[] {
  const [word = ''] = /(?<!\S)\S{1,12}$/u.exec(text.value) ?? [];
  text.value = text.value.slice(0, text.value.length - word.length);
  return word ? [{ type: 'text', value: word }] : [];
}

function anchor(node: FootnoteReference, number: string, label: string, word: Text[]): NoteNode {
  const mark: NoteNode = {
    type: 'noteMark',
    data: {
      hName: 'button',
      hProperties: {
        type: 'button',
        popoverTarget: noteId(node),
        ariaLabel: `${label} ${number}`,
      },
    },
    children: [{ type: 'text', value: number }],
  };
  return {
    type: 'noteAnchor',
    data: { hName: 'span', hProperties: { className: ['nb'] } },
    children: [...word, mark],
  };
}

function note(node: FootnoteReference, number: string, definition: FootnoteDefinition): NoteNode {
  const [paragraph] = definition.children;
  const content = paragraph?.type === 'paragraph' ? paragraph.children : [];
  return {
    type: 'note',
    data: {
      hName: 'span',
      hProperties: { popover: '', role: 'note', className: ['note'], id: noteId(node) },
    },
    children: [{ type: 'text', value: `${number}. ` }, ...content],
  };
}

function noteId({ identifier }: FootnoteReference): string {
  return `note:${identifier}`;
}
