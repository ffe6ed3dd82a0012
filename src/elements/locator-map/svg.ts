import { escapeHtml } from '../escape.ts';
import { isRightToLeft, short } from '../labels.ts';
import type { Label } from './labels.ts';
import type { Layout } from './layout.ts';

/** The shapes of a map, each as the `d` of a path. */
export interface Shapes {
  width: number;
  height: number;
  alt: string;
  land: string;
  /** What holds the main place. */
  holder: string;
  borders: string;
  inset: (Omit<Shapes, 'alt' | 'holder' | 'inset'> & { area: [Corner, Corner] }) | undefined;
}

type Corner = [x: number, y: number];

/** A map as SVG text: what is below first. Its colours are in LocatorMap.css. */
export function svgOf({ labels, scale, inset }: Layout, shapes: Shapes): string {
  const { width, height } = shapes;
  return [
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(shapes.alt)}">`,
    path('land', shapes.land),
    path('holder', shapes.holder),
    path('borders', shapes.borders),
    ...labels.map(pointOf),
    ...labels.map(textOf),
    scaleOf(scale),
    shapes.inset && inset ? insetOf(shapes.inset, inset) : '',
    '</svg>',
  ].join('');
}

function path(name: string, d: string): string {
  return d ? `<path class="${name}" d="${d}"/>` : '';
}

function pointOf({ x, y, radius }: Label): string {
  return radius > 0 ? `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}"/>` : '';
}

function textOf({ name, kind, anchor }: Label): string {
  const attributes = [
    `x="${short(anchor.x)}"`,
    `y="${short(anchor.y)}"`,
    kind === 'place' ? '' : `class="${kind}"`,
    anchor.end === 'start' ? '' : `text-anchor="${anchor.end}"`,
    isRightToLeft(name) ? 'direction="rtl"' : '',
  ];
  return `<text ${attributes.filter(Boolean).join(' ')}>${escapeHtml(name)}</text>`;
}

function scaleOf({ box, length, text }: Layout['scale']): string {
  const bottom = short(box.y + box.height - 1);
  const bar = `M${short(box.x)} ${bottom}v-5v5h${short(length)}v-5`;
  const rtl = isRightToLeft(text) ? ' direction="rtl" text-anchor="end"' : '';
  return `${path('scale', bar)}<text x="${short(box.x)}" y="${short(box.y + 11)}"${rtl}>${escapeHtml(text)}</text>`;
}

function insetOf(
  { width, height, land, borders, area }: NonNullable<Shapes['inset']>,
  { x, y }: { x: number; y: number },
): string {
  const [[west, south], [east, north]] = area;
  return [
    `<svg class="inset" x="${short(x)}" y="${short(y)}" width="${width}" height="${height}">`,
    '<rect width="100%" height="100%"/>',
    path('land', land),
    path('borders', borders),
    `<path class="here" d="M${short(west)} ${short(north)}H${short(east)}V${short(south)}H${short(west)}z"/>`,
    '<rect class="edge" width="100%" height="100%"/></svg>',
  ].join('');
}
