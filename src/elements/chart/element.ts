import { z } from 'astro/zod';
import type { Table } from 'mdast';
import type { Node } from 'unist';
import { directionOf } from '../../article/languages.ts';
import { strict } from '../../article/yaml.ts';
import { defineElement, propsOf } from '../element.ts';
import type { Resolve } from '../element.ts';
import { escapeHtml } from '../escape.ts';
import { line } from '../fields.ts';
import { readTable } from './data.ts';
import { drawChart } from './draw.ts';
import { CHART_KINDS } from './spec.ts';

const schema = strict({
  kind: z.enum(CHART_KINDS, { error: `one of ${CHART_KINDS.join(', ')}` }),
  title: line('what the chart shows, in a few words'),
  unit: line('what is counted, such as "votes"').optional(),
  alt: line('what somebody who cannot see the chart should know from it, in a sentence'),
});

/** Figures of a table as bars, columns or lines; the table stays, for all who cannot see them. */
export const chart = defineElement('Chart', schema, {
  resolve,
  plain: ({ title = '', unit, alt = '' }, inner) =>
    [
      `<p><strong>${escapeHtml(unit === undefined ? title : `${title} (${unit})`)}</strong></p>`,
      `<p>${escapeHtml(alt)}</p>`,
      inner,
    ].join('\n'),
});

function resolve(...[node, { lang }]: Parameters<Resolve>): ReturnType<Resolve> {
  const tables = node.children.filter(isTable);
  const [table] = tables;
  const stray = node.children.find((child) => !isTable(child));
  if (!table || tables.length > 1 || stray) {
    const found = tables.length > 1 ? `${tables.length} tables` : stray ? 'other text' : 'none';
    const message = `<Chart>: expected one table and nothing else, with an empty line before and after it; found ${found}`;
    return { faults: [{ node: stray ?? node, message }] };
  }
  const data = readTable(table);
  if (Array.isArray(data)) return { faults: data };
  const { kind, alt = '' } = propsOf(node);
  const drawn = drawChart({
    ...data,
    kind: CHART_KINDS.find((one) => one === kind) ?? 'bar',
    alt,
    isRightToLeft: directionOf(lang) === 'rtl',
    number: (value) => new Intl.NumberFormat(lang).format(value),
  });
  if ('fault' in drawn) return { faults: [{ node, message: `<Chart>: ${drawn.fault}` }] };
  return { props: { drawing: drawn.svg } };
}

function isTable(node: Node): node is Table {
  return node.type === 'table';
}
