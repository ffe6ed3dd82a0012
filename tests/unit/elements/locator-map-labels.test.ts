import { describe, expect, test } from 'vitest';
import { collide, fits } from '../../../src/elements/locator-map/boxes.ts';
import { placeLabels } from '../../../src/elements/locator-map/labels.ts';
import type { Label, Labelled } from '../../../src/elements/locator-map/labels.ts';
import { scaleFor } from '../../../src/elements/locator-map/scale-bar.ts';

describe('labels', () => {
  const FRAME = { x: 0, y: 0, width: 370, height: 370 };
  const label = (name: string, x: number, y: number, radius = 4): Labelled => ({
    ...{ name, kind: 'place', x, y, size: 14.5, radius },
  });
  const SETS: Labelled[][] = [
    [label('Alpha', 20, 20), label('Beta', 360, 20), label('Gamma', 360, 360), label('D', 5, 365)],
    [...Array(6).keys()].map((at) => label(`Town ${at}`, 150 + 10 * at, 150 + 14 * at)),
    [label('رفح', 180, 180), label('خان يونس', 190, 165), label('Sea', 180, 180, 0)],
  ];

  test.each(SETS)('never touch each other, a point or the frame', (...set) => {
    const placed = placeLabels(set, [], FRAME) as Label[];
    expect(placed.map(({ name }) => name)).toEqual(set.map(({ name }) => name));
    for (const [at, { box }] of placed.entries()) {
      expect(fits(box, FRAME)).toBe(true);
      for (const other of placed.slice(at + 1)) expect(collide(box, other.box)).toBe(false);
      for (const { x, y, radius } of set.filter((one) => one.radius > 0)) {
        const point = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
        expect(collide(box, point)).toBe(false);
      }
    }
    expect(placeLabels(set, [], FRAME)).toEqual(placed);
  });
});

test.each([
  [5, 111, 20],
  [7.4, 111, 10],
  [0.3, 111, 200],
  [100, 111, 1],
])('%d units a kilometre: a scale bar of a round length', (perKilometre, most, kilometres) => {
  expect(scaleFor(perKilometre, most)).toEqual({ kilometres, length: kilometres * perKilometre });
});
