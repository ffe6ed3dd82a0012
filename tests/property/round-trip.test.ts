import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRevision } from '../../src/article/record/format.ts';
import { readRevision } from '../../src/article/record/read.ts';
import { sectionPart } from '../../src/article/record/revision.ts';
import type { Part, Revision } from '../../src/article/record/revision.ts';
import { revisions, texts } from './texts.ts';

/** What a reader of the file gets, its bytes written and read. */
function written(revision: Revision): Revision {
  const text = Buffer.from(formatRevision(revision)).toString();
  const read = readRevision('0001.yaml', text);
  if ('faults' in read) throw new Error(`${JSON.stringify(read.faults)}\n${text}`);
  expect(formatRevision(read.revision)).toBe(text);
  return read.revision;
}

test(
  'what is written on record is read again as it was, whatever its texts hold',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(revisions, (revision) => {
        expect(written(revision)).toEqual(revision);
      }),
      { numRuns: 300 },
    );
  },
);

test(
  'a record that was checked out with CRLF is read as it was written',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(revisions, (revision) => {
        const crlf = formatRevision(revision).replaceAll('\n', '\r\n');
        expect(readRevision('0001.yaml', crlf)).toEqual({ revision });
      }),
      { numRuns: 200 },
    );
  },
);

test('any text can be redacted, and the digest stands', { timeout: 60_000 }, () => {
  const cut = fc
    .tuple(
      revisions,
      fc.nat(),
      texts.filter((text) => /\S/.test(text)),
    )
    .map(([revision, at, reason]) => {
      const parts: Part[] = ['title', 'standfirst', 'opening', 'closing'];
      const { sections = [] } = revision.shown ?? {};
      parts.push(...sections.map(({ id }) => sectionPart(id)));
      return { revision, part: parts[at % parts.length] ?? 'title', reason };
    });
  fc.assert(
    fc.property(cut, ({ revision, part, reason }) => {
      const redacted = { ...revision, redactions: { [part]: { reason, on: '2026-06-01' } } };
      const read = written(redacted);
      expect(read.digest).toBe(revision.digest);
      expect(read.redactions).toEqual(redacted.redactions);
      const { shown } = read;
      const text = part.startsWith('#')
        ? shown?.sections.find(({ id }) => sectionPart(id) === part)?.text
        : shown?.[part as 'title'];
      expect(text).toBe('');
    }),
    { numRuns: 200 },
  );
});
