import { escapeHtml } from '../escape.ts';
import { isRightToLeft, short } from '../labels.ts';

/** A rectangle of a chart. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How far apart the strokes of a hatched box are. */
const STEP = 5;

/**
 * A box in the look of its series, which does not depend on colour: filled, hatched upright, empty,
 * hatched across.
 */
export function boxOf({ x, y, width, height }: Box, series: number): string {
  const [w, h] = [short(width), short(height)];
  const rect = `<rect class="s${series}" x="${short(x)}" y="${short(y)}" width="${w}" height="${h}"/>`;
  if (series === 1) {
    const count = Math.ceil(width / STEP) - 1;
    const strokes = `m${STEP} 0v${h}m0-${h}`.repeat(Math.max(0, count));
    return `${rect}<path d="M${short(x)} ${short(y)}${strokes}"/>`;
  }
  if (series === 3) {
    const count = Math.ceil(height / STEP) - 1;
    const strokes = `m0 ${STEP}h${w}m-${w} 0`.repeat(Math.max(0, count));
    return `${rect}<path d="M${short(x)} ${short(y)}${strokes}"/>`;
  }
  return rect;
}

/** The point of a line in the look of its series: a disc, a square, a ring, a diamond. */
export function pointOf(x: number, y: number, series: number): string {
  const [cx, cy] = [short(x), short(y)];
  const shapes = [
    `<circle cx="${cx}" cy="${cy}" r="3.5"/>`,
    `<path class="p" d="M${short(x - 3.5)} ${short(y - 3.5)}h7v7h-7z"/>`,
    `<circle class="ring" cx="${cx}" cy="${cy}" r="3.5"/>`,
    `<path class="p" d="M${short(x - 5)} ${cy}l5-5 5 5-5 5z"/>`,
  ];
  return shapes[series] ?? '';
}

/** A text that is held at its left, its middle or its right, whichever way it is read. */
export function textOf(
  text: string,
  x: number,
  y: number,
  held: 'left' | 'middle' | 'right' = 'left',
  name = '',
): string {
  const rtl = isRightToLeft(text);
  const end = held === 'middle' ? 'middle' : (held === 'left') === rtl ? 'end' : '';
  const attributes = [
    `x="${short(x)}" y="${short(y)}"`,
    end && `text-anchor="${end}"`,
    rtl ? 'direction="rtl"' : '',
    name && `class="${name}"`,
  ];
  return `<text ${attributes.filter(Boolean).join(' ')}>${escapeHtml(text)}</text>`;
}
