import type { Nodes, PhrasingContent } from 'mdast';
import { element } from './inline-builder.ts';
import type { Wrapper } from './inline-builder.ts';
import type { PlacedLeaf, PlacedWord } from './reading.ts';

/** A step through the inside of a leaf, in the order in which it is read. */
export type Step =
  | { type: 'open'; wrapper: Wrapper }
  | { type: 'close' }
  /** With a node where the word stands for one: a line break, a picture. */
  | { type: 'word'; word: PlacedWord; node: PhrasingContent | undefined };

/**
 * The steps through a leaf: its words, every one in order, and what opens and closes around them.
 * A note stands in the line, in brackets, where a page that shows changes has to show it.
 */
export function stepsOf({ node, words }: PlacedLeaf): Step[] {
  const steps: Step[] = [];
  let next = 0;
  const take = (shown?: PhrasingContent): void => {
    const word = words[next++];
    if (word) steps.push({ type: 'word', word, node: shown });
  };
  const takeTextOf = (node: Nodes): void => {
    while (words[next]?.node === node) take();
  };
  const around = (wrapper: Wrapper, inside: () => void): void => {
    steps.push({ type: 'open', wrapper });
    inside();
    steps.push({ type: 'close' });
  };
  const takeAll = (nodes: readonly Nodes[]): void => {
    nodes.forEach((child, index) => {
      takeNode(child);
      if (child.type === 'noteAnchor' && nodes[index + 1]?.type !== 'note') takeNoteAgain();
    });
  };
  /** A note that was cited before: its words stand here without nodes, from bracket to bracket. */
  const takeNoteAgain = (): void => {
    if (!isBracket(words[next], ' [')) return;
    around(note(), () => {
      while (words[next] && !isBracket(words[next], ']')) take();
      take();
    });
  };
  const takeNode = (child: Nodes): void => {
    switch (child.type) {
      case 'text':
        takeTextOf(child);
        return;
      case 'inlineCode':
        around(element('code', []), () => {
          takeTextOf(child);
        });
        return;
      case 'break':
      case 'image':
        take(child);
        return;
      case 'emphasis':
      case 'strong':
        around(child, () => {
          takeAll(child.children);
        });
        return;
      case 'link':
        around(child, () => {
          takeAll(child.children);
        });
        // Where it leads, which is read after its words.
        take();
        return;
      case 'note':
        around(note(), () => {
          take();
          takeAll(child.children.slice(1));
          take();
        });
        return;
      case 'noteAnchor':
        takeAll(child.children);
        return;
      case 'mdxJsxTextElement':
        take();
        takeAll(child.children);
        return;
      default:
    }
  };
  if ('children' in node) takeAll(node.children);
  return steps;
}

/** True for a bracket of a note, which is no word of the text. */
export function isBracket(word: PlacedWord | undefined, bracket?: ' [' | ']'): boolean {
  if (word?.what !== 'link') return false;
  return bracket === undefined ? word.text === ' [' || word.text === ']' : word.text === bracket;
}

function note(): Wrapper {
  return element('small', [], { className: ['noted'] });
}
