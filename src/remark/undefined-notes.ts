import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { placeAt } from '../article/problems.ts';
import { nodesIn } from './nodes.ts';
import { report } from './report.ts';

/** What is said of code that never ends. */
export const UNCLOSED_FENCE =
  'this code fence is never closed, so all text below it is read as code: close it with a line of ``` or ~~~';

/**
 * Refuses what looks like a note but is none. Markdown knows a note only where a definition
 * exists; without one it leaves the brackets in the text for readers to see.
 *
 * In: `A claim.[^typo]` and no `[^typo]: …`. Out: a message at the bracket. An unclosed code fence
 * swallows the definitions below it, so that is said instead.
 */
export function remarkUndefinedNotes() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    for (const node of nodesIn(tree)) {
      const start = node.position?.start.offset ?? 0;
      const slice = source.slice(start, node.position?.end.offset);
      if (node.type === 'code' && isUnclosed(slice)) {
        report(file, node, 'code-fence', UNCLOSED_FENCE);
      }
      if (node.type !== 'text') continue;
      for (const match of slice.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
        const [mark] = match;
        file.message(
          `found ${mark}, but nothing says what it stands for: add a line "${mark}: …" below the paragraph, or correct the name`,
          { place: placeAt(source, start + match.index), ruleId: 'note', source: 'backgrounder' },
        );
      }
    }
  };
}

/** True for the source of fenced code that ends without its closing fence. */
function isUnclosed(slice: string): boolean {
  const fence = /^(`{3,}|~{3,})/.exec(slice)?.[1];
  if (fence === undefined) return false;
  const last = slice.slice(slice.lastIndexOf('\n') + 1).replace(/^[\s>]*/, '');
  return slice.indexOf('\n') === -1 || !new RegExp(`^${fence}${fence[0]}*\\s*$`).test(last);
}
