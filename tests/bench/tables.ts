import type { KindOfFile } from './kinds.ts';
import type { Measured } from './measure.ts';
import { OURS } from './ours.ts';
import type { RecordTimes } from './records.ts';

const MISSING = '–';

/** The measurements as a table. */
export function formatTable(measured: readonly Measured[]): string {
  return inColumns([
    ['what', 'articles', 'seconds', 'CPU s', 'peak MB', 'together MB', 'files', 'output MB'],
    ...measured.map((build) => [
      build.what,
      String(build.articles),
      build.seconds.toFixed(1),
      build.cpuSeconds?.toFixed(1) ?? MISSING,
      inMegabytes(build.peakBytes, 0),
      inMegabytes(build.togetherBytes, 0),
      String(build.files),
      inMegabytes(build.outputBytes),
    ]),
  ]);
}

/** What our site is made of, as a table. */
export function formatKinds(kinds: readonly KindOfFile[]): string {
  return inColumns([
    ['ours, by kind', 'files', 'MB'],
    ...kinds.map(({ kind, files, bytes }) => [kind, String(files), inMegabytes(bytes)]),
  ]);
}

/** What is made besides the pages of articles adds to a build, a line each. */
export function formatApart(measured: readonly Measured[]): string {
  const secondsOf = (name: string): number | undefined =>
    measured.find(({ what }) => what === name)?.seconds;
  const added = (what: string, more: string, less: string): string[] => {
    const [all, rest] = [secondsOf(more), secondsOf(less)];
    if (all === undefined || rest === undefined) return [];
    return [`${(all - rest).toFixed(1)} s  ${what} (${more}, less ${less})`];
  };
  return [
    ...added('cards, history, citations, lists, feeds, all else', OURS.noSearch, OURS.bare),
    ...added('the search index', OURS.cold, OURS.noSearch),
    ...added('drawing all share pictures', OURS.pictures, OURS.again),
  ].join('\n');
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

function inMegabytes(bytes: number | undefined, digits = 1): string {
  return bytes === undefined ? MISSING : (bytes / 1e6).toFixed(digits);
}

/** Lines of cells under each other: the first column reads from its start, the rest are numbers. */
function inColumns(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
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
  return rows.map(line).join('\n');
}
