/** A place on the globe, in degrees. */
export interface Coordinates {
  lat: number;
  lon: number;
}

/** What a map shows: from its south-west to its north-east corner. */
export interface Area {
  from: Coordinates;
  to: Coordinates;
}

const PAIR = /^([+-]?\d{1,2}(?:\.\d+)?),\s*([+-]?\d{1,3}(?:\.\d+)?)$/;

/** Reads `31.29, 34.25`: latitude, then longitude. Undefined for anything else. */
export function readCoordinates(text: string): Coordinates | undefined {
  const [, lat, lon] = PAIR.exec(text.trim()) ?? [];
  const found = { lat: Number(lat), lon: Number(lon) };
  // Degrees as they are do not reach the poles.
  return found.lat >= -60 && found.lat <= 85 && Math.abs(found.lon) <= 180 ? found : undefined;
}

/** Reads `31.1, 34.1 to 31.6, 34.7`: the south-west corner, then the north-east one. */
export function readArea(text: string): Area | undefined {
  const [from, to, ...more] = text.split(/\s+to\s+/).map(readCoordinates);
  if (!from || !to || more.length > 0) return undefined;
  return from.lat < to.lat && from.lon < to.lon ? { from, to } : undefined;
}

/** True where a place is in an area. */
export function isInside({ from, to }: Area, { lat, lon }: Coordinates): boolean {
  return lat >= from.lat && lat <= to.lat && lon >= from.lon && lon <= to.lon;
}
