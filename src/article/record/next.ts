import type { DateText } from '../dates.ts';
import { digestOfRevision, textDigests } from './digest.ts';
import type { Undigested } from './digest.ts';
import type { Part, Redaction, Revision } from './revision.ts';

/** What is to be put on record: a revision but for what follows from those before it. */
export type Entry = Pick<
  Revision,
  'slug' | 'kind' | 'date' | 'recorded' | 'notes' | 'changed' | 'removed' | 'shown'
>;

/**
 * The revision that follows a record: numbered, and bound to it by its digest.
 *
 * @param redacted texts of it that were taken out already, and the digests that they had
 */
export function nextRevision(
  revisions: readonly Revision[],
  entry: Entry,
  redacted?: Pick<Revision, 'redactions' | 'digests'>,
): Revision {
  const last = revisions.at(-1);
  const { slug, kind, date, recorded, notes, changed, removed, shown } = entry;
  const revision: Undigested = {
    ...{ slug, kind, date, recorded, notes, changed, removed, shown },
    revision: (last?.revision ?? 0) + 1,
    digests: redacted?.digests ?? (shown ? textDigests(shown) : {}),
    previous: last?.digest,
  };
  const redactions = outSince(redacted?.redactions ?? {}, recorded);
  return { ...revision, redactions, digest: digestOfRevision(revision) };
}

/** A text that was out before its revision stands where it stands now is out from that day on. */
function outSince(redactions: Revision['redactions'], recorded: DateText): Revision['redactions'] {
  const day = dayOf(recorded);
  const later: Revision['redactions'] = {};
  for (const [part, redaction] of Object.entries(redactions) as [Part, Redaction][]) {
    later[part] = { ...redaction, on: redaction.on < day ? day : redaction.on };
  }
  return later;
}

/** A date as the day that readers are told, without the hour. */
export function dayOf(date: DateText): DateText {
  return date.slice(0, 10);
}
