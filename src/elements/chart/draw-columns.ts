import { scaleBand, scaleLinear } from 'd3-scale';
import { widthOf } from '../labels.ts';
import { boxOf, textOf } from './marks.ts';
import { TEXT, WIDTH } from './spec.ts';
import type { ChartSpec, Drawn } from './spec.ts';

const HEIGHT = 200;
const NUMBERS = 20;
const NAMES = 24;

/** Columns from below (or from above, below nought), those of a row side by side. */
export function drawColumns(
  { rows, series, isRightToLeft, number }: ChartSpec,
  top: number,
): Drawn {
  const values = rows.flatMap((row) => row.values);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (least === most) return { fault: 'every number is 0: there is nothing to draw' };
  const side: [number, number] = isRightToLeft ? [WIDTH, 0] : [0, WIDTH];
  const groups = scaleBand(
    rows.map((_, at) => at),
    side,
  )
    .paddingInner(0.25)
    .paddingOuter(0.1);
  const inner: [number, number] = [0, groups.bandwidth()];
  const places = scaleBand(
    series.map((_, at) => at),
    isRightToLeft ? [inner[1], 0] : inner,
  ).paddingInner(0.1);
  const up = scaleLinear([least, most], [top + HEIGHT - (least < 0 ? NUMBERS : 0), top + NUMBERS]);
  const tooWide = [
    ...rows.filter(({ name }) => widthOf(name, TEXT) > groups.step() - 2).map(({ name }) => name),
    ...values.map(number).filter((text) => widthOf(text, TEXT) > groups.step() / series.length),
  ];
  if (tooWide[0] !== undefined) {
    return {
      fault: `“${tooWide[0]}” is wider than its column: use kind="bar", which has a line for each name, or shorten it`,
    };
  }
  const parts = rows.map((row, at) => {
    const left = groups(at) ?? 0;
    const columns = row.values.map((value, key) => {
      const x = left + (places(key) ?? 0);
      const [y1, y2] = [up(Math.max(0, value)), up(Math.min(0, value))];
      const width = places.bandwidth();
      const text = value < 0 ? y2 + 14 : y1 - 5;
      return (
        boxOf({ x, y: y1, width, height: y2 - y1 }, key) +
        textOf(number(value), x + width / 2, text, 'middle')
      );
    });
    const name = textOf(row.name, left + groups.bandwidth() / 2, top + HEIGHT + 17, 'middle');
    return columns.join('') + name;
  });
  const ground = `<path d="M0 ${Math.round(up(0))}h${WIDTH}"/>`;
  return { svg: parts.join('') + ground, height: HEIGHT + NAMES };
}
