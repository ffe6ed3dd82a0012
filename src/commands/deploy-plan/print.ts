import { STEPS } from './plan.ts';
import type { Change, Plan } from './plan.ts';

/** The sites that a plan leads from and to, as the editor named them. */
export interface Route {
  before: string;
  after: string;
}

/** Another number where those who read the JSON would misunderstand it. */
const VERSION = 1;

const HEADINGS: Record<keyof Plan, string> = {
  assets: 'Assets and search bundles, which pages need',
  pages: 'Pages',
  others: 'Feeds, sitemaps and what else tells of pages',
  deletions: 'Deletions',
  manifest: 'The manifest, when all else is done',
};

/** A plan for people: a line a change under its step, in the order in which it is to be done. */
export function planAsLines({ before, after }: Route, plan: Plan, kept: number): string[] {
  const all = STEPS.flatMap((step) => plan[step]);
  if (all.length === 0) return [`${after} holds what ${before} holds: nothing is to be done.`];
  const count = (what: Change['do']): number => all.filter((change) => change.do === what).length;
  const steps = STEPS.filter((step) => plan[step].length > 0);
  return [
    `From ${before} to ${after}: ${count('new')} new, ${count('changed')} changed, ${count('delete')} to delete, ${kept} as they were; ${size(sent(all))} to send.`,
    ...steps.flatMap((step, index) => [
      '',
      `${index + 1}. ${HEADINGS[step]} (${files(plan[step].length)}, ${size(total(plan[step]))})`,
      ...plan[step].map((change) => `${change.do.padEnd(8)} ${change.path}`),
    ]),
  ];
}

/** A plan for machines: JSON with a line a change. */
export function planAsJson({ before, after }: Route, plan: Plan): string {
  const steps = STEPS.map((step) => {
    const changes = plan[step].map((change) => `\n${JSON.stringify(change)}`);
    const { length } = plan[step];
    return `{"step":"${step}","files":${length},"bytes":${total(plan[step])},"changes":[${changes.join(',')}]}`;
  });
  const route = `"from":${JSON.stringify(before)},"to":${JSON.stringify(after)}`;
  return `{"version":${VERSION},${route},"steps":[\n${steps.join(',\n')}\n]}`;
}

function sent(changes: readonly Change[]): number {
  return total(changes.filter((change) => change.do !== 'delete'));
}

function total(changes: readonly Change[]): number {
  return changes.reduce((sum, { bytes }) => sum + bytes, 0);
}

function files(count: number): string {
  return `${count} file${count === 1 ? '' : 's'}`;
}

/** Bytes as people read them, in thousands. */
function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1e6) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
