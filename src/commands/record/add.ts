import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { partsOf } from '../../article/record/compare.ts';
import { dayOf, nextRevision } from '../../article/record/next.ts';
import { refusals } from '../../article/record/rules.ts';
import type { Revision } from '../../article/record/revision.ts';
import { asOfOf } from '../../loader/record/shown.ts';
import type { RecordArguments } from './arguments.ts';
import { frontmatterFaults, isRenamed } from './frontmatter.ts';
import { readNotes, readRemoved } from './notes.ts';
import type { OneArticle } from './one-article.ts';

/** The instant a command runs, in the time zone of the site: `2026-11-22T17:04:05+01:00`. */
export function instantIn(timeZone: string, now: Date): string {
  return format(new TZDate(now.getTime(), timeZone), "yyyy-MM-dd'T'HH:mm:ssXXX");
}

/**
 * The revision that an editor asks for, or why it cannot be: sentences that say what to do.
 *
 * @param recorded the instant the command runs, from {@link instantIn}
 */
export function revisionFor(
  one: OneArticle,
  args: RecordArguments,
  recorded: string,
): Revision | string[] {
  const { article, source, revisions, changes, lost } = one;
  const today = dayOf(recorded);
  const isFirst = revisions.length === 0;
  const renamed = isRenamed(one);
  // A new address is all there is to say, and no reader needs a note on it.
  const hasNote = args.notes.some(({ text }) => text !== undefined);
  const isAddress = renamed && changes.length === 0 && !hasNote;
  const kind = args.kind ?? (isFirst ? 'published' : isAddress ? 'minor' : undefined);
  if (kind === undefined) {
    return [
      changes.length > 0 || renamed
        ? 'Say what it is: --kind update (new facts), correction (something was wrong), clarification (it was right but unclear) or minor (spelling and style).'
        : `Nothing changed since revision ${revisions.length}.`,
    ];
  }
  const { notes, faults } = readNotes(args.notes, kind, one);
  const gone = readRemoved(args.removed, kind, one);
  const date = args.date ?? today;
  const request = {
    kind,
    notes,
    date,
    today,
    changes,
    renamed,
    lang: article.lang,
    articleDate: article.date,
  };
  const all = [
    ...faults,
    ...gone.faults,
    ...refusals(request, revisions),
    ...frontmatterFaults(one),
  ];
  if (all.length > 0) return all;
  const own = isFirst ? article.date : date;
  const asOf = asOfOf(source.asOf, [...revisions, { kind, date: own }], article.date);
  return nextRevision(revisions, {
    slug: one.slug,
    kind,
    date: own,
    recorded,
    notes,
    changed: isFirst || kind === 'withdrawn' ? [] : partsOf(changes),
    removed: lost.filter(({ section }) => gone.sections.includes(section)).map(({ id }) => id),
    shown: kind === 'withdrawn' ? undefined : { ...one.shown, asOf },
  });
}
