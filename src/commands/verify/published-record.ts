import { isDeepStrictEqual } from 'node:util';
import { z } from 'astro/zod';
import { findAltered } from '../../article/record/altered.ts';
import { sourcesSchema } from '../../article/sources.ts';
import { changedRedaction } from '../../article/record/redacted.ts';
import { KINDS, sectionPart } from '../../article/record/revision.ts';
import type { Part, Revision } from '../../article/record/revision.ts';
import { publishedRevisions, RECORD_VERSION } from '../../outputs/record-json.ts';

const list = z.array(z.string());
const part = z.custom<Part>((value) => typeof value === 'string');
const kind = z.enum(KINDS);
const text = z.union([z.string(), z.object({ redacted: z.string(), on: z.string() })]).optional();

/** A record as the site publishes it: `recordJson` writes it. */
const schema = z.object({
  version: z.literal(RECORD_VERSION),
  revisions: z.array(
    z.object({
      revision: z.number(),
      slug: z.string(),
      kind,
      date: z.string(),
      recorded: z.string(),
      notes: z.array(z.object({ kind, about: z.array(part), text: z.string() })),
      changed: z.array(part),
      removed: list,
      shown: z
        .object({
          title: text,
          standfirst: text,
          lang: z.string(),
          authors: list,
          asOf: z.string(),
          final: z.boolean(),
          opening: text,
          sections: z.array(
            z.object({
              id: z.string(),
              aliases: list,
              subheadings: list,
              heading: z.string().optional(),
              summary: z.string().optional(),
              text: z.string().optional(),
              redacted: z.string().optional(),
              on: z.string().optional(),
            }),
          ),
          closing: text,
          moved: z.record(z.string(), z.string()),
          sources: sourcesSchema.default({}),
        })
        .nullable(),
      digests: z.record(z.string(), z.string()),
      previous: z.string().nullable(),
      digest: z.string(),
    }),
  ),
});

type PublishedRevision = z.output<typeof schema>['revisions'][number];

/** Why a record as it is published is not the one here, or undefined. */
export function differenceOf(
  published: string,
  revisions: readonly Revision[],
  withdrawn: boolean,
): string | undefined {
  const there = readJson(published);
  if (!Array.isArray(there)) return 'is no record';
  // As JSON has it: without what is undefined.
  const here = JSON.parse(JSON.stringify(publishedRevisions(revisions, withdrawn))) as unknown[];
  const at = here.findIndex((revision, index) => !isDeepStrictEqual(revision, there[index]));
  if (at !== -1 || there.length > here.length) {
    return `differs from the record here in revision ${at === -1 ? here.length + 1 : at + 1}`;
  }
  return undefined;
}

/** Why a record that was published is not the beginning of the one here, or undefined. */
export function breachOf(published: string, here: readonly Revision[]): string | undefined {
  const parsed = schema.safeParse(parseJson(published));
  if (!parsed.success) {
    const { path = [] } = parsed.error.issues[0] ?? {};
    return `is no record that this release can read (${path.join('.')})`;
  }
  let previous: string | null = null;
  for (const [index, revision] of parsed.data.revisions.entries()) {
    const number = index + 1;
    const there = rebuilt(revision);
    if (
      revision.revision !== number ||
      revision.previous !== previous ||
      findAltered(there.revision)
    ) {
      return `does not hold together at revision ${number}: its digests are not those of its texts`;
    }
    const own = here[index];
    if (!own) return `has a revision ${number}, and the record here ends before it`;
    if (own.digest !== revision.digest) {
      return `has another revision ${number} than the record here: it was altered after it was published`;
    }
    const part = changedRedaction(there.told, own.redactions);
    if (part !== undefined) {
      return `has a redaction of ${part} in revision ${number}, which does not stand here as it does there`;
    }
    previous = revision.digest;
  }
  return undefined;
}

/** The addresses that an article had by its published record; none where it cannot be read. */
export function slugsOf(published: string): string[] {
  return (schema.safeParse(parseJson(published)).data?.revisions ?? []).map(({ slug }) => slug);
}

/**
 * A published revision as its file has it. A text that was left out counts as redacted; `told` are
 * the redactions that it really says.
 */
function rebuilt({ shown, previous, ...revision }: PublishedRevision): {
  revision: Revision;
  told: Revision['redactions'];
} {
  const redactions: Revision['redactions'] = {};
  const told: Revision['redactions'] = {};
  const wordsOf = (name: Part, value: z.output<typeof text>): string => {
    if (typeof value === 'string') return value;
    redactions[name] = { reason: '', on: '' };
    if (value) told[name] = { reason: value.redacted, on: value.on };
    return '';
  };
  const whole: Revision = {
    ...revision,
    shown: shown
      ? {
          ...shown,
          title: wordsOf('title', shown.title),
          standfirst: wordsOf('standfirst', shown.standfirst),
          opening: wordsOf('opening', shown.opening),
          sections: shown.sections.map(({ heading = '', summary, redacted, on, ...section }) => {
            const cut = redacted !== undefined && on !== undefined ? { redacted, on } : undefined;
            const words = wordsOf(sectionPart(section.id), section.text ?? cut);
            return { ...section, heading, summary, text: words };
          }),
          closing: wordsOf('closing', shown.closing),
        }
      : undefined,
    redactions,
    previous: previous ?? undefined,
  };
  return { revision: whole, told };
}

function readJson(published: string): unknown {
  const value = parseJson(published);
  return typeof value === 'object' && value !== null && 'revisions' in value
    ? value.revisions
    : undefined;
}

function parseJson(published: string): unknown {
  try {
    return JSON.parse(published);
  } catch {
    return undefined;
  }
}
