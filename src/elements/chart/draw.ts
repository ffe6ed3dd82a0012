import { escapeHtml } from '../escape.ts';
import { drawBars } from './draw-bars.ts';
import { drawColumns } from './draw-columns.ts';
import { drawLines } from './draw-lines.ts';
import { legendOf } from './legend.ts';
import { WIDTH } from './spec.ts';
import type { ChartSpec } from './spec.ts';

/** A chart as SVG, the same for the same spec; or a sentence that says what it cannot show. */
export function drawChart(spec: ChartSpec): { svg: string } | { fault: string } {
  const draw = { bar: drawBars, column: drawColumns, line: drawLines }[spec.kind];
  const legend = legendOf(spec);
  const drawn = draw(spec, legend.height);
  if ('fault' in drawn) return drawn;
  const height = Math.ceil(legend.height + drawn.height);
  const head = `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(spec.alt)}">`;
  return { svg: `${head}${legend.svg}${drawn.svg}</svg>` };
}
