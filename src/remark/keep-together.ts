import type { PhrasingContent, Root } from 'mdast';
import type { Node } from 'unist';
import { SKIP, visit } from 'unist-util-visit';
import type { NoteNode } from './note-nodes.ts';

/** What never parts at a line's end. */
interface KeptTogether extends Node {
  type: 'keptTogether';
  data: { hName: string; hProperties: Record<string, string[]> };
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    keptTogether: KeptTogether;
  }
  interface RootContentMap {
    keptTogether: KeptTogether;
  }
}

const OPENING = /[\p{Ps}\p{Pi}]{1,3}$/u;
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}]{1,3}/u;
const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * Keeps the punctuation at words that open a card, and a note's mark, on their line: a browser breaks
 * lines before and after a button, whatever stands beside it.
 *
 * In: `by <button>Doe</button>.` Out: `by <span class="kept"><button>Doe</button>.</span>`
 *
 * The mark of a note stays where it is, before its note: the words go to it.
 */
export function remarkKeepTogether() {
  return (tree: Root): void => {
    visit(tree, 'inlineElement', (node, index, parent) => {
      if (node.data.hName !== 'button' || !parent || index === undefined) return undefined;
      const siblings = parent.children as PhrasingContent[];
      const before = cut(siblings[index - 1], OPENING);
      const after = cut(siblings[index + 1], CLOSING);
      const kept: KeptTogether = {
        type: 'keptTogether',
        data: { hName: 'span', hProperties: { className: ['kept'] } },
        children: [...before, node, ...after],
      };
      const skipped = isEmptyText(siblings[index + 1]) ? 2 : 1;
      const mark = after.length === 0 ? bareMark(siblings[index + skipped]) : undefined;
      if (mark) {
        mark.children.unshift(kept);
        siblings.splice(index, skipped);
        return [SKIP, index + 1];
      }
      if (kept.children.length > 1) siblings[index] = kept;
      return [SKIP, index + 1];
    });
  };
}

/** Cuts what a pattern finds off a text. */
function cut(node: PhrasingContent | undefined, pattern: RegExp): PhrasingContent[] {
  if (node?.type !== 'text') return [];
  const [value] = pattern.exec(node.value) ?? [];
  if (value === undefined) return [];
  node.value = node.value.replace(pattern, '');
  return [{ type: 'text', value }];
}

function isEmptyText(node: PhrasingContent | undefined): boolean {
  return node?.type === 'text' && node.value === '';
}

/** A note's mark that stands alone, or with punctuation. */
function bareMark(node: PhrasingContent | undefined): NoteNode | undefined {
  if (node?.type !== 'noteAnchor') return undefined;
  const [first] = node.children;
  return first?.type === 'text' && HAS_WORD.test(first.value) ? undefined : node;
}
