import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readArea, readCoordinates } from '../../../src/elements/locator-map/area.ts';
import { surroundingsOf } from '../../../src/elements/locator-map/atlas.ts';
import { drawMap } from '../../../src/elements/locator-map/draw.ts';
import type { MapSpec } from '../../../src/elements/locator-map/layout.ts';
import { elements } from '../../../src/elements/list.ts';
import { wordsFor } from '../../../src/site/words/index.ts';

const GAZA = area('31.15, 34.1 to 31.62, 34.65');
const RAFAH: MapSpec = {
  area: GAZA,
  inset: area('28, 29.5 to 34.5, 38'),
  alt: 'Rafah lies at the border with Egypt.',
  kilometres: (number) => `${number} km`,
  places: [
    { name: 'Rafah', at: at('31.29, 34.25'), kind: 'main' },
    { name: 'Gaza City', at: at('31.5, 34.46'), kind: 'place' },
    { name: 'Egypt', at: at('31.19, 34.16'), kind: 'area' },
    { name: 'Mediterranean', at: at('31.44, 34.23'), kind: 'sea' },
  ],
};

function at(text: string) {
  return readCoordinates(text) ?? { lat: NaN, lon: NaN };
}

function area(text: string) {
  return readArea(text) ?? { from: at(''), to: at('') };
}

function svgOf(spec: MapSpec): string {
  const drawn = drawMap(spec);
  if ('fault' in drawn) throw new Error(drawn.fault);
  return drawn.svg;
}

describe('what is read', () => {
  test('coordinates have latitude first, and are in range', () => {
    expect(readCoordinates('31.29, 34.25')).toEqual({ lat: 31.29, lon: 34.25 });
    expect(readCoordinates('-33.9,-180')).toEqual({ lat: -33.9, lon: -180 });
    for (const text of [
      '',
      '31.29',
      '86, 0',
      '-61, 0',
      '0, 181',
      '1e1, 2',
      '1, 2, 3',
      '31,29, 34,25',
    ]) {
      expect(readCoordinates(text), text).toBeUndefined();
    }
  });

  test('an area goes from the south-west to the north-east', () => {
    expect(readArea('1, 2 to 3, 4')).toEqual({ from: { lat: 1, lon: 2 }, to: { lat: 3, lon: 4 } });
    for (const text of ['1, 2', '3, 4 to 1, 2', '1, 4 to 3, 2', '1, 2 to 3, 4 to 5, 6']) {
      expect(readArea(text), text).toBeUndefined();
    }
  });
});

describe('boundaries, as Natural Earth has them', () => {
  test.each([
    ['Rafah', '31.29, 34.25', 'Palestine'],
    ['Gaza City', '31.5, 34.46', 'Palestine'],
    ['Kerem Shalom', '31.22, 34.29', 'Israel'],
    ['El Arish', '31.13, 33.8', 'Egypt'],
    ['the sea', '31.45, 34.2', undefined],
    ['Vladivostok, beyond no meridian', '43.15, 132', 'Russia'],
    ['Chukotka, beyond the 180th', '66.5, -172', 'Russia'],
  ])('%s', (_name, place, holder) => {
    const { lat, lon } = at(place);
    const around = { from: { lat: lat - 1, lon: lon - 1 }, to: { lat: lat + 1, lon: lon + 1 } };
    expect(surroundingsOf(around).holderOf({ lat, lon })?.name).toBe(holder);
  });

  test('no boundary runs through an island, and land lies where it is', () => {
    const iceland = svgOf({
      ...RAFAH,
      area: area('63.2, -25 to 66.7, -13.2'),
      inset: undefined,
      places: [{ name: 'Reykjavík', at: at('64.15, -21.94'), kind: 'main' }],
    });
    expect(iceland).not.toContain('class="borders"');
    // Russia reaches around the world, and would cover half of it if it were not cut right.
    expect(/class="land" d="([^"]*)"/.exec(iceland)?.[1]).not.toContain('M-4');
  });
});

describe('a map', () => {
  test('is the same each time, and small', () => {
    const svg = svgOf(RAFAH);
    expect(svgOf(RAFAH)).toBe(svg);
    expect(gzipSync(svg).length).toBeLessThan(3000);
    expect(svg).toContain('class="holder"');
    expect(svg).toContain('>10 km</text>');
    expect(svg).not.toMatch(/NaN|undefined|\d\.\d\d/);
  });

  test('that shows much is still small', () => {
    const places = [{ name: 'Paris', at: at('48.86, 2.35'), kind: 'main' as const }];
    const svg = svgOf({ ...RAFAH, area: area('35, -10 to 60, 25'), inset: undefined, places });
    expect(gzipSync(svg).length).toBeLessThan(6000);
  });

  test('says names and text as they are written', () => {
    const name = '<b a="1">&';
    const svg = svgOf({
      ...RAFAH,
      alt: '"><script>',
      places: [{ name, at: at('31.29, 34.25'), kind: 'main' }],
    });
    expect(svg).toContain('aria-label="&quot;&gt;&lt;script&gt;"');
    expect(svg).toContain('&lt;b a=&quot;1&quot;&gt;&amp;</text>');
    expect(svg).not.toContain('<script');
  });

  test('is refused where names have no room, and says which', () => {
    const places = [...Array(16).keys()].map((index) => ({
      name: `A place with the long name ${index}`,
      at: at('31.3, 34.3'),
      kind: index === 0 ? ('main' as const) : ('place' as const),
    }));
    const drawn = drawMap({ ...RAFAH, places });
    expect('fault' in drawn && drawn.fault).toMatch(
      /^found no room for the names “A place.*: take a larger area, fewer places or shorter names$/,
    );
  });

  test.each([
    [
      '31, 34 to 32, 34.2',
      'the area is too tall: its height must be between 0.4 and 1.6 of its width',
    ],
    [
      '31, 34 to 31.1, 36',
      'the area is too wide: its height must be between 0.4 and 1.6 of its width',
    ],
  ])('of the area %s is refused', (text, fault) => {
    expect(drawMap({ ...RAFAH, area: area(text) })).toEqual({ fault });
  });
});

test('the plain form says what the map shows, and where the places are', () => {
  const words = wordsFor('en');
  const place = elements['Place']?.plain({ name: 'A & B', at: '1, 2' }, '', words) ?? '';
  expect(elements['LocatorMap']?.plain({ title: 'T', alt: '<A>' }, place, words)).toBe(
    `<p><strong>T</strong></p>\n<p>&lt;A&gt;</p>\n<ul><li>A &amp; B (1, 2)</li></ul>\n<p>${words.elements.boundaries}</p>`,
  );
});
