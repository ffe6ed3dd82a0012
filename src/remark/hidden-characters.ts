import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { findHiddenCharacters } from '../article/hidden-characters.ts';
import { report } from './report.ts';

/**
 * Refuses hidden characters that a character reference brings in; those in the file itself are
 * found before it is parsed.
 *
 * In: `a&#x202E;b`. Out: a message that names U+202E.
 */
export function remarkHiddenCharacters() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (!('value' in node) || typeof node.value !== 'string') return;
      const [from = 0, to] = [node.position?.start.offset, node.position?.end.offset];
      if (findHiddenCharacters(String(file).slice(from, to)).length > 0) return;
      for (const { message } of findHiddenCharacters(node.value)) {
        report(file, node, 'hidden-character', message);
      }
    });
  };
}
