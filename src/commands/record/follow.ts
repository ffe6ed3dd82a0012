import type { DateText } from '../../article/dates.ts';
import { compareShown, partsOf } from '../../article/record/compare.ts';
import type { Change } from '../../article/record/compare.ts';
import { landings } from '../../article/record/landings.ts';
import { dayOf, nextRevision } from '../../article/record/next.ts';
import type { Part, Revision, Shown } from '../../article/record/revision.ts';
import { minorFaults } from '../../article/record/rules.ts';
import { createReader } from '../../loader/record/reader.ts';
import { asOfOf } from '../../loader/record/shown.ts';
import type { OneArticle } from './one-article.ts';
import { overlay, unrecorded, versionOf } from './overlay.ts';
import type { Version } from './overlay.ts';

/** A record that goes on with revisions of another branch, and why it cannot. */
export interface Followed {
  revisions: Revision[];
  faults: string[];
}

/**
 * Puts the revisions of one branch after those of another: the last with the text that the merged
 * article has, those before it with what they changed themselves.
 *
 * @param standing what stands: what both branches have, and the earlier branch
 * @param common the last revision that both have
 * @param recorded the instant the command runs, which they are given
 * @param date the day for those whose editor gave one of their own; default: that one
 */
export function follow(
  one: OneArticle,
  standing: readonly Revision[],
  common: Revision | undefined,
  later: readonly Revision[],
  recorded: DateText,
  date?: DateText,
): Followed {
  const revisions = [...standing];
  const faults: string[] = [];
  const reader = createReader(one.pipeline);
  const [stands, last] = [standing.at(-1), later.at(-1)];
  const earlier = stands && versionOf(stands);
  const show = (revision: Revision, asOf: DateText): Version | undefined => {
    const merged = unrecorded({ ...one.shown, asOf });
    const own = versionOf(revision);
    if (!own || !earlier || revision === last) return own && merged;
    const sides = { common: common && versionOf(common), last: last && versionOf(last) };
    return overlay({ ...sides, earlier, merged }, own, asOf);
  };
  for (const revision of later) {
    const before = revisions.at(-1);
    const day = isDatedOnPurpose(revision) ? (date ?? revision.date) : dayOf(recorded);
    faults.push(...dateFaults(day, dayOf(recorded), before));
    const dated = [...revisions, { kind: revision.kind, date: day }];
    const version = show(revision, asOfOf(one.source.asOf, dated, one.article.date));
    const changes =
      before?.shown && version ? compareShown(before.shown, version.shown, reader) : [];
    if (revision.kind === 'minor') faults.push(...minorFaults({ changes, lang: one.article.lang }));
    const entry = {
      ...revision,
      slug: one.slug,
      date: day,
      recorded,
      changed: changedIn(changes, before, version),
      removed:
        version && revision === last
          ? lostIds(one, revisions)
          : stillGone(revision, version?.shown),
      shown: version?.shown,
    };
    revisions.push(nextRevision(revisions, entry, version));
  }
  return { revisions, faults };
}

/** True where its editor gave a day, which is not the one on which it was recorded. */
export function isDatedOnPurpose({ date, recorded }: Revision): boolean {
  return dayOf(date) !== dayOf(recorded);
}

function dateFaults(day: DateText, today: DateText, before: Revision | undefined): string[] {
  if (dayOf(day) > today) return [`The date ${day} is not yet: today is ${today}.`];
  if (!before || dayOf(day) >= dayOf(before.date)) return [];
  return [
    `The later revision has the date ${day}, before that of revision ${before.revision}, ${before.date}: add --date ${dayOf(before.date)}, or a later day.`,
  ];
}

/** The parts that changed. Of a text that was taken out its digest says whether it did. */
function changedIn(
  changes: readonly Change[],
  before: Revision | undefined,
  version: Version | undefined,
): Part[] {
  return partsOf(changes).filter((part) => {
    const isOut = before?.redactions[part] ?? version?.redactions[part];
    return !isOut || before?.digests[part] !== version?.digests[part];
  });
}

/** Ids that the merged article does not have any more. */
function lostIds({ article }: OneArticle, revisions: readonly Revision[]): string[] {
  return landings(article.sections, article.moved, revisions).lost.map(({ id }) => id);
}

function stillGone({ removed }: Revision, shown: Shown | undefined): string[] {
  const there = new Set(
    shown?.sections.flatMap(({ id, aliases, subheadings }) => [id, ...aliases, ...subheadings]),
  );
  return removed.filter((id) => !there.has(id));
}
