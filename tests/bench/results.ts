import type { Measured } from './measure.ts';
import type { RecordTimes } from './records.ts';

const STOCK = 'stock, cold';
const OURS = 'ours, cold';
/** The part of a cold build that checking all records may take. */
const RECORD_CHECK_LIMIT = 0.1;
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

/** What the publication record takes, a line each. */
export function formatRecords(records: RecordTimes, articles: number): string {
  const rows: [what: string, seconds: number][] = [
    [`${articles} records checked, nothing kept`, records.checkedCold],
    [`${articles} records checked, all kept`, records.checkedWarm],
    [`one article of ${articles} put on record`, records.recorded],
    ['that article put on record where it is the only one', records.recordedAlone],
    ['that article checked where it is the only one', records.checkedAlone],
  ];
  return rows.map(([what, seconds]) => `${seconds.toFixed(2)} s  ${what}`).join('\n');
}

/** A line for each target: what was wanted, what came of it. */
export function formatTargets(
  measured: readonly Measured[],
  firstView: number,
  records: RecordTimes,
): string {
  const times = measured.flatMap((build) => {
    const wanted = TIME_TARGETS[build.what];
    const found = ratio(measured, build);
    if (wanted === undefined || found === undefined) return [];
    return [
      verdict(found <= wanted, `${build.what}: ${found.toFixed(2)} of ${STOCK}, at most ${wanted}`),
    ];
  });
  const view = `first view of an article: ${firstView} bytes after gzip -9, at most ${FIRST_VIEW_LIMIT}`;
  return [
    ...times,
    ...recordVerdicts(measured, records),
    verdict(firstView <= FIRST_VIEW_LIMIT, view),
  ].join('\n');
}

function recordVerdicts(measured: readonly Measured[], records: RecordTimes): string[] {
  const cold = measured.find(({ what }) => what === OURS)?.seconds ?? 0;
  const part = records.checkedCold / cold;
  const recording = records.recorded / records.checkedAlone;
  return [
    verdict(
      part < RECORD_CHECK_LIMIT,
      `all records checked: ${part.toFixed(3)} of ${OURS}, less than ${RECORD_CHECK_LIMIT}; ${(records.checkedWarm / cold).toFixed(3)} where all is kept`,
    ),
    verdict(
      recording <= 1,
      `one article of all put on record: ${recording.toFixed(2)} of checking it alone, at most 1`,
    ),
  ];
}

function ratio(measured: readonly Measured[], { seconds }: Measured): number | undefined {
  const stock = measured.find(({ what }) => what === STOCK);
  return stock && seconds / stock.seconds;
}

function verdict(met: boolean, text: string): string {
  return `${met ? 'met   ' : 'missed'}  ${text}`;
}
