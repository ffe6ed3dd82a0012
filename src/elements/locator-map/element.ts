import { z } from 'astro/zod';
import { strict } from '../../article/yaml.ts';
import { defineElement, propsOf } from '../element.ts';
import type { ElementNode, Resolve } from '../element.ts';
import { escapeHtml } from '../escape.ts';
import { line } from '../fields.ts';
import { isInside, readArea, readCoordinates } from './area.ts';
import type { Area } from './area.ts';
import { drawMap } from './draw.ts';
import { PLACE_KINDS } from './layout.ts';
import type { MapPlace } from './layout.ts';

const AREA =
  'the south-west and the north-east corner, each as latitude, longitude: "31.1, 34.1 to 31.6, 34.7"';
const area = z.string({ error: AREA }).refine((value) => readArea(value), { error: AREA });

const COORDINATES = 'latitude (-60 to 85), longitude (-180 to 180), as in "31.29, 34.25"';

const placeSchema = strict({
  name: line('the name as it stands on the map'),
  at: z
    .string({ error: COORDINATES })
    .refine((value) => readCoordinates(value), { error: COORDINATES }),
  kind: z.enum(PLACE_KINDS, { error: `one of ${PLACE_KINDS.join(', ')}` }).optional(),
});

const mapSchema = strict({
  title: line('what the map shows, in a few words'),
  alt: line('what somebody who cannot see the map should know from it, in a sentence'),
  area,
  inset: area.optional(),
});

/** A place on a map: a point with its name, or the name of a region or a sea. */
export const place = defineElement('Place', placeSchema, {
  inside: 'LocatorMap',
  holds: [],
  plain: ({ name = '', at = '' }) => `<li>${escapeHtml(name)} (${escapeHtml(at)})</li>`,
});

/** Where the story happens: a map drawn when the article is read in, and a picture from then on. */
export const locatorMap = defineElement('LocatorMap', mapSchema, {
  holds: ['Place'],
  resolve,
  plain: ({ title = '', alt = '' }, inner, words) =>
    [
      `<p><strong>${escapeHtml(title)}</strong></p>`,
      `<p>${escapeHtml(alt)}</p>`,
      `<ul>${inner}</ul>`,
      `<p>${escapeHtml(words.elements.boundaries)}</p>`,
    ].join('\n'),
});

function resolve(...[node, { words }]: Parameters<Resolve>): ReturnType<Resolve> {
  const props = propsOf(node);
  const shown = readArea(props['area'] ?? '');
  const places = node.children.map((child) => readPlace(child as ElementNode));
  // What is wrong with a place's attributes is said at that place.
  if (!shown || !places.every((one) => one !== undefined)) return {};
  const inset = readArea(props['inset'] ?? '');
  const faults = [
    ...outside(places, node, shown),
    ...mainFaults(places, node),
    ...(inset && !(isInside(inset, shown.from) && isInside(inset, shown.to))
      ? [{ node, message: '<LocatorMap inset>: expected an area around that of the map' }]
      : []),
  ];
  if (faults.length > 0) return { faults };
  const { kilometres } = words.elements;
  const drawn = drawMap({ area: shown, inset, alt: props['alt'] ?? '', places, kilometres });
  if ('fault' in drawn) return { faults: [{ node, message: `<LocatorMap>: ${drawn.fault}` }] };
  return { props: { drawing: drawn.svg } };
}

function readPlace(node: ElementNode): MapPlace | undefined {
  const { success, data } = placeSchema.safeParse(propsOf(node));
  const at = success ? readCoordinates(data.at) : undefined;
  return success && at ? { name: data.name, at, kind: data.kind ?? 'place' } : undefined;
}

function outside(places: readonly MapPlace[], node: ElementNode, shown: Area) {
  return places.flatMap(({ name, at }, index) =>
    isInside(shown, at)
      ? []
      : [
          {
            node: node.children[index] ?? node,
            message: `<Place at>: ${at.lat}, ${at.lon} (“${name}”) is outside the area of the map: expected latitude ${shown.from.lat} to ${shown.to.lat}, longitude ${shown.from.lon} to ${shown.to.lon}; latitude stands first`,
          },
        ],
  );
}

function mainFaults(places: readonly MapPlace[], node: ElementNode) {
  const found = places.filter(({ kind }) => kind === 'main').length;
  if (found === 1) return [];
  const message = `<LocatorMap>: expected one <Place kind="main">, the place that the map is about; found ${found === 0 ? 'none' : found}`;
  return [{ node, message }];
}
