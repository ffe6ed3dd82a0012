import type { Root, Table, TableCell } from 'mdast';
import type { Node } from 'unist';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { WordsOf } from './words.ts';

interface TableFrame extends Node {
  type: 'tableFrame';
  data: { hName: string; hProperties: Record<string, string | number | string[]> };
  children: Table[];
}

declare module 'mdast' {
  interface RootContentMap {
    tableFrame: TableFrame;
  }
}

/**
 * Puts a frame around each table in which it scrolls sideways, so that a wide table never makes a
 * narrow page scroll.
 *
 * In: a table. Out: `<div class="table" role="group" aria-label="Table" tabindex="0"><table>…`.
 * The frame takes the focus because Safari scrolls with the keyboard only what has it.
 *
 * A column that is aligned, `| -: |`, becomes a class on its cells, `align-right`: the attribute
 * `align` is no HTML any more, and the site's security policy lets no `style` through.
 */
export function remarkTables(words: WordsOf) {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'table', (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      alignCells(node);
      const frame: TableFrame = {
        type: 'tableFrame',
        data: {
          hName: 'div',
          hProperties: {
            className: ['table'],
            role: 'group',
            ariaLabel: words(file).table,
            tabIndex: 0,
          },
        },
        children: [node],
      };
      parent.children.splice(index, 1, frame as Table | TableFrame as (typeof parent.children)[0]);
      return [SKIP, index + 1];
    });
  };
}

function alignCells(table: Table): void {
  for (const { children } of table.children) {
    children.forEach((cell: TableCell, column) => {
      const align = table.align?.[column];
      if (align) cell.data = { hProperties: { className: [`align-${align}`] } };
    });
  }
  table.align = null;
}
