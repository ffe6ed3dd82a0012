import type { DateText } from '../dates.ts';
import type { Revision } from './revision.ts';

/** The ids of an article as it is now: of each section, and what lands on it. */
export interface LiveSection {
  id: string;
  aliases: readonly string[];
  subheadings: readonly { id: string; aliases: readonly string[] }[];
}

/** Ids whose section is not in the article any more: one note for all of them. */
export interface Gone {
  ids: string[];
  /** The last heading of the section; empty where it is redacted or the article withdrawn. */
  heading: string;
  /** When the section went; undefined for one that moved without being recorded yet. */
  date: DateText | undefined;
  /** The last revision that shows it. */
  revision: number;
  /** Where its text now is, `slug#id`, if it moved to another article. */
  moved: string | undefined;
}

/** An id that readers may have linked to, and where it last landed. */
export interface PublishedId {
  id: string;
  /** The section it landed in, under the last id that this had. */
  section: string;
  heading: string;
  /** The last revision in which it landed on a section. */
  revision: number;
}

/** Where every id that was ever published lands. */
export interface Landings {
  /** By the id of a section: ids of its own that are gone from it, and land on its heading. */
  extra: Map<string, string[]>;
  gone: Gone[];
  /** Ids that land nowhere, which no build accepts. */
  lost: PublishedId[];
}

/** Every id that a record ever published, as it last landed. */
export function publishedIds(revisions: readonly Revision[]): PublishedId[] {
  const published = new Map<string, PublishedId>();
  for (const { revision, shown } of revisions) {
    for (const { id: section, heading, aliases, subheadings } of shown?.sections ?? []) {
      const own = subheadings.map((id) => id.slice(section.length));
      // Under each of its earlier ids too; `old--dates` is that of a subheading itself.
      const ids = [section, ...aliases].flatMap((id) =>
        id.includes('--') ? id : [id, ...own.map((end) => id + end)],
      );
      for (const id of ids) published.set(id, { id, section, heading, revision });
    }
  }
  // Renamed and renamed again, while the first id was no alias any more.
  const lastId = (section: string): string => {
    const next = published.get(section)?.section ?? section;
    return next === section ? section : lastId(next);
  };
  return [...published.values()].map((one) => ({ ...one, section: lastId(one.section) }));
}

/**
 * Finds where every published id lands: on a live section, on a note that says where its section
 * went, or nowhere.
 *
 * @param live the sections that the article has now
 * @param moved where sections went that now stand in another article, by their id here
 */
export function landings(
  live: readonly LiveSection[],
  moved: Readonly<Record<string, string>>,
  revisions: readonly Revision[],
): Landings {
  const owner = new Map<string, string>();
  for (const { id, aliases, subheadings } of live) {
    for (const own of [id, ...aliases]) owner.set(own, id);
    for (const sub of subheadings) for (const own of [sub.id, ...sub.aliases]) owner.set(own, id);
  }
  // No look-up in an object: an id may be `constructor`, which every object has.
  const targets = new Map(Object.entries(moved));
  const result: Landings = { extra: new Map(), gone: [], lost: [] };
  for (const published of publishedIds(revisions)) {
    const { id, section } = published;
    if (owner.has(id)) continue;
    // A subheading that is gone: its section is where its text was.
    const still = owner.get(section) ?? owner.get(id.replace(/--.*$/s, ''));
    if (still !== undefined) {
      result.extra.set(still, [...(result.extra.get(still) ?? []), id]);
      continue;
    }
    const target = targets.get(id) ?? targets.get(section);
    // A section that came back has to be taken out again.
    const removal = revisions.findLast(
      ({ revision, removed }) => revision > published.revision && removed.includes(id),
    );
    if (target === undefined && !removal) result.lost.push(published);
    else addGone(result.gone, published, target, removal?.date);
  }
  return result;
}

function addGone(
  gone: Gone[],
  { id, section, heading, revision }: PublishedId,
  moved: string | undefined,
  date: DateText | undefined,
): void {
  const same = gone.find((other) => other.ids.includes(section) && other.moved === moved);
  if (same) same.ids.push(id);
  else gone.push({ ids: [id], heading, date, revision, moved });
}
