import type { Change } from './compare.ts';
import { isText } from './revision.ts';
import type { Kind, Note } from './revision.ts';

/**
 * Why notes do not tell readers of everything that changed: a part that none of them is about, or a
 * correction about parts that stayed as they were. What a note is about has no limits where it is
 * about the whole; and what stands with the headline besides, a new place or a new id is no text.
 */
export function aboutFaults({
  kind,
  notes,
  changes,
}: {
  kind: Kind;
  notes: readonly Note[];
  changes: readonly Change[];
}): string[] {
  if (kind === 'published' || kind === 'minor' || kind === 'withdrawn') return [];
  const changed = changes.filter(isOfText);
  // Without any note, that one is needed is said already.
  if (notes.length === 0 || changed.length === 0) return [];
  const untold = changed.filter((change) => !notes.some((note) => isAbout(note, change)));
  const idle = notes.filter(
    (note) => note.kind === 'correction' && !changed.some((change) => isAbout(note, change)),
  );
  return [
    ...untold.map(
      (change) =>
        `${nameOf(change)} changed too: add --section ${argumentOf(change)}, or a note of its own.`,
    ),
    ...idle.map(
      ({ about }) =>
        `A correction is about what it puts right, and nothing changed in ${about.join(', ')}: name with --section what it corrects.`,
    ),
  ];
}

/** True for a change that is in one of the parts that a note is about. */
export function isAbout({ about }: Pick<Note, 'about'>, { part }: Pick<Change, 'part'>): boolean {
  return about.length === 0 || about.some((own) => own === part);
}

/** True where words changed that readers read as part of the text. */
function isOfText({ part, what }: Change): boolean {
  return part !== 'head' && what !== 'moved' && what !== 'linked';
}

function nameOf({ part, heading }: Change): string {
  return heading === undefined ? `The ${part}` : `“${heading}”`;
}

/** What --section takes: with its mark, and in quotes for the shell, where it would name a part. */
function argumentOf({ part }: Change): string {
  const id = part.replace(/^#/, '');
  return part !== id && isText(id) ? `"${part}"` : id;
}
