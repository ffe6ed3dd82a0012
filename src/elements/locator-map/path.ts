import { geoIdentity, geoPath, geoTransform } from 'd3-geo';
import type { GeoContext } from 'd3-geo';
import type { MultiLineString, MultiPolygon } from 'geojson';
import { short } from '../labels.ts';
import type { Projection } from './project.ts';

/** How far beyond the frame shapes are cut, so that no outline runs along it. */
const MARGIN = 4;
/**
 * A shape as the `d` of a path, cut to the frame; an empty text where none of it is inside.
 *
 * @param near points nearer than this to the one before are left out, and what is no larger
 */
export function pathOf(
  shape: MultiPolygon | MultiLineString,
  { width, height, point }: Projection,
  near: number,
): string {
  const project = geoTransform({
    point(lon, lat) {
      this.stream.point(...point({ lat, lon }));
    },
  });
  const cut = geoIdentity().clipExtent([
    [-MARGIN, -MARGIN],
    [width + MARGIN, height + MARGIN],
  ]);
  const pen = new Pen(near);
  geoPath({ stream: (sink) => project.stream(cut.stream(sink)) }, pen)(shape);
  return pen.path();
}

/** Writes lines in steps of tenths, each from the point before: a third of the bytes. */
class Pen implements GeoContext {
  readonly #near: number;
  readonly #lines: string[] = [];
  #start = '';
  #steps = '';
  #x = 0;
  #y = 0;

  constructor(near: number) {
    this.#near = near * 10;
  }

  moveTo(x: number, y: number): void {
    this.#finish('');
    [this.#x, this.#y] = [tenths(x), tenths(y)];
    this.#start = `M${pair(this.#x, this.#y)}l`;
  }

  lineTo(x: number, y: number): void {
    const [dx, dy] = [tenths(x) - this.#x, tenths(y) - this.#y];
    if (Math.hypot(dx, dy) < this.#near) return;
    this.#steps += `${this.#steps && dx >= 0 ? ' ' : ''}${pair(dx, dy)}`;
    this.#x += dx;
    this.#y += dy;
  }

  closePath(): void {
    this.#finish('z');
  }

  beginPath(): void {
    this.#lines.length = 0;
  }

  arc(): never {
    throw new Error('A map’s shapes are lines: points are drawn as places.');
  }

  path(): string {
    this.#finish('');
    return this.#lines.join('');
  }

  /** A line without a step is left out: no browser reads what follows one. */
  #finish(end: string): void {
    if (this.#steps) this.#lines.push(this.#start + this.#steps + end);
    this.#steps = '';
  }
}

function tenths(value: number): number {
  return Math.round(value * 10);
}

function pair(x: number, y: number): string {
  return `${short(x / 10)}${y < 0 ? '' : ' '}${short(y / 10)}`;
}
