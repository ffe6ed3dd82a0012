import type { Change } from '../../../../src/article/record/compare.ts';
import type { Segment } from '../../../../src/article/record/difference.ts';
import type { Kind, Note, Part, Revision } from '../../../../src/article/record/revision.ts';
import { refusals } from '../../../../src/article/record/rules.ts';
import type { Request } from '../../../../src/article/record/rules.ts';
import { record } from './samples.ts';

const PUBLISHED = record({});
export const WITHDRAWN = record({}, { kind: 'withdrawn', shown: undefined });

/** A change from its notation: `passed with [-14-]{+13+} votes`. */
export function change(
  notation: string,
  part: Change['part'] = '#one',
  more: Partial<Change> = {},
): Change {
  const segments = [...notation.matchAll(/\[-(.*?)-\]|\{\+(.*?)\+\}|(?:(?!\[-|\{\+).)+/gsu)].map(
    ({ 0: text, 1: deleted, 2: inserted }): Segment => {
      if (deleted !== undefined) return { op: 'deleted', text: deleted };
      return inserted === undefined ? { op: 'same', text } : { op: 'inserted', text: inserted };
    },
  );
  return {
    part,
    what: 'changed',
    heading: 'One',
    differences: [{ quoted: false, segments }],
    ...more,
  };
}

export function note(kind: Kind, text: string, about: Part[] = ['#one']): Note {
  return { kind, about, text };
}

/** Why a revision cannot be: of an update of what was published, but for what is given. */
export function ask(of: Partial<Request>, revisions: Revision[] = PUBLISHED): string[] {
  const { kind = 'update' } = of;
  const request: Request = {
    kind,
    notes: [note(kind, 'Something is said.')],
    date: '2026-05-20',
    today: '2026-05-20',
    changes: [change('[-a-]{+b+}')],
    renamed: false,
    lang: 'en',
    articleDate: '2026-05-04',
    ...of,
  };
  return refusals(request, revisions);
}
