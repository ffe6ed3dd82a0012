import type { Measured } from './measure.ts';

const STOCK = 'stock, cold';
/** What is wanted (README.md), as ratios to a cold build of the stock site. */
const TIME_TARGETS: Readonly<Record<string, number>> = {
  'ours, cold': 0.35,
  'ours, one article changed': 0.25,
};
/** The bytes of a first view: lighter than the lightest theme that was measured. */
export const FIRST_VIEW_LIMIT = 8100;

/** The measurements as a table. */
export function formatTable(measured: readonly Measured[]): string {
  const rows = measured.map((build) => [
    build.what,
    build.seconds.toFixed(1),
    ratio(measured, build)?.toFixed(2) ?? '–',
    build.cpuSeconds.toFixed(1),
    (build.peakBytes / 1e6).toFixed(0),
    String(build.files),
    (build.outputBytes / 1e6).toFixed(1),
  ]);
  const table = [
    ['what', 'seconds', 'to stock', 'CPU s', 'peak MB', 'files', 'output MB'],
    ...rows,
  ];
  const widths = table.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(cell.length, widest[column] ?? 0)),
    [],
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ');
  return table.map(line).join('\n');
}

/** A line for each target: what was wanted, what came of it. */
export function formatTargets(measured: readonly Measured[], firstView: number): string {
  const times = measured.flatMap((build) => {
    const wanted = TIME_TARGETS[build.what];
    const found = ratio(measured, build);
    if (wanted === undefined || found === undefined) return [];
    return [
      verdict(found <= wanted, `${build.what}: ${found.toFixed(2)} of ${STOCK}, at most ${wanted}`),
    ];
  });
  const view = `first view of an article: ${firstView} bytes after gzip -9, at most ${FIRST_VIEW_LIMIT}`;
  return [...times, verdict(firstView <= FIRST_VIEW_LIMIT, view)].join('\n');
}

function ratio(measured: readonly Measured[], { seconds }: Measured): number | undefined {
  const stock = measured.find(({ what }) => what === STOCK);
  return stock && seconds / stock.seconds;
}

function verdict(met: boolean, text: string): string {
  return `${met ? 'met   ' : 'missed'}  ${text}`;
}
