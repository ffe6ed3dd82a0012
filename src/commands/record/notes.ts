import { findHiddenCharacters } from '../../article/hidden-characters.ts';
import { formatProblem } from '../../article/problems.ts';
import { partsOf } from '../../article/record/compare.ts';
import { isText, sectionPart } from '../../article/record/revision.ts';
import type { Kind, Note, Part } from '../../article/record/revision.ts';
import { asYamlList } from '../../loader/record/as-yaml.ts';
import type { NoteArgument } from './arguments.ts';
import type { OneArticle } from './one-article.ts';

/**
 * The notes of a revision, each with the parts that it is about.
 *
 * @param kind the kind of those that have none of their own
 */
export function readNotes(
  args: readonly NoteArgument[],
  kind: Kind,
  one: OneArticle,
): { notes: Note[]; faults: string[] } {
  const faults: string[] = [];
  const notes = args.flatMap(({ kind: own = kind, sections, text }) => {
    const parts = sections.flatMap((id) => {
      const part = partOf(id, one);
      if (!part)
        faults.push(
          `--section: “${id}” is no section of this article, nor opening, closing, title or standfirst.`,
        );
      return part ?? [];
    });
    const about = [...new Set(parts)];
    if (text === undefined) {
      if (sections.length > 0) faults.push('--section needs --note "…", which is about it.');
      return [];
    }
    const whole = own === 'published' || own === 'withdrawn';
    return {
      kind: own,
      about: about.length > 0 || whole ? about : partsOf(one.changes),
      text: text.replace(/\r\n?/g, '\n').normalize('NFC').trim(),
    };
  });
  for (const { text } of notes) {
    faults.push(...findHiddenCharacters(text).map(({ message }) => `--note: ${message}.`));
  }
  const kinds = notes.map((note) => note.kind);
  if (
    new Set(kinds).size > 1 &&
    (kinds.includes('minor') || kinds.includes('published') || kinds.includes('withdrawn'))
  ) {
    faults.push('Several notes are updates, corrections and clarifications.');
  }
  return { notes, faults };
}

/** A section may have the id `title`: its mark, `#title`, tells it from the headline. */
function partOf(name: string, { shown, revisions }: OneArticle): Part | undefined {
  if (isText(name)) return name;
  const id = name.replace(/^#/, '');
  const before = revisions.findLast(({ shown: was }) => was)?.shown?.sections ?? [];
  if ([...shown.sections, ...before].some((section) => section.id === id)) return sectionPart(id);
  return undefined;
}

/** A section that is gone has to be named: only its editor knows that it was not renamed. */
export function readRemoved(
  removed: readonly string[],
  kind: Kind,
  { lost, lostProblems }: OneArticle,
): { sections: string[]; faults: string[] } {
  const sections = new Set(lost.map(({ section }) => section));
  const faults = removed
    .filter((id) => !sections.has(id))
    .map((id) => `--removed: “${id}” is no section that was published and is gone.`);
  const unnamed = [...sections].filter((id) => !removed.includes(id));
  // A withdrawn article has no sections: its ids land on the note that says so.
  if (unnamed.length > 0 && kind !== 'withdrawn') {
    faults.push(
      ...(lostProblems.length > 0 ? lostProblems.map(formatProblem) : unnamed.map(lostSection)),
    );
  }
  return { sections: removed.filter((id) => sections.has(id)), faults };
}

function lostSection(id: string): string {
  return `The section #${id} was published, and links to it would land nowhere: add "aliases: ${asYamlList([id])}" to the section that has its text, or --removed ${id} if it is gone for good.`;
}
