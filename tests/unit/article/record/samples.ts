import type { Entry } from '../../../../src/article/record/next.ts';
import { nextRevision } from '../../../../src/article/record/next.ts';
import type { LiveSection } from '../../../../src/article/record/landings.ts';
import type { Revision, Shown, ShownSection } from '../../../../src/article/record/revision.ts';

/** A section of a sample article: its id is its heading unless told otherwise. */
export function section(id: string, more: Partial<ShownSection> = {}): ShownSection {
  return {
    id,
    aliases: [],
    subheadings: [],
    heading: id,
    summary: undefined,
    text: `The text of ${id}.`,
    ...more,
  };
}

/** A sample article with sections, each an id or whole. */
export function shown(
  sections: readonly (string | ShownSection)[] = ['one', 'two'],
  more: Partial<Shown> = {},
): Shown {
  return {
    title: 'The bridge is closed',
    standfirst: 'What was known before.',
    lang: 'en',
    authors: ['backgrounder'],
    asOf: '2026-05-04',
    final: false,
    opening: 'The opening.',
    sections: sections.map((one) => (typeof one === 'string' ? section(one) : one)),
    closing: '',
    moved: {},
    sources: {},
    ...more,
  };
}

/** A record: a revision each, on days from 4 May 2026 on, the first one published. */
export function record(...entries: readonly Partial<Entry>[]): Revision[] {
  return entries.reduce<Revision[]>((revisions, entry, index) => {
    const day = `2026-05-${String(4 + index).padStart(2, '0')}`;
    const next = nextRevision(revisions, {
      slug: 'bridge',
      kind: index === 0 ? 'published' : 'update',
      date: day,
      recorded: `${day}T10:00:00Z`,
      notes: index === 0 ? [] : [{ kind: 'update', about: [], text: 'New facts.' }],
      changed: [],
      removed: [],
      shown: shown(),
      ...entry,
    });
    return [...revisions, next];
  }, []);
}

/** The only revision of a record of one. */
export function revision(entry: Partial<Entry> = {}): Revision {
  const [only] = record(entry);
  if (!only) throw new Error('A record of one entry has one revision.');
  return only;
}

/** The ids of an article, as the loader makes them: subheadings under earlier ids too. */
export function live(...sections: readonly (string | ShownSection)[]): LiveSection[] {
  return shown(sections).sections.map(({ id, aliases, subheadings }) => ({
    id,
    aliases,
    subheadings: subheadings.map((own) => ({
      id: own,
      aliases: aliases.map((alias) => alias + own.slice(id.length)),
    })),
  }));
}
