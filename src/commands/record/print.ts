import type { Change } from '../../article/record/compare.ts';
import { excerpt, inBrackets } from '../../article/record/difference.ts';
import { nameOf } from '../../loader/record/explain.ts';

const WHAT: Readonly<Record<Change['what'], string>> = {
  changed: '',
  added: ' is new',
  removed: ' is gone',
  moved: ' stands in another place',
  linked: ' has a new address',
};

/** What changed, part by part, for a terminal: `[-struck-]{+put in+}`. */
export function changesAsLines(changes: readonly Change[]): string[] {
  return changes.flatMap(({ what, differences, ...change }) => [
    `  ${capital(nameOf(change))}${WHAT[what]}`,
    // A new or a gone section is said once, not word by word.
    ...(what === 'changed' ? differences : []).map(
      ({ segments }) => `    ${inBrackets(excerpt(segments)).replace(/\s+/gu, ' ').trim()}`,
    ),
  ]);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
