import type { DateText } from '../dates.ts';
import type { Change } from './compare.ts';
import { aboutFaults, isAbout } from './about.ts';
import { correctionFaults } from './correction.ts';
import { moreThanMinor } from './minor.ts';
import { dayOf } from './next.ts';
import type { Kind, Note, Revision } from './revision.ts';

/** A revision that an editor asks for. */
export interface Request {
  kind: Kind;
  notes: Note[];
  date: DateText;
  /** The day on which it is asked for, in the site’s time zone. */
  today: DateText;
  changes: Change[];
  /** True where the article has another address than in the last revision. */
  renamed: boolean;
  /** The language of the article. */
  lang: string;
  /** The date in the article’s frontmatter. */
  articleDate: DateText;
}

/** Why a revision cannot be put on record as asked, each as a sentence that says what to do. */
export function refusals(request: Request, revisions: readonly Revision[]): string[] {
  return [
    ...orderFaults(request, revisions.at(-1)),
    ...noteFaults(request, revisions.at(-1)),
    ...aboutFaults(request),
    ...dateFaults(request, revisions.at(-1)),
    ...(request.kind === 'minor' ? minorFaults(request) : []),
  ];
}

function orderFaults(
  { kind, changes, renamed, notes }: Request,
  last: Revision | undefined,
): string[] {
  if (!last) {
    return kind === 'published'
      ? []
      : ['The first revision is of kind "published": leave --kind out.'];
  }
  if (last.kind === 'withdrawn') {
    if (kind === 'published' || (kind === 'withdrawn' && renamed)) return [];
    return [
      'The article is withdrawn: --kind published with a note brings it back.',
      ...(renamed
        ? [
            `Its new address goes on record with --kind withdrawn --date ${dayOf(last.date)} and the note again.`,
          ]
        : []),
    ];
  }
  if (kind === 'published') {
    return [
      'The article is published already: what changed is an update, a correction, a clarification or a minor edit.',
    ];
  }
  if (changes.length > 0 || renamed || kind === 'withdrawn') return [];
  // A correction of what stands as it was: the editor says of what.
  const isAbout = notes.length > 0 && notes.every(({ about }) => about.length > 0);
  if ((kind === 'correction' || kind === 'clarification') && isAbout) return [];
  return [`Nothing changed since revision ${last.revision}: there is nothing to put on record.`];
}

function noteFaults(
  { kind, notes, changes, date, today }: Request,
  last: Revision | undefined,
): string[] {
  if (notes.length === 0) {
    if (kind === 'published' && last?.kind === 'withdrawn') {
      return ['What was withdrawn comes back with --note "…": what readers are told of it.'];
    }
    if (kind !== 'published' && kind !== 'minor') {
      return [`A revision of kind "${kind}" needs --note "…": what readers are told of it.`];
    }
    if (dayOf(date) !== today) {
      return ['A date before today needs --note "…", which tells readers why.'];
    }
  }
  const faults = notes.filter(({ text }) => !/\p{L}/u.test(text)).map(() => 'A note needs words.');
  for (const note of notes.filter((own) => own.kind === 'correction')) {
    const own = changes.filter((change) => isAbout(note, change));
    faults.push(...correctionFaults(note.text, own));
  }
  return faults;
}

function dateFaults({ date, today, articleDate }: Request, last: Revision | undefined): string[] {
  if (dayOf(date) > today) return [`The date ${date} is not yet: today is ${today}.`];
  if (!last && dayOf(date) !== dayOf(articleDate)) {
    return [
      `The article’s "date" is ${articleDate}: write "date: ${dayOf(date)}" into its frontmatter, or publish it with --date ${dayOf(articleDate)} and a note that tells readers why.`,
    ];
  }
  if (last && dayOf(date) < dayOf(last.date)) {
    return [`The date ${date} is before that of revision ${last.revision}, ${last.date}.`];
  }
  return [];
}

/** Why changes are no minor edit. */
export function minorFaults({ changes, lang }: Pick<Request, 'changes' | 'lang'>): string[] {
  const whole = changes.flatMap(({ part, what, heading }) => {
    if (part === 'title') return ['the headline changed'];
    if (part === 'head') return ['the byline, a date or another key of the frontmatter changed'];
    if (what === 'added' || what === 'removed')
      return [`the section “${heading ?? ''}” was ${what}`];
    return [];
  });
  const words = moreThanMinor(
    changes
      .filter(({ part, what }) => part !== 'title' && part !== 'head' && what === 'changed')
      .flatMap(({ differences }) => differences),
    lang,
  );
  return [...whole, ...words].map((found) => `This is no minor edit: ${found}.`);
}
