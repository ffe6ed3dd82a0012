import type { ChartData } from './data.ts';

/** The kinds of charts: bars from the side, columns from below, a line through time. */
export const CHART_KINDS = ['bar', 'column', 'line'] as const;

/** What a chart shows. */
export interface ChartSpec extends ChartData {
  kind: (typeof CHART_KINDS)[number];
  alt: string;
  /** Of the page: bars begin where its lines begin. */
  isRightToLeft: boolean;
  /** A number as the page's language writes it. */
  number: (value: number) => string;
}

/** What a kind of chart draws below the legend: SVG, how high it is; or what is wrong. */
export type Drawn = { svg: string; height: number } | { fault: string };

/** How wide a chart is, in its own units; so narrow that its text is 11 px high at 288 px. */
export const WIDTH = 370;
/** As in Chart.css. */
export const TEXT = 14.5;
