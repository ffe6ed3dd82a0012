import type { PhrasingContent, Text } from 'mdast';
import type { Node } from 'unist';

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
 * Cuts the last word off a text, so that it and the note's mark never part at a line's end. A long
 * word stays: together they might not fit a narrow line.
 */
export function takeLastWord(before: PhrasingContent | undefined): Text[] {
  if (before?.type !== 'text') return [];
  const [word = ''] = /(?<!\S)\S{1,12}$/u.exec(before.value) ?? [];
  before.value = before.value.slice(0, before.value.length - word.length);
  return word ? [{ type: 'text', value: word }] : [];
}

/**
 * The mark of a note and the word before it.
 *
 * @param target the id of the note that it opens
 * @param label what screen readers say
 * @param id the mark's own id, where something leads back to it
 * @param isNext true for one that follows another at once: fingers need room between the two
 */
export function noteAnchor(
  mark: string,
  { target, label, id, isNext }: { target: string; label: string; id?: string; isNext: boolean },
  word: Text[],
): NoteNode {
  const button: NoteNode = {
    type: 'noteMark',
    data: {
      hName: 'button',
      hProperties: {
        type: 'button',
        popoverTarget: target,
        ariaLabel: label,
        ...(id !== undefined && { id }),
      },
    },
    children: [{ type: 'text', value: mark }],
  };
  return {
    type: 'noteAnchor',
    data: { hName: 'span', hProperties: { className: isNext ? ['nb', 'nb-next'] : ['nb'] } },
    children: [...word, button],
  };
}

/**
 * What a mark opens.
 *
 * @param start the mark again, first: the record leaves it out, because it depends on what is
 *   cited before
 */
export function noteBody(
  id: string,
  className: string[],
  start: PhrasingContent,
  content: PhrasingContent[],
): NoteNode {
  return {
    type: 'note',
    data: { hName: 'span', hProperties: { popover: '', role: 'note', className, id } },
    children: [start, ...content],
  };
}
