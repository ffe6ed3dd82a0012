import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, merge, mesh } from 'topojson-client';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import type {
  GeometryCollection,
  MultiPolygon as ArcPolygons,
  Topology,
} from 'topojson-specification';
import type { Area, Coordinates } from './area.ts';
import { unwrap } from './unwrap.ts';

type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Box = [west: number, south: number, east: number, north: number];

/** The countries and territories around an area, as Natural Earth draws them. */
export interface Surroundings {
  land: MultiPolygon;
  /** The boundaries between any two of them. */
  borders: MultiLineString;
  /** Where a place lies. */
  holderOf: (place: Coordinates) => Holder | undefined;
}

/** A country or territory that holds a place. */
export interface Holder {
  name: string;
  shape: MultiPolygon;
}

let atlas: { world: Countries; boxes: Box[] } | undefined;

/** Everything that an area cuts or holds. */
export function surroundingsOf(area: Area): Surroundings {
  // Half a second, so only where a map is drawn, and once.
  atlas ??= readAtlas();
  const { world, boxes } = atlas;
  const near: ArcPolygons<{ name: string }>[] = [];
  for (const country of world.objects.countries.geometries) {
    if (country.type !== 'Polygon' && country.type !== 'MultiPolygon') continue;
    const polygons = country.type === 'Polygon' ? [country.arcs] : country.arcs;
    const arcs = polygons.filter(([outer = []]) =>
      meets(
        outer.map((arc) => boxes[arc < 0 ? ~arc : arc]),
        area,
      ),
    );
    const { properties = { name: '' } } = country;
    if (arcs.length > 0) near.push({ type: 'MultiPolygon', arcs, properties });
  }
  return {
    land: unwrap(merge(world, near)),
    borders: mesh(world, { type: 'GeometryCollection', geometries: near }, (a, b) => a !== b),
    holderOf(place) {
      for (const country of near) {
        const { geometry, properties } = feature(world, country);
        const shape = unwrap(geometry);
        if (holds(shape, place)) return { name: properties.name, shape };
      }
      return undefined;
    },
  };
}

function readAtlas(): { world: Countries; boxes: Box[] } {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const world = JSON.parse(readFileSync(file, 'utf8')) as Countries;
  const { scale = [1, 1], translate = [0, 0] } = world.transform ?? {};
  const boxes = world.arcs.map((arc): Box => {
    const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
    let [x, y] = [0, 0];
    for (const [dx = 0, dy = 0] of arc) {
      x += dx;
      y += dy;
      const [lon, lat] = [x * scale[0] + translate[0], y * scale[1] + translate[1]];
      box[0] = Math.min(box[0], lon);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lon);
      box[3] = Math.max(box[3], lat);
    }
    return box;
  });
  return { world, boxes };
}

/** True where the rectangle around all boxes meets an area. */
function meets(boxes: readonly (Box | undefined)[], { from, to }: Area): boolean {
  const all = boxes.flatMap((box) => (box ? [box] : []));
  return (
    Math.min(...all.map(([west]) => west)) <= to.lon &&
    Math.max(...all.map(([, , east]) => east)) >= from.lon &&
    Math.min(...all.map(([, south]) => south)) <= to.lat &&
    Math.max(...all.map(([, , , north]) => north)) >= from.lat
  );
}

/** Counts how often a line from the place to the east crosses the outline: odd inside, even outside. */
function holds({ coordinates }: MultiPolygon, { lat, lon }: Coordinates): boolean {
  let isHeld = false;
  for (const ring of coordinates.flat()) {
    ring.forEach((end: Position, at) => {
      const [x2 = 0, y2 = 0] = end;
      const [x1 = 0, y1 = 0] = ring[at === 0 ? ring.length - 1 : at - 1] ?? end;
      if (y1 > lat === y2 > lat) return;
      if (lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) isHeld = !isHeld;
    });
  }
  return isHeld;
}
