import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { short, widthOf } from '../labels.ts';
import { pointOf, textOf } from './marks.ts';
import { TEXT, WIDTH } from './spec.ts';
import type { ChartSpec, Drawn } from './spec.ts';

const HEIGHT = 190;
const NAMES = 24;

/**
 * Lines through the rows from the first to the last, with round numbers at the side. Rows that are
 * named by years stand as far apart as their years; time goes the way the page is read.
 */
export function drawLines({ rows, series, isRightToLeft, number }: ChartSpec, top: number): Drawn {
  if (rows.length < 2) return { fault: 'a line needs two rows at least: use kind="column"' };
  const values = rows.flatMap((row) => row.values);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (least === most) return { fault: 'every number is 0: there is nothing to draw' };
  const up = scaleLinear([least, most], [top + HEIGHT - 8, top + 12]).nice(4);
  const ticks = up.ticks(4);
  const room = Math.max(...ticks.map((tick) => widthOf(number(tick), TEXT))) + 10;
  const edges: [number, number] = isRightToLeft ? [WIDTH - room, 8] : [room, WIDTH - 8];
  const across = placesOf(
    rows.map(({ name }) => name),
    edges,
  );
  if (!across) return { fault: 'the years must rise from row to row' };

  const grid = ticks.map((tick) => {
    const y = up(tick);
    const rule = `<path class="grid" d="M${short(isRightToLeft ? 0 : room)} ${short(y)}h${short(WIDTH - room)}"/>`;
    const x = isRightToLeft ? WIDTH : room - 8;
    return rule + textOf(number(tick), x, y + 5, 'right');
  });
  const lines = series.map((_, key) => {
    const points = rows.map(({ values: row }, at): [number, number] => [
      across[at] ?? 0,
      up(row[key] ?? 0),
    ]);
    const d = line().digits(1)(points) ?? '';
    return `<path class="l${key}" d="${d}"/>${points.map(([x, y]) => pointOf(x, y, key)).join('')}`;
  });
  const names = namesOf(
    rows.map(({ name }) => name),
    across,
    top + HEIGHT + 17,
  );
  return { svg: [...grid, ...lines, names].join(''), height: HEIGHT + NAMES };
}

const YEAR = /^\d{4}$/;

/** Where each row stands; undefined where years do not rise. */
function placesOf(names: string[], edges: [number, number]): number[] | undefined {
  if (names.every((name) => YEAR.test(name))) {
    const years = names.map(Number);
    if (years.some((year, at) => at > 0 && year <= (years[at - 1] ?? 0))) return undefined;
    const scale = scaleLinear([years[0] ?? 0, years.at(-1) ?? 0], edges);
    return years.map((year) => scale(year));
  }
  const scale = scalePoint(
    names.map((_, at) => at),
    edges,
  );
  return names.map((_, at) => scale(at) ?? 0);
}

/** The first and the last name, and of those between all that do not touch another. */
function namesOf(names: string[], places: number[], y: number): string {
  const spans: [from: number, to: number][] = [];
  const last = names.length - 1;
  return [0, last, ...names.keys()]
    .map((at) => {
      const [name = '', x = 0] = [names[at], places[at]];
      const width = widthOf(name, TEXT);
      const middle = Math.min(Math.max(x, width / 2), WIDTH - width / 2);
      const span: [number, number] = [middle - width / 2, middle + width / 2];
      if (spans.some(([from, to]) => span[0] < to + 8 && span[1] > from - 8)) return '';
      spans.push(span);
      return textOf(name, middle, y, 'middle');
    })
    .join('');
}
