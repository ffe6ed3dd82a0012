import { surroundingsOf } from './atlas.ts';
import { layOut } from './layout.ts';
import type { MapSpec } from './layout.ts';
import { pathOf } from './path.ts';
import { projectionOf } from './project.ts';
import type { Projection } from './project.ts';
import { svgOf } from './svg.ts';
import type { Shapes } from './svg.ts';

/** How wide a map is, in its own units; so narrow that its text is 11 px high at 288 px. */
const WIDTH = 370;
const INSET = 104;
/** How near to each other points may be: the first with which a map is small. */
const NEAR = [0.8, 1.3, 2, 3, 4.5];
const MOST_BYTES = 9000;

/** A map as SVG. The same for the same spec; or a sentence that says which names have no room. */
export function drawMap(spec: MapSpec): { svg: string } | { fault: string } {
  const projection = projectionOf(spec.area, WIDTH);
  if (projection.height < WIDTH * 0.4 || projection.height > WIDTH * 1.6) {
    const shape = projection.height > WIDTH ? 'tall' : 'wide';
    return {
      fault: `the area is too ${shape}: its height must be between 0.4 and 1.6 of its width`,
    };
  }
  const insetProjection = spec.inset && projectionOf(spec.inset, INSET);
  if (insetProjection && insetProjection.height > INSET * 1.4) {
    return { fault: 'the inset is too tall: make it wider, from west to east' };
  }
  const layout = layOut(spec, projection, insetProjection);
  if (Array.isArray(layout)) {
    const names = layout.map((name) => `“${name}”`).join(', ');
    return {
      fault: `found no room for the names ${names}: take a larger area, fewer places or shorter names`,
    };
  }
  let svg = '';
  for (const near of NEAR) {
    svg = svgOf(layout, shapesOf(spec, projection, insetProjection, near));
    if (svg.length <= MOST_BYTES) break;
  }
  return { svg };
}

function shapesOf(
  spec: MapSpec,
  projection: Projection,
  inset: Projection | undefined,
  near: number,
): Shapes {
  const { land, borders, holderOf } = surroundingsOf(spec.area);
  const main = spec.places.find(({ kind }) => kind === 'main');
  const holder = main && holderOf(main.at);
  const wider = spec.inset && surroundingsOf(spec.inset);
  return {
    ...projection,
    alt: spec.alt,
    land: pathOf(land, projection, near),
    holder: holder ? pathOf(holder.shape, projection, near) : '',
    borders: pathOf(borders, projection, near),
    inset:
      wider && inset
        ? {
            ...inset,
            land: pathOf(wider.land, inset, near),
            borders: pathOf(wider.borders, inset, near),
            area: [inset.point(spec.area.from), inset.point(spec.area.to)],
          }
        : undefined,
  };
}
