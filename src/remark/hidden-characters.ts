import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { findHiddenCharacters } from '../article/hidden-characters.ts';
import type { HiddenCharacter } from '../article/hidden-characters.ts';
import { placeAt } from '../article/problems.ts';
import { nodesIn } from './nodes.ts';

/**
 * Refuses hidden characters that a character reference brings in, wherever the text of an article
 * may hold one; those in the file itself are found before it is parsed.
 *
 * In: `a&#x202E;b`. Out: a message that names U+202E.
 */
export function remarkHiddenCharacters() {
  return (tree: Root, file: VFile): void => {
    if (!String(file).includes('&')) return;
    for (const node of nodesIn(tree)) {
      const found = textsOf(node).flatMap(findHiddenCharacters);
      if (found.length === 0) continue;
      const { start, end } = node.position ?? {};
      const source = String(file).slice(start?.offset, end?.offset);
      if (findHiddenCharacters(source).length > 0) continue;
      for (const hidden of found) {
        const place = placeAt(String(file), (start?.offset ?? 0) + referenceIn(source, hidden));
        file.message(hidden.message, { place, ruleId: 'hidden-character', source: 'backgrounder' });
      }
    }
  };
}

function textsOf(node: Nodes): string[] {
  const texts: unknown[] = ['value', 'url', 'title', 'alt', 'lang', 'meta'].map(
    (key) => (node as unknown as Record<string, unknown>)[key],
  );
  if ('attributes' in node) texts.push(...node.attributes.map(({ value }) => value));
  return texts.filter((text) => typeof text === 'string');
}

/** Where a source spells a character by its number; its start where it has a name, as `&zwj;`. */
function referenceIn(source: string, { codePoint }: HiddenCharacter): number {
  const spelt = `&#(?:0*${codePoint}|x0*${codePoint.toString(16)});`;
  return Math.max(0, source.search(new RegExp(spelt, 'i')));
}
