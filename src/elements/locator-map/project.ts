import type { Area, Coordinates } from './area.ts';

/** How an area is laid on paper. */
export interface Projection {
  width: number;
  height: number;
  point: (place: Coordinates) => [x: number, y: number];
  /** Units a kilometre, in the middle of the area. */
  perKilometre: number;
}

const KILOMETRES_A_DEGREE = 111.2;

/**
 * Degrees as they are, with those of longitude as narrow as they are in the middle of the area:
 * true enough for any area that a locator map shows, and north is up everywhere in it.
 */
export function projectionOf({ from, to }: Area, width: number): Projection {
  const narrowing = Math.cos((((from.lat + to.lat) / 2) * Math.PI) / 180);
  const scale = width / ((to.lon - from.lon) * narrowing);
  return {
    width,
    height: Math.round((to.lat - from.lat) * scale),
    point: ({ lat, lon }) => [(lon - from.lon) * narrowing * scale, (to.lat - lat) * scale],
    perKilometre: scale / KILOMETRES_A_DEGREE,
  };
}
