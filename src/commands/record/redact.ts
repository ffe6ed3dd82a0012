import { checkChain, revisionFileName } from '../../article/record/chain.ts';
import { dayOf } from '../../article/record/next.ts';
import { isText, sectionPart } from '../../article/record/revision.ts';
import type { Part, Revision, Shown } from '../../article/record/revision.ts';
import { readRecord, readRecordBytes, recordFolder } from '../../loader/record/read-record.ts';
import type { RecordArguments } from './arguments.ts';
import { stillShown } from './still-shown.ts';
import { replaceRevision, unreadable } from './write.ts';

/**
 * Takes a text out of a past revision, for a reason that readers are told. Its digest stays, so
 * that the record still verifies and shows the gap. This is the one change a revision may have.
 */
export function redact(
  root: string,
  slug: string,
  { redact: target = '', reason = '' }: Pick<RecordArguments, 'redact' | 'reason'>,
  recorded: string,
): { done: string } | { refused: string[] } {
  const { revisions, faults } = checkChain(readRecord(slug, readRecordBytes(root, slug)));
  const refused = (...lines: string[]): { refused: string[] } => ({
    refused: [...lines, 'Nothing was redacted.'],
  });
  if (faults.length > 0) {
    return refused(
      ...faults.map(({ name, message }) => `${recordFolder(slug)}/${name}: ${message}`),
    );
  }
  const [, number = '', name = ''] = /^(\d+):(.+)$/s.exec(target) ?? [];
  const revision = revisions.find((own) => own.revision === Number(number));
  if (!revision) {
    return refused(
      `--redact: expected a revision and a part, as in 1:title or 1:section-id, found “${target}”; “${slug}” has ${revisions.length} revisions.`,
    );
  }
  const part = partOf(name, revision);
  if (!part) return refused(`--redact: revision ${number} of “${slug}” has no text “${name}”.`);
  if (revision.redactions[part]) return refused(`That text is redacted already.`);
  if (!reason.trim()) return refused('A redaction needs --reason "…", which readers are told.');
  if (revision === revisions.at(-1)) {
    return refused(
      'The last revision is what readers are shown: take the text out of the article and put that on record first.',
    );
  }
  const shown = revision.shown && without(revision.shown, part);
  const redacted: Revision = {
    ...revision,
    shown,
    redactions: { ...revision.redactions, [part]: { reason: reason.trim(), on: dayOf(recorded) } },
  };
  const file = `${recordFolder(slug)}/${revisionFileName(revision.revision)}`;
  const unread = unreadable(redacted);
  if (unread.length > 0) return refused(...unread);
  replaceRevision(root, slug, redacted);
  const lines = [
    `Redacted: ${part} in ${file}. The history of your version control still holds it.`,
    ...stillShown(slug, revisions, revision, part, reason.trim()),
  ];
  return { done: lines.join('\n') };
}

/** A section may have the id `title`: its mark, `#title`, tells it from the headline. */
function partOf(name: string, { shown }: Revision): Part | undefined {
  if (!shown) return undefined;
  if (isText(name)) return name;
  const id = name.replace(/^#/, '').normalize('NFC');
  return shown.sections.some((section) => section.id === id) ? sectionPart(id) : undefined;
}

function without(shown: Shown, part: Part): Shown {
  if (!part.startsWith('#')) return { ...shown, [part]: '' };
  const sections = shown.sections.map((section) =>
    sectionPart(section.id) === part
      ? { ...section, heading: '', summary: undefined, text: '' }
      : section,
  );
  return { ...shown, sections };
}
