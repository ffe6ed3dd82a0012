import type { Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Node } from 'unist';

/** The figures of a chart: a name for each row, and a number in it for each series. */
export interface ChartData {
  series: string[];
  rows: { name: string; values: number[] }[];
}

/** More than this nobody tells apart without colour. */
const MOST_SERIES = 4;
const NUMBER = /^[-−]?(?:\d+|\d{1,3}(?:[\s\u00A0\u2009\u202F]\d{3})+)(?:\.\d+)?$/u;
const SPACES_AND_MINUS = /[\s\u00A0\u2009\u202F]/gu;

/** Reads a table: the first row names the series, the first cell of every other row names the row. */
export function readTable(table: Table): ChartData | { node: Node; message: string }[] {
  const [head, ...body] = table.children;
  const series = (head?.children ?? []).slice(1).map((cell) => toString(cell).trim());
  if (series.length === 0) {
    return [
      fault(table, 'expected a column of names and at least one of numbers, found one column'),
    ];
  }
  if (series.length > MOST_SERIES) {
    return [
      fault(
        table,
        `expected at most ${MOST_SERIES} columns of numbers, found ${series.length}: make it two charts`,
      ),
    ];
  }
  if (body.length === 0)
    return [fault(table, 'the table has no rows: add one for each bar or point')];
  const faults: { node: Node; message: string }[] = [];
  series.forEach((name, at) => {
    const cell = head?.children[at + 1] ?? table;
    if (!name) faults.push(fault(cell, `column ${at + 2} has no name: say what it counts`));
  });
  const rows = body.map((row, index) => {
    const [first, ...cells] = row.children;
    const name = first ? toString(first).trim() : '';
    if (!name) faults.push(fault(row, `row ${index + 1} has no name in its first column`));
    const values = series.map((one, at) => {
      const cell = cells[at];
      const text = cell ? toString(cell).trim() : '';
      if (NUMBER.test(text)) {
        return Number(text.replace(SPACES_AND_MINUS, '').replace('−', '-'));
      }
      const where = `row “${name}”, column “${one}”`;
      const expected = 'expected a number such as 1200, 1 200 or 3.5';
      faults.push(fault(cell ?? row, `${where}: ${expected}, found ${JSON.stringify(text)}`));
      return 0;
    });
    return { name, values };
  });
  return faults.length > 0 ? faults : { series, rows };
}

function fault(node: Node, message: string): { node: Node; message: string } {
  return { node, message: `<Chart>: ${message}` };
}
