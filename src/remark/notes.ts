import type { FootnoteDefinition, FootnoteReference, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { noteAnchor, noteBody, takeLastWord } from './note-nodes.ts';
import { report } from './report.ts';
import type { WordsOf } from './words.ts';

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
    const isCiting = (file.data.citations?.size ?? 0) > 0;
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
      const mark = markOf(numbers.get(node.identifier) ?? 0, isCiting);
      const before = parent.children[index - 1] as PhrasingContent | undefined;
      const word = takeLastWord(before);
      const isNext = before?.type === 'note' || before?.type === 'noteAnchor';
      const target = noteId(node);
      const replacement = [noteAnchor(mark, { target, label: `${label} ${mark}`, isNext }, word)];
      if (first) {
        const start = { type: 'text' as const, value: `${mark}. ` };
        replacement.push(noteBody(target, ['note'], start, contentOf(definition)));
      }
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

/** Sources are numbered; notes of an article that has both are lettered: a, b … z, aa. */
function markOf(number: number, lettered: boolean): string {
  if (!lettered) return String(number);
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? markOf(rest, true) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}

function contentOf({ children: [paragraph] }: FootnoteDefinition): PhrasingContent[] {
  return paragraph?.type === 'paragraph' ? paragraph.children : [];
}

function noteId({ identifier }: FootnoteReference): string {
  return `note:${identifier}`;
}
