import { differenceOf, differencesOf, readingOf } from './leaves.ts';
import type { Leaf } from './leaves.ts';
import type { Difference } from './difference.ts';
import { sectionPart } from './revision.ts';
import type { Part, Shown, ShownSection } from './revision.ts';

/** The texts of an article as leaves: what of them is read. */
export interface Reading {
  opening: readonly Leaf[];
  /** In the order of the sections. */
  sections: readonly (readonly Leaf[])[];
  closing: readonly Leaf[];
}

/** What an edit did to a part of an article. */
export interface Change {
  /** The part; `head` for what stands with the headline besides: byline, dates, language. */
  part: Part | 'head';
  what: 'changed' | 'added' | 'removed' | 'moved' | 'linked';
  /** The heading of a section, as it is now or, where it was removed, as it was. */
  heading?: string;
  /** The words that were struck and put in. */
  differences: Difference[];
}

/** Plain texts as leaves: a title, a standfirst. */
export type ReadPlain = (text: string, lang: string) => Leaf;

/** How texts are read: only where they differ, because reading them takes longer than all else. */
export interface Reader {
  read: (shown: Shown) => Reading;
  readPlain: ReadPlain;
}

/**
 * What readers see differently in an article than in its last revision. Wrapping, marks of emphasis
 * and paragraphs are no change; a word, a number, a link’s target, a note are.
 */
export function compareShown(before: Shown, after: Shown, reader: Reader): Change[] {
  const changes: Change[] = [];
  // Another picture under the same name stands in a text that did not change.
  const samePictures = picturesOf(before) === picturesOf(after);
  let readings: [Reading, Reading] | undefined;
  const texts = (
    from: string | undefined,
    to: string | undefined,
    leaves: (reading: Reading, side: 0 | 1) => readonly Leaf[] | undefined,
  ): Difference[] => {
    if (from === to && samePictures) return [];
    const [old, now] = (readings ??= [reader.read(before), reader.read(after)]);
    const [was, is] = [
      from === undefined ? [] : (leaves(old, 0) ?? []),
      to === undefined ? [] : (leaves(now, 1) ?? []),
    ];
    return readingOf(was) === readingOf(is) ? [] : differencesOf(was, is);
  };
  const plain = (from = '', to = ''): Difference[] => {
    if (from === to) return [];
    const [was, is] = [reader.readPlain(from, before.lang), reader.readPlain(to, after.lang)];
    return readingOf([was]) === readingOf([is]) ? [] : [differenceOf(was, is)];
  };
  const changed = (part: Change['part'], differences: Difference[], heading?: string): void => {
    if (differences.length === 0) return;
    changes.push({ part, what: 'changed', ...(heading !== undefined && { heading }), differences });
  };

  changed('title', plain(before.title, after.title));
  changed('standfirst', plain(before.standfirst, after.standfirst));
  changed('head', headDifferences(before, after));
  changed(
    'opening',
    texts(before.opening, after.opening, ({ opening }) => opening),
  );
  const matched = matchSections(before.sections, after.sections);
  const moved = movedIn(matched.flatMap(({ from }) => (from === undefined ? [] : from)));
  for (const { from, to } of matched) {
    const was = from === undefined ? undefined : before.sections[from];
    const is = to === undefined ? undefined : after.sections[to];
    const section = is ?? was;
    if (!section) continue;
    const part = sectionPart(section.id);
    const { heading } = section;
    const differences = [
      ...plain(was?.heading, is?.heading),
      ...plain(was?.summary, is?.summary),
      ...texts(
        was?.text,
        is?.text,
        ({ sections }, side) => sections[(side === 0 ? from : to) ?? -1],
      ),
    ];
    if (!was || !is) {
      changes.push({ part, what: was ? 'removed' : 'added', heading, differences });
      continue;
    }
    changed(part, differences, heading);
    if (from !== undefined && moved.has(from)) {
      changes.push({ part, what: 'moved', heading, differences: [] });
    }
    if (hasNewIds(was, is)) changes.push({ part, what: 'linked', heading, differences: [] });
  }
  changed(
    'closing',
    texts(before.closing, after.closing, ({ closing }) => closing),
  );
  return changes;
}

/** The parts that changes touch, each once: what a revision stores of them. */
export function partsOf(changes: readonly Change[]): Part[] {
  return [...new Set(changes.flatMap(({ part }) => (part === 'head' ? [] : part)))];
}

function headDifferences(before: Shown, after: Shown): Difference[] {
  const rows: [label: string, from: string, to: string][] = [
    ['authors', before.authors.join(', '), after.authors.join(', ')],
    ['asOf', before.asOf, after.asOf],
    ['final', String(before.final), String(after.final)],
    ['lang', before.lang, after.lang],
    ['moved', targetsOf(before), targetsOf(after)],
  ];
  return rows.flatMap(([label, from, to]) =>
    from === to
      ? []
      : [
          {
            quoted: false,
            segments: [
              { op: 'same' as const, text: `${label}: ` },
              { op: 'deleted' as const, text: from },
              { op: 'inserted' as const, text: to },
            ],
          },
        ],
  );
}

/** The pictures of a revision, in an order that does not change. */
function picturesOf({ pictures = {} }: Shown): string {
  return JSON.stringify(Object.entries(pictures).sort());
}

/** Where sections went, in an order that does not change. */
function targetsOf({ moved }: Shown): string {
  const targets = Object.entries(moved).map(([id, target]) => `${id}: ${target}`);
  return targets.sort().join(', ');
}

/** Sections before and after that are one: by id, or by an id that the later one had. */
function matchSections(
  before: readonly ShownSection[],
  after: readonly ShownSection[],
): { from: number | undefined; to: number | undefined }[] {
  const taken = new Set<number>();
  const find = (test: (section: ShownSection) => boolean): number | undefined => {
    const index = before.findIndex((section, at) => !taken.has(at) && test(section));
    if (index === -1) return undefined;
    taken.add(index);
    return index;
  };
  const byId = after.map(({ id }) => find((section) => section.id === id));
  const matched = after.map(({ aliases }, to) => ({
    from: byId[to] ?? find(({ id }) => aliases.includes(id)),
    to,
  }));
  const removed = before.flatMap((_, from) => (taken.has(from) ? [] : { from, to: undefined }));
  return [...matched, ...removed];
}

/** Which of some places stand out of order: all but the longest run that is in order. */
function movedIn(places: readonly number[]): Set<number> {
  const runs: number[][] = [];
  for (const place of places) {
    const longest = runs
      .filter((run) => (run.at(-1) ?? -1) < place)
      .reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, place]);
  }
  const kept = runs.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
  return new Set(places.filter((place) => !kept.includes(place)));
}

/** A new id is an address that readers can link to: it has to be on record like a word. */
function hasNewIds(before: ShownSection, after: ShownSection): boolean {
  const known = new Set([before.id, ...before.aliases, ...before.subheadings]);
  return [after.id, ...after.aliases, ...after.subheadings].some((id) => !known.has(id));
}
