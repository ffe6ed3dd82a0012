import { z } from 'astro/zod';
import { DATE_EXPECTED, isDateText } from '../dates.ts';
import { isLanguageTag } from '../languages.ts';
import { sourcesSchema } from '../sources.ts';
import { strict } from '../yaml.ts';
import { VERSION } from './format.ts';
import { dayOf } from './next.ts';
import { KINDS } from './revision.ts';

const text = z.string({ error: 'a text' });
const list = z.array(text, { error: 'a list' });
const date = text.refine(isDateText, { error: DATE_EXPECTED });
const kind = z.enum(KINDS, { error: `one of ${KINDS.join(', ')}` });
const digest = text.regex(/^[0-9a-f]{64}$/, { error: 'a digest: 64 digits and letters a to f' });
const part = text.regex(/^(?:title|standfirst|opening|closing|#.+)$/s, {
  error: 'title, standfirst, opening, closing, or a section’s "#id"',
});
const parts = z.array(part, { error: 'a list' });
const reason = text.regex(/\S/, { error: 'a reason' });
/** A text, or the reason why it was taken out. */
const redactable = z.union([text, strict({ redacted: reason, on: date, digest })], {
  error: 'a text, or "redacted" with its reason, "on" and "digest"',
});

const section = strict({
  id: text,
  aliases: list.default([]),
  subheadings: list.default([]),
  heading: text.optional(),
  summary: text.optional(),
  text: text.optional(),
  redacted: reason.optional(),
  on: date.optional(),
  digest: digest.optional(),
}).refine(
  ({ heading, summary, text, redacted, on, digest }) =>
    redacted === undefined
      ? heading !== undefined && text !== undefined && (on ?? digest) === undefined
      : on !== undefined && digest !== undefined && (heading ?? summary ?? text) === undefined,
  { error: 'a section with "heading" and "text", or with "redacted", "on" and "digest"' },
);

type Redactable = z.output<typeof redactable> | undefined;

/** The file of a revision, as far as it can be checked without the others. */
export const revisionSchema = strict({
  version: z.literal(VERSION, { error: `${VERSION}, the version of the format` }),
  revision: z.int({ error: 'a number' }).min(1, { error: 'a number from 1' }),
  slug: text,
  kind,
  date,
  recorded: date,
  notes: z.array(strict({ kind, about: parts.default([]), text })).default([]),
  changed: parts.default([]),
  removed: list.default([]),
  title: redactable.optional(),
  standfirst: redactable.optional(),
  lang: text.refine(isLanguageTag, { error: 'a language tag, such as en-GB' }).optional(),
  authors: list.optional(),
  asOf: date.optional(),
  final: z.boolean({ error: 'true or false' }).default(false),
  opening: redactable.optional(),
  sections: z.array(section).optional(),
  closing: redactable.optional(),
  moved: z.record(z.string(), text).default({}),
  sources: sourcesSchema.default({}),
  pictures: z.record(z.string(), digest).optional(),
  digests: z
    .object({ previous: digest.optional(), revision: digest }, { error: 'the digests' })
    .catchall(digest),
})
  .refine(isWhole, {
    error: 'title, standfirst, lang, authors, asOf, opening, sections and closing, or none of them',
  })
  .refine(isRedactedLater, { error: 'redactions on the day of "recorded" or later' });

/** The values of a revision’s file. */
export type RevisionFile = z.output<typeof revisionSchema>;

/** False where only some of what readers were shown is there: the rest would be read as nothing. */
function isWhole(value: {
  title?: unknown;
  standfirst?: unknown;
  lang?: unknown;
  authors?: unknown;
  asOf?: unknown;
  opening?: unknown;
  sections?: unknown;
  closing?: unknown;
  final: boolean;
  moved: object;
  sources: object;
  pictures?: object | undefined;
}): boolean {
  const { title, standfirst, lang, authors, asOf, opening, sections, closing } = value;
  const shown = [title, standfirst, lang, authors, asOf, opening, sections, closing];
  if (!shown.includes(undefined)) return true;
  const isNone = shown.every((one) => one === undefined);
  const { final, moved, sources, pictures } = value;
  return isNone && !final && Object.keys({ ...moved, ...sources, ...pictures }).length === 0;
}

/** False where a text was taken out before it was put on record. */
function isRedactedLater({
  recorded,
  ...value
}: {
  recorded: string;
  title?: Redactable;
  standfirst?: Redactable;
  opening?: Redactable;
  closing?: Redactable;
  sections?: { on?: string | undefined }[] | undefined;
}): boolean {
  const { title, standfirst, opening, closing, sections = [] } = value;
  return [title, standfirst, opening, closing, ...sections].every(
    (text) => typeof text !== 'object' || dayOf(text.on ?? recorded) >= dayOf(recorded),
  );
}
