import type { KindOfFile } from './kinds.ts';
import type { Measured } from './measure.ts';
import { OTHER_BUILDS } from './others.ts';
import { OURS } from './ours.ts';
import type { RecordTimes } from './records.ts';

/** All that was measured; what was not asked for is missing. */
export interface Results {
  measured: Measured[];
  kinds?: KindOfFile[];
  records?: RecordTimes;
  firstView?: number;
}

/** What is wanted of one build as a ratio of its seconds to those of another. */
interface TimeTarget {
  what: string;
  of: string;
  most: number;
}

/** How many times as much as one build a build may take, and of how many articles it is meant. */
const TIME_TARGETS: Readonly<Record<string, readonly TimeTarget[]>> = {
  'meant for 1000 articles': [
    { what: OURS.bare, of: OTHER_BUILDS.stock, most: 0.35 },
    { what: OURS.cold, of: OTHER_BUILDS.stock, most: 1.5 * 0.35 },
    { what: OURS.correction, of: OTHER_BUILDS.stock, most: 0.25 },
  ],
  'meant for 10000 articles': [
    { what: OURS.correction, of: OTHER_BUILDS.hugo, most: 1 },
    { what: OURS.bare, of: OTHER_BUILDS.eleventy, most: 2 },
  ],
};
/** The most memory that any process of ours may hold. */
const PEAK_LIMIT = 1.5e9;
/** The part of a cold build that checking all records may take. */
const RECORD_CHECK_LIMIT = 0.1;
/** The bytes of a first view: lighter than the lightest theme that was measured. */
export const FIRST_VIEW_LIMIT = 8100;

/** A line for each target of which all was measured: what was wanted, what came of it. */
export function formatTargets(results: Results): string {
  const { measured, records, firstView } = results;
  const times = Object.entries(TIME_TARGETS).flatMap(([meant, targets]) => {
    const lines = targets.flatMap((target) => timeVerdict(measured, target));
    return lines.length > 0 ? [`Targets ${meant}:`, ...lines] : [];
  });
  const others = [
    ...peakVerdict(measured),
    ...growthVerdicts(measured),
    ...(records ? recordVerdicts(measured, records) : []),
    ...(firstView === undefined ? [] : [viewVerdict(firstView)]),
  ];
  return [...times, ...(others.length > 0 ? ['Targets for any number:', ...others] : [])].join(
    '\n',
  );
}

function timeVerdict(measured: readonly Measured[], { what, of, most }: TimeTarget): string[] {
  const [found, other] = [buildOf(measured, what), buildOf(measured, of)];
  if (!found || !other) return [];
  const ratio = found.seconds / other.seconds;
  return [
    verdict(
      ratio <= most,
      `${what}: ${ratio.toFixed(2)} of ${of}, at most ${Number(most.toFixed(3))}`,
    ),
  ];
}

function peakVerdict(measured: readonly Measured[]): string[] {
  const names: readonly string[] = Object.values(OURS);
  const peaks = measured
    .filter(({ what }) => names.includes(what))
    .flatMap(({ peakBytes }) => peakBytes ?? []);
  if (peaks.length === 0) return [];
  const peak = Math.max(...peaks);
  const text = `most memory of a process of ours: ${megabytes(peak)}, less than ${megabytes(PEAK_LIMIT)}`;
  return [verdict(peak < PEAK_LIMIT, text)];
}

/** Beside a tenth of the articles, a build may take ten times as much and no more. */
function growthVerdicts(measured: readonly Measured[]): string[] {
  return [OURS.cold, OURS.correction].flatMap((what) => {
    const [all, tenth] = measured.filter((build) => build.what === what);
    if (!all || !tenth) return [];
    const more = all.articles / tenth.articles;
    const growth = (name: string, ofAll = 0, ofTenth = 0): string => {
      const times = ofAll / ofTenth;
      const text = `${what}: ${times.toFixed(1)} times the ${name} for ${more.toFixed(1)} times the articles, at most as many`;
      return verdict(times <= more, text);
    };
    return [
      growth('time', all.seconds, tenth.seconds),
      growth('memory', all.peakBytes, tenth.peakBytes),
    ];
  });
}

function recordVerdicts(measured: readonly Measured[], records: RecordTimes): string[] {
  const cold = buildOf(measured, OURS.cold)?.seconds ?? 0;
  const part = records.checkedCold / cold;
  const recording = records.recorded / records.checkedAlone;
  return [
    verdict(
      part < RECORD_CHECK_LIMIT,
      `all records checked: ${part.toFixed(3)} of ${OURS.cold}, less than ${RECORD_CHECK_LIMIT}; ${(records.checkedWarm / cold).toFixed(3)} where all is kept`,
    ),
    verdict(
      recording <= 1,
      `one article of all put on record: ${recording.toFixed(2)} of checking it alone, at most 1`,
    ),
  ];
}

function viewVerdict(bytes: number): string {
  const text = `first view of an article: ${bytes} bytes after gzip -9, at most ${FIRST_VIEW_LIMIT}`;
  return verdict(bytes <= FIRST_VIEW_LIMIT, text);
}

/** The first of a name: the one of all articles. */
function buildOf(measured: readonly Measured[], name: string): Measured | undefined {
  return measured.find(({ what }) => what === name);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

function verdict(met: boolean, text: string): string {
  return `${met ? 'met   ' : 'missed'}  ${text}`;
}
