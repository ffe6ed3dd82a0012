import { Document, Scalar, visit } from 'yaml';
import { digestOfRedaction } from './digest.ts';
import type { Part, Revision, Shown, ShownSection } from './revision.ts';
import { sectionPart } from './revision.ts';

/** The version of the format of a revision’s file. */
export const VERSION = 1;

const COMMENT = ` Written by "npm run record", and never changed afterwards: a build refuses it then.`;

/**
 * A revision as its file holds it: YAML with one block of text a section, in an order that never
 * changes, so that two revisions can be compared line by line.
 */
export function formatRevision(revision: Revision): string {
  const { slug, kind, date, recorded, notes, changed, removed, shown } = revision;
  const document = new Document({
    version: VERSION,
    revision: revision.revision,
    slug,
    kind,
    date,
    recorded,
    ...(notes.length > 0 && {
      notes: notes.map(({ kind: ofNote, about, text }) => ({
        kind: ofNote,
        ...(about.length > 0 && { about }),
        text: block(text),
      })),
    }),
    ...(changed.length > 0 && { changed }),
    ...(removed.length > 0 && { removed }),
    ...(shown && shownOf(shown, revision)),
    digests: {
      ...revision.digests,
      ...(revision.previous !== undefined && { previous: revision.previous }),
      // Last: a file that was cut off has none.
      revision: revision.digest,
    },
  });
  document.commentBefore = COMMENT;
  visit(document, {
    Scalar(_key, scalar) {
      const { type, value } = scalar;
      // Of a text of several lines that is no block, `yaml` would make one that may alter it.
      if (!type && typeof value === 'string' && /[\r\n]/.test(value)) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    // Its line breaks stay `\n`: as lines they could be read as other ones.
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
}

function shownOf(shown: Shown, revision: Revision): Record<string, unknown> {
  const {
    title,
    standfirst,
    lang,
    authors,
    asOf,
    final,
    opening,
    sections,
    closing,
    moved,
    sources,
    pictures,
  } = shown;
  const text = (part: Part, value: unknown): unknown => redactionOf(part, revision) ?? value;
  return {
    title: text('title', title),
    standfirst: text('standfirst', standfirst),
    lang,
    authors,
    asOf,
    ...(final && { final }),
    opening: text('opening', block(opening)),
    sections: sections.map((section) => sectionOf(section, revision)),
    closing: text('closing', block(closing)),
    ...(Object.keys(moved).length > 0 && { moved }),
    ...(Object.keys(sources).length > 0 && { sources }),
    ...(pictures && { pictures }),
  };
}

function sectionOf(
  { id, aliases, subheadings, heading, summary, text }: ShownSection,
  revision: Revision,
): Record<string, unknown> {
  return {
    id,
    ...(aliases.length > 0 && { aliases }),
    ...(subheadings.length > 0 && { subheadings }),
    ...(redactionOf(sectionPart(id), revision) ?? {
      heading,
      ...(summary !== undefined && { summary }),
      text: block(text),
    }),
  };
}

/** What stands in the place of a text that was taken out. */
function redactionOf(part: Part, revision: Revision): Record<string, string> | undefined {
  const redaction = revision.redactions[part];
  if (!redaction) return undefined;
  const digest = digestOfRedaction(revision, part, redaction);
  return { redacted: redaction.reason, on: redaction.on, digest };
}

/** A text as a block of lines, however short it is; in quotes where a block would alter it. */
function block(text: string): Scalar {
  const scalar = new Scalar(text);
  const fits = /\S/.test(text) && !text.includes('\r');
  scalar.type = fits ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
  return scalar;
}
