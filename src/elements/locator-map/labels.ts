import { isRightToLeft, widthOf } from '../labels.ts';
import { collide, fits } from './boxes.ts';
import type { Rect } from './boxes.ts';

/** A name to be put on a map. */
export interface Labelled {
  name: string;
  /** How it looks; its place does not depend on it. */
  kind: string;
  x: number;
  y: number;
  size: number;
  /** How far the point reaches that the name stands beside; 0: the name stands on the spot. */
  radius: number;
}

/** Where a name stands. */
export interface Label extends Labelled {
  box: Rect;
  /** Where the text is held, and by which end of it. */
  anchor: { x: number; y: number; end: 'start' | 'middle' | 'end' };
}

/** How far labels keep from each other and from the frame. */
const GAP = 2;
const LINE = 1.2;
/** Where the middle of a line lies above its baseline, as a part of the font's size. */
const RISE = 0.35;
/** A search that takes longer has no good end. */
const MOST_TRIES = 20_000;

/**
 * Finds a place for each label where it touches no other, no point, nothing that is taken, and not
 * the frame. The first way that works, and always the same one.
 *
 * @returns the labels in the order given, or the names for which there was no room
 */
export function placeLabels(
  labels: readonly Labelled[],
  taken: readonly Rect[],
  frame: Rect,
): Label[] | string[] {
  const points = labels.flatMap(({ x, y, radius }) =>
    radius > 0 ? [{ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }] : [],
  );
  const fixed = [...taken, ...points];
  const choices = labels.map((label) =>
    (label.radius > 0 ? beside(label) : around(label)).filter(
      ({ box }) => fits(box, frame, GAP) && !fixed.some((other) => collide(box, other, 1)),
    ),
  );
  const homeless = labels.filter((_, at) => choices[at]?.length === 0);
  if (homeless.length > 0) return homeless.map(({ name }) => name);
  const placed: Label[] = [];
  let tries = 0;
  let furthest = 0;
  const place = (at: number): boolean => {
    furthest = Math.max(furthest, at);
    if (at === labels.length) return true;
    for (const choice of choices[at] ?? []) {
      if (++tries > MOST_TRIES) return false;
      if (placed.some(({ box }) => collide(box, choice.box, GAP))) continue;
      placed.push(choice);
      if (place(at + 1)) return true;
      placed.pop();
    }
    return false;
  };
  return place(0) ? placed : labels.slice(0, furthest + 1).map(({ name }) => name);
}

/** The eight ways to stand beside a point; first the side that the name is read away from. */
function beside(label: Labelled): Label[] {
  const far = label.radius + 4;
  const near = label.radius * 0.7 + 2;
  const line = (label.size * LINE) / 2 + label.radius + 1;
  const first = isRightToLeft(label.name) ? -1 : 1;
  return [
    [first, far, 0],
    [-first, far, 0],
    [first, near, -line],
    [first, near, line],
    [-first, near, -line],
    [-first, near, line],
    [0, 0, -line],
    [0, 0, line],
  ].map(([side = 0, dx = 0, dy = 0]) => at(label, label.x + side * dx, label.y + dy, side));
}

/** On the spot, and in rings around it, the nearest first. */
function around(label: Labelled): Label[] {
  const found = [at(label, label.x, label.y, 0)];
  for (const ring of [8, 16, 24, 36, 48]) {
    for (let turn = 0; turn < 8; turn++) {
      const angle = (turn * Math.PI) / 4;
      const [x, y] = [label.x + ring * Math.cos(angle), label.y + ring * Math.sin(angle)];
      found.push(at(label, x, y, 0));
    }
  }
  return found;
}

/** A label whose middle line runs through `y` and that goes from `x` to a side (-1, 0 or 1). */
function at(label: Labelled, x: number, y: number, side: number): Label {
  const [width, height] = [widthOf(label.name, label.size), label.size * LINE];
  const left = x + ((side - 1) * width) / 2;
  const end = side === 0 ? 'middle' : side > 0 === isRightToLeft(label.name) ? 'end' : 'start';
  return {
    ...label,
    box: { x: left, y: y - height / 2, width, height },
    anchor: { x, y: y + label.size * RISE, end },
  };
}
