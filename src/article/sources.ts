import { z } from 'astro/zod';
import { idFault } from './ids.ts';
import { isVagueDate, VAGUE_DATE_EXPECTED } from './vague-dates.ts';
import { strict } from './yaml.ts';

const line = (expected: string) =>
  z
    .string({ error: expected })
    .trim()
    .min(1, { error: expected })
    .refine((text) => !/[\r\n]/.test(text), { error: `${expected}, on one line` });

const vague = z
  .string({ error: VAGUE_DATE_EXPECTED })
  .refine(isVagueDate, { error: VAGUE_DATE_EXPECTED });

const ADDRESS = 'an address that begins with https:// or http://';

/** A source of an article, as its frontmatter gives it. */
export const sourceSchema = strict({
  title: line('the title as the source shows it')
    .optional()
    .describe('The title as the source shows it. Where none was seen, give the subject.'),
  subject: line('what the source is about')
    .optional()
    .describe('What it is about, where no title is known.'),
  publisher: line('who published it').describe('Who published it.'),
  date: vague.optional().describe('When it was published, as far as that is known.'),
  stored: vague.optional().describe('Where it shows no date: that of the copy that was read.'),
  url: z
    .string({ error: ADDRESS })
    .refine(isWebAddress, { error: ADDRESS })
    .describe('Its address.'),
})
  .refine(({ title, subject }) => (title === undefined) !== (subject === undefined), {
    error: 'a title or, where none is known, a subject',
  })
  .refine(({ date, stored }) => (date === undefined) !== (stored === undefined), {
    error: 'a date or, where it shows none, the date of the stored copy',
  });

/** The sources of an article by the names they are cited under. */
export const sourcesSchema = z.record(
  z.string().superRefine((id, context) => {
    const fault = idFault(id, []);
    if (fault) context.addIssue({ code: 'custom', message: `a name for citing: ${fault}` });
  }),
  sourceSchema,
  { error: 'sources, each "name: { title: …, publisher: …, date: …, url: … }"' },
);

/** A source of an article. */
export type Source = z.output<typeof sourceSchema>;

/** A source, and where an article cites it. */
export interface CitedSource extends Source {
  /** The name it is cited under. */
  id: string;
  /** The ids of the marks that cite it, in order. */
  places: string[];
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"\\]+$/.test(text) && URL.canParse(text);
}
