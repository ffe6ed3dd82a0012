/** What is used of the HTTP Observatory, which brings no types. */
declare module '@mdn/mdn-http-observatory/src/*' {
  interface Output {
    result: string | null;
    pass: boolean;
  }
  export const ALL_TESTS: readonly ((requests: Requests) => Output)[];
  export const MINIMUM_SCORE_FOR_EXTRA_CREDIT: number;
  export function getScoreModifier(result: string): number;
  export function getGradeForScore(score: number): { grade: string; score: number };
  export function parseHttpEquivHeaders(html: string, url: string): Map<string, string[]>;
  export class Requests {
    constructor(hostname: string);
    resources: { path: string | null };
    responses: Record<string, unknown>;
    session: unknown;
  }
}
