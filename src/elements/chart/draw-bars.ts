import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { widthOf } from '../labels.ts';
import { boxOf, textOf } from './marks.ts';
import { TEXT, WIDTH } from './spec.ts';
import type { ChartSpec, Drawn } from './spec.ts';

const NAME = 18;
const BAR = 22;
const ROW = NAME + BAR + 12;

/**
 * Bars from the side, one a row, its series one after the other; the name stands over each, so that
 * it may be long, and the number in it, or beside it where there is only one.
 */
export function drawBars({ rows, series, isRightToLeft, number }: ChartSpec, top: number): Drawn {
  const keys = series.map((_, at) => at);
  const below = rows.find(({ values }) => values.some((value) => value < 0));
  if (below) return { fault: `the row “${below.name}” is below nought: use kind="column"` };
  const stacked = stack<(typeof rows)[number], number>()
    .keys(keys)
    .value(({ values }, key) => values[key] ?? 0)(rows);
  const most = Math.max(...stacked.flat().map(([, end]) => end));
  if (most === 0) return { fault: 'every number is 0: there is nothing to draw' };
  const isAlone = series.length === 1;
  const room = isAlone
    ? Math.max(...rows.map(({ values: [v = 0] }) => widthOf(number(v), TEXT))) + 8
    : 0;
  const across = scaleLinear([0, most], [0.5, WIDTH - 0.5 - room]);
  const at = (x: number): number => (isRightToLeft ? WIDTH - x : x);
  const parts = rows.map(({ name, values }, row) => {
    const y = top + row * ROW;
    const bars = keys.map((key) => {
      const [from, to] = stacked[key]?.[row] ?? [0, 0];
      const value = values[key] ?? 0;
      const [x1, x2] = [across(from), across(to)];
      if (value === 0 && !isAlone) return '';
      const box = { x: Math.min(at(x1), at(x2)), y: y + NAME, width: x2 - x1, height: BAR };
      const label = number(value);
      if (isAlone) {
        return (
          boxOf(box, key) +
          textOf(label, at(x2 + 6), y + NAME + 16, isRightToLeft ? 'right' : 'left')
        );
      }
      const isRoomy = widthOf(label, TEXT) + 4 <= x2 - x1;
      const middle = at((x1 + x2) / 2);
      const text = isRoomy ? textOf(label, middle, y + NAME + 16, 'middle', `n${key}`) : '';
      return boxOf(box, key) + text;
    });
    const side = isRightToLeft ? 'right' : 'left';
    return textOf(name, at(0), y + 13, side) + bars.join('');
  });
  const wide = rows.find(({ name }) => widthOf(name, TEXT) > WIDTH * 1.1);
  if (wide) return { fault: `the name “${wide.name}” is too long for its bar: shorten it` };
  return { svg: parts.join(''), height: rows.length * ROW };
}
