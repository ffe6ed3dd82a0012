import type { MultiPolygon, Polygon, Position } from 'geojson';

/**
 * Shapes for flat paper: what crosses the 180th meridian (Russia, Fiji) goes on beyond it instead of
 * jumping to the other side of the world, and stands on that side a second time.
 */
export function unwrap({ coordinates, type }: Polygon | MultiPolygon): MultiPolygon {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return {
    type: 'MultiPolygon',
    coordinates: polygons.flatMap((polygon) => {
      const straight = polygon.map(straighten);
      const beyond = straight.flat().find(([lon = 0]) => Math.abs(lon) > 180)?.[0];
      if (beyond === undefined) return [straight];
      return [straight, straight.map((ring) => moved(ring, beyond > 0 ? -360 : 360))];
    }),
  };
}

function straighten(ring: readonly Position[]): Position[] {
  let before = ring[0]?.[0] ?? 0;
  return ring.map(([lon = 0, lat = 0]) => {
    before = lon - 360 * Math.round((lon - before) / 360);
    return [before, lat];
  });
}

function moved(ring: readonly Position[], by: number): Position[] {
  return ring.map(([lon = 0, lat = 0]) => [lon + by, lat]);
}
