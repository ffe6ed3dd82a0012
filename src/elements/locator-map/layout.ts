import type { Area, Coordinates } from './area.ts';
import { corners } from './boxes.ts';
import type { Rect } from './boxes.ts';
import { placeLabels } from './labels.ts';
import type { Label, Labelled } from './labels.ts';
import type { Projection } from './project.ts';
import { scaleFor } from './scale-bar.ts';
import { widthOf } from '../labels.ts';

/** The kinds of places: the one that the map is about, others, a region and a sea by their names. */
export const PLACE_KINDS = ['main', 'place', 'area', 'sea'] as const;

/** A place of a map. */
export interface MapPlace {
  name: string;
  at: Coordinates;
  kind: (typeof PLACE_KINDS)[number];
}

/** What a map shows. */
export interface MapSpec {
  area: Area;
  /** The wider region, shown small in a corner. */
  inset: Area | undefined;
  alt: string;
  places: readonly MapPlace[];
  /** A length in the words of the page's language. */
  kilometres: (number: number) => string;
}

/** Where everything on a map stands. */
export interface Layout {
  labels: Label[];
  scale: { box: Rect; length: number; text: string };
  inset: Rect | undefined;
}

/** As in LocatorMap.css. */
const TEXT = 14.5;
const DISTANCE = 6;
const ORDER = ['main', 'place', 'sea', 'area'];

/** Tries the corners for scale bar and inset until all names find room; else the names without. */
export function layOut(
  spec: MapSpec,
  projection: Projection,
  inset: Projection | undefined,
): Layout | string[] {
  const frame = { x: 0, y: 0, width: projection.width, height: projection.height };
  const labels = spec.places
    .map((place): Labelled => {
      const [x, y] = projection.point(place.at);
      const radius = { main: 5, place: 3.5, area: 0, sea: 0 }[place.kind];
      return { name: place.name, x, y, size: TEXT, radius, kind: place.kind };
    })
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const { kilometres, length } = scaleFor(projection.perKilometre, projection.width * 0.3);
  const text = spec.kilometres(kilometres);
  const bar = { width: Math.max(length, widthOf(text, TEXT)), height: TEXT * 1.2 + 6 };
  let homeless: string[] = [];
  for (const insetBox of inset ? corners(frame, inset, DISTANCE) : [undefined]) {
    for (const barBox of corners(frame, bar, DISTANCE).reverse()) {
      const taken = insetBox ? [insetBox, barBox] : [barBox];
      if (insetBox?.x === DISTANCE && barBox.x === DISTANCE && insetBox.y === barBox.y) continue;
      const hidden = labels.filter(
        ({ x, y, radius }) => radius > 0 && taken.some((box) => reaches(box, x, y, radius)),
      );
      const found =
        hidden.length > 0 ? hidden.map(({ name }) => name) : placeLabels(labels, taken, frame);
      if (isPlaced(found)) {
        return { labels: found, scale: { box: barBox, length, text }, inset: insetBox };
      }
      if (homeless.length === 0 || found.length < homeless.length) homeless = found;
    }
  }
  return homeless;
}

function reaches(box: Rect, x: number, y: number, radius: number): boolean {
  const far = radius + 2;
  return (
    x > box.x - far &&
    x < box.x + box.width + far &&
    y > box.y - far &&
    y < box.y + box.height + far
  );
}

function isPlaced(found: Label[] | string[]): found is Label[] {
  return typeof found[0] !== 'string';
}
