import { parseArgs } from 'node:util';
import { dateExpected } from '../../article/dates.ts';
import { KINDS, weightiest } from '../../article/record/revision.ts';
import type { Kind } from '../../article/record/revision.ts';
import { togetherFault } from './together.ts';

/** A note as asked for, its sections as typed. */
export interface NoteArgument {
  kind: Kind | undefined;
  sections: string[];
  text: string | undefined;
}

/** What `npm run record` is asked to do. */
export interface RecordArguments {
  slug: string | undefined;
  /** The weightiest of the notes’ kinds. */
  kind: Kind | undefined;
  notes: NoteArgument[];
  date: string | undefined;
  removed: string[];
  redact: string | undefined;
  reason: string | undefined;
  rebase: boolean;
}

export const USAGE = `npm run record                      lists what is not on record
npm run record -- <slug>            shows what changed, and publishes what was not published
  --kind update|correction|clarification|minor|withdrawn
  --note "…"                        what readers are told; needed but for minor
  --section <id>                    what the note is about; default: what changed. Several notes:
                                    give each after its own --kind and --section
  --date 2026-11-22                 default: today in the time zone of the site
  --removed <id>                    a section that is gone for good
npm run record -- <slug> --redact <revision>:<section|title> --reason "…"
npm run record -- <slug> --rebase   after a merge: puts the later revision after the earlier one
  --date 2026-11-22                 its day, where its editor gave one that is too early now`;

/**
 * Reads the arguments of the command.
 *
 * @returns them, or what is wrong with them as a sentence
 */
export function readArguments(args: readonly string[]): RecordArguments | string {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      tokens: true,
      options: {
        kind: { type: 'string', multiple: true },
        note: { type: 'string', multiple: true },
        section: { type: 'string', multiple: true },
        date: { type: 'string' },
        removed: { type: 'string', multiple: true },
        redact: { type: 'string' },
        reason: { type: 'string' },
        rebase: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals, tokens } = parsed;
  if (positionals.length > 1) {
    return `Found ${positionals.length} names (${positionals.join(', ')}): one article at a time. A note of several words needs quotation marks.`;
  }
  const names = tokens.flatMap((token) => (token.kind === 'option' ? token.name : []));
  const fault = togetherFault(names, positionals[0]);
  if (fault !== undefined) return fault;
  const badKind = values.kind?.find((kind) => !KINDS.includes(kind as Kind));
  if (badKind !== undefined)
    return `--kind: expected one of ${KINDS.join(', ')}, found “${badKind}”.`;
  const { kind: kindsGiven = [], note: notesGiven = [] } = values;
  if (kindsGiven.length > Math.max(1, notesGiven.length)) {
    return `--kind: found ${kindsGiven.join(' and ')}, and ${notesGiven.length} --note: each kind needs a note of its own.`;
  }
  const date = values.date;
  const expected = date === undefined ? undefined : dateExpected(date);
  if (expected !== undefined) return `--date: expected ${expected}, found “${date ?? ''}”.`;
  const notes = readNotes(
    tokens.flatMap((token) => (token.kind === 'option' ? [[token.name, token.value ?? '']] : [])),
    notesGiven.length > 1,
  );
  const kinds = notes.flatMap(({ kind }) => kind ?? []);
  return {
    slug: positionals[0],
    kind: weightiest(kinds),
    notes,
    date,
    removed: (values.removed ?? []).map(withoutMark),
    redact: values.redact,
    reason: values.reason,
    rebase: values.rebase,
  };
}

/** A note takes the kind and the sections before it; a single one takes all there are. */
function readNotes(options: readonly string[][], several: boolean): NoteArgument[] {
  const notes: NoteArgument[] = [{ kind: undefined, sections: [], text: undefined }];
  for (const [name, value = ''] of options) {
    let note = notes.at(-1);
    const starts = name === 'kind' || name === 'section' || name === 'note';
    if (!note || (several && starts && note.text !== undefined)) {
      note = { kind: note?.kind, sections: [], text: undefined };
      notes.push(note);
    }
    if (name === 'kind') note.kind = value as Kind;
    if (name === 'section') note.sections.push(value.normalize('NFC'));
    if (name === 'note') note.text = value;
  }
  return notes;
}

/** An id is given with its mark or without. */
function withoutMark(id: string): string {
  return id.replace(/^#/, '').normalize('NFC');
}
