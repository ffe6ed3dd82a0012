import { describe, expect, test } from 'vitest';
import { drawChart } from '../../../src/elements/chart/draw.ts';
import { CHART_KINDS } from '../../../src/elements/chart/spec.ts';
import type { ChartSpec } from '../../../src/elements/chart/spec.ts';
import { elements } from '../../../src/elements/list.ts';
import { wordsFor } from '../../../src/site/words/index.ts';

const VOTES: ChartSpec = {
  kind: 'bar',
  alt: 'Most were in favour.',
  isRightToLeft: false,
  number: (value) => String(value),
  series: ['In favour', 'Against', 'Abstaining'],
  rows: [
    { name: '22 March', values: [11, 3, 1] },
    { name: '25 March', values: [14, 0, 1] },
  ],
};

function svgOf(spec: ChartSpec): string {
  const drawn = drawChart(spec);
  if ('fault' in drawn) throw new Error(drawn.fault);
  return drawn.svg;
}

describe('a chart', () => {
  test.each([...CHART_KINDS])('%s: is the same each time, with all its names', (kind) => {
    const svg = svgOf({ ...VOTES, kind });
    expect(svgOf({ ...VOTES, kind })).toBe(svg);
    for (const name of [...VOTES.series, ...VOTES.rows.map((row) => row.name)]) {
      expect(svg).toContain(`>${name}</text>`);
    }
    expect(svg).not.toMatch(/NaN|undefined|="-|\d\.\d\d/);
  });

  test('of bars: as long as their numbers, one after the other', () => {
    const bars = [
      ...svgOf(VOTES).matchAll(/class="s(\d)" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/g),
    ]
      .map(([, series, x, y, width]) => ({ series, x: Number(x), y, width: Number(width) }))
      // Those of the legend are all as wide.
      .filter(({ width }) => width !== 19);
    expect(bars.map(({ series }) => series)).toEqual(['0', '1', '2', '0', '2']);
    const unit = 369 / 15;
    [11, 3, 1, 14, 1].forEach((value, index) => {
      expect(bars[index]?.width).toBeCloseTo(value * unit, 0);
    });
    expect(bars[1]?.x).toBeCloseTo(0.5 + 11 * unit, 0);
  });

  test('of bars on a page from right to left begins at the right', () => {
    const [first] = /class="s0" x="[^"]*" y="(?:4|5)[^>]*>/.exec(
      svgOf({ ...VOTES, isRightToLeft: true }),
    ) ?? [''];
    const [, x = 0, width = 0] = /x="([\d.]+)".*width="([\d.]+)"/.exec(first) ?? [];
    expect(Number(x) + Number(width)).toBeCloseTo(369.5, 0);
  });

  test('says names and text as they are written', () => {
    const svg = svgOf({ ...VOTES, alt: '"<', series: ['<a>', '&', '"'] });
    expect(svg).toContain('aria-label="&quot;&lt;"');
    expect(svg).toContain('>&lt;a&gt;</text>');
  });

  test('of years: they stand as far apart as they are', () => {
    const rows = ['2019', '2020', '2023'].map((name) => ({ name, values: [1] }));
    const svg = svgOf({ ...VOTES, kind: 'line', series: ['One'], rows });
    const [a = 0, b = 0, c = 0] = [...svg.matchAll(/cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect((c - b) / (b - a)).toBeCloseTo(3, 1);
  });

  test.each<[string, Partial<ChartSpec>]>([
    ['every number is 0: there is nothing to draw', { rows: [{ name: 'x', values: [0, 0, 0] }] }],
    [
      'the row “x” is below nought: use kind="column"',
      { rows: [{ name: 'x', values: [1, -1, 0] }] },
    ],
    [
      `the name “${'long '.repeat(20)}” is too long for its bar: shorten it`,
      { rows: [{ name: 'long '.repeat(20), values: [1, 1, 1] }] },
    ],
    [
      'a line needs two rows at least: use kind="column"',
      { kind: 'line', rows: [{ name: 'x', values: [1, 2, 3] }] },
    ],
    [
      'the years must rise from row to row',
      { kind: 'line', rows: ['2020', '2019'].map((name) => ({ name, values: [1, 2, 3] })) },
    ],
    [
      `“${'wide'.repeat(20)}” is wider than its column: use kind="bar", which has a line for each name, or shorten it`,
      { kind: 'column', rows: [{ name: 'wide'.repeat(20), values: [1, 2, 3] }] },
    ],
  ])('is refused: %s', (fault, spec) => {
    expect(drawChart({ ...VOTES, ...spec })).toEqual({ fault });
  });
});

test('the plain form says what the chart shows, and holds the table', () => {
  const plain = elements['Chart']?.plain;
  const words = wordsFor('en');
  expect(plain?.({ title: 'T', unit: 'votes', alt: 'A & B' }, '<table></table>', words)).toBe(
    '<p><strong>T (votes)</strong></p>\n<p>A &amp; B</p>\n<table></table>',
  );
  expect(plain?.({ title: 'T', alt: 'A' }, '', words)).toContain('<strong>T</strong>');
});
