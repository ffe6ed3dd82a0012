import { digestOfRevision, textDigests } from './digest.ts';
import { sectionPart } from './revision.ts';
import type { Part, Revision } from './revision.ts';

/** The first thing in a revision that does not have the digest it was recorded with, and its path. */
export function findAltered({
  digest,
  redactions,
  ...revision
}: Revision): { path: PropertyKey[]; message: string } | undefined {
  const { shown, digests } = revision;
  for (const [part, expected] of Object.entries(shown ? textDigests(shown) : {})) {
    if (redactions[part as Part] || digests[part as Part] === expected) continue;
    const index = shown?.sections.findIndex(({ id }) => sectionPart(id) === part) ?? -1;
    return index === -1
      ? { path: [part], message: `the ${part} was altered after it was recorded` }
      : {
          path: ['sections', index],
          message: `the section ${part} was altered after it was recorded`,
        };
  }
  if (digestOfRevision(revision) === digest) return undefined;
  const message =
    'this revision was altered after it was recorded: its digest is not that of its dates, notes, ids and texts';
  return { path: [], message };
}
