import { digestOfRedaction, digestOfRevision, textDigests } from './digest.ts';
import { sectionPart } from './revision.ts';
import type { Part, Revision, Shown } from './revision.ts';

/** A thing in a revision that is not as it was recorded. */
interface Altered {
  path: PropertyKey[];
  message: string;
}

/**
 * The first thing in a revision that does not have the digest it was recorded with, and its path.
 *
 * @param seals the digests of its redactions, where they are known: in its file, not where it is
 *   published
 */
export function findAltered(
  { digest, redactions, ...revision }: Revision,
  seals?: Revision['digests'],
): Altered | undefined {
  const { shown, digests } = revision;
  for (const [part, expected] of Object.entries(shown ? textDigests(shown) : {})) {
    if (redactions[part as Part] || digests[part as Part] === expected) continue;
    const { path, name } = placeOf(part, shown);
    return { path, message: `${name} was altered after it was recorded` };
  }
  for (const part of seals ? (Object.keys(redactions) as Part[]) : []) {
    const redaction = redactions[part];
    if (redaction && seals?.[part] === digestOfRedaction(revision, part, redaction)) continue;
    const { path, name } = placeOf(part, shown);
    return { path, message: `the redaction of ${name} was altered, or made by hand` };
  }
  if (digestOfRevision(revision) === digest) return undefined;
  const message =
    'this revision was altered after it was recorded: its digest is not that of its dates, notes, ids and texts';
  return { path: [], message };
}

function placeOf(part: string, shown: Shown | undefined): Pick<Altered, 'path'> & { name: string } {
  const index = shown?.sections.findIndex(({ id }) => sectionPart(id) === part) ?? -1;
  return index === -1
    ? { path: [part], name: `the ${part}` }
    : { path: ['sections', index], name: `the section ${part}` };
}
