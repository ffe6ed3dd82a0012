import { short, widthOf } from '../labels.ts';
import { boxOf, pointOf, textOf } from './marks.ts';
import { TEXT, WIDTH } from './spec.ts';
import type { ChartSpec } from './spec.ts';

const LINE = 22;
const KEY = 26;
const GAP = 16;

/** Which look is which series; nothing where there is only one. */
export function legendOf({ series, kind, isRightToLeft }: ChartSpec): {
  svg: string;
  height: number;
} {
  if (series.length < 2) return { svg: '', height: 0 };
  let [x, y] = [0, 0];
  const parts = series.map((name, at) => {
    const width = KEY + widthOf(name, TEXT);
    if (x > 0 && x + width > WIDTH) [x, y] = [0, y + LINE];
    const left = isRightToLeft ? WIDTH - x - 20 : x;
    x += width + GAP;
    const key =
      kind === 'line'
        ? `<path class="l${at}" d="M${short(left)} ${y + 9}h20"/>${pointOf(left + 10, y + 9, at)}`
        : boxOf({ x: left + 0.5, y: y + 2.5, width: 19, height: 13 }, at);
    const text = isRightToLeft ? left - 6 : left + KEY;
    return key + textOf(name, text, y + 14, isRightToLeft ? 'right' : 'left');
  });
  return { svg: parts.join(''), height: y + LINE + 8 };
}
