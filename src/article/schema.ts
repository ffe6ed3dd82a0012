import { z } from 'astro/zod';
import { DATE_EXPECTED, dateExpected } from './dates.ts';
import { aliasFault, idFault, RESERVED_SLUGS } from './ids.ts';
import { sourcesSchema } from './sources.ts';
import { strict } from './yaml.ts';

/** One line of text that is not empty. */
const line = (expected: string) =>
  z
    .string({ error: expected })
    .trim()
    .min(1, { error: expected })
    .refine((text) => !/[\r\n]/.test(text), { error: `${expected}, on one line` });

const date = z.string({ error: DATE_EXPECTED }).superRefine((text, context) => {
  const message = dateExpected(text);
  if (message) context.addIssue({ code: 'custom', message, input: text });
});

const idLike = (faultOf: (text: string) => string | undefined) =>
  z.string({ error: 'an id: lower-case words joined by hyphens' }).superRefine((text, context) => {
    const fault = faultOf(text);
    if (fault) {
      context.addIssue({
        code: 'custom',
        message: `an id: lower-case words joined by hyphens (${fault})`,
        input: text,
      });
    }
  });

const TARGET = 'the other article and the section’s id there, as in other-article#section-id';
const target = z.string({ error: TARGET }).refine(isTarget, { error: TARGET });

const name = z.string({ error: 'the file name or key of an entry, such as "us-israel"' });

/** A list of names that says nothing twice. */
const names = (expected: string) =>
  z.array(name, { error: expected }).refine((list) => new Set(list).size === list.length, {
    error: `${expected}, each once`,
  });

/** What a section in the frontmatter may hold. */
export const sectionSchema = strict({
  heading: line(
    'the heading, word for word as in the text, in quotes where it is a number or holds ": "',
  ).describe('Word for word as after ## in the text.'),
  id: idLike((text) => idFault(text))
    .optional()
    .describe('The end of the section’s address, #id. Made from the heading if left out.'),
  aliases: z
    .array(idLike(aliasFault), { error: 'a list of ids' })
    .default([])
    .describe('Ids that this section had before.'),
  summary: line('one sentence that says what the section tells')
    .optional()
    .describe('One sentence that says what the section tells, for the home page and for previews.'),
});

/** A plain text is short for `{ heading: … }`. */
const section = z.preprocess(
  (value) => (typeof value === 'object' && value !== null ? value : { heading: value }),
  sectionSchema,
);

/** Every section of an article, in the order of its text. */
export const sectionsSchema = z
  .array(section, { error: 'a list of the section headings, in order' })
  .min(1, { error: 'at least one section heading' });

/** The frontmatter of an article. The descriptions are for editors: docs/authoring.md shows them. */
export const frontmatterSchema = strict({
  title: line('the headline').describe('The headline.'),
  standfirst: line('one or two sentences under the headline').describe(
    'One or two sentences under the headline.',
  ),
  date: date.describe('When it was first published.'),
  asOf: date
    .optional()
    .describe('The date up to which the facts hold; the date of publication if left out.'),
  final: z
    .boolean({ error: 'true or false' })
    .default(false)
    .describe('true: nothing later will be added, and the page says so.'),
  lang: z
    .string({ error: 'a language tag such as en or ar' })
    .optional()
    .describe('The language of the text; the site’s own if left out.'),
  topics: names('a list of topics')
    .default([])
    .describe('Keys of content/topics.yaml; the first stands above the headline.'),
  authors: names('a list of authors')
    .refine((list) => list.length > 0, { error: 'at least one author' })
    .describe('Files of content/authors, without .yaml.'),
  aliases: z
    .array(
      idLike((text) => idFault(text, RESERVED_SLUGS)),
      { error: 'a list of slugs' },
    )
    .default([])
    .describe('Names that the article’s folder had before: each address still leads here.'),
  draft: z
    .boolean({ error: 'true or false' })
    .default(false)
    .describe('true: only npm run dev shows it.'),
  moved: z
    .record(z.string(), target, { error: 'ids of sections, each with the place it moved to' })
    .default({})
    .describe('Sections that now stand in another article: id: other-article#section-id.'),
  related: z
    .array(
      idLike((text) => idFault(text, RESERVED_SLUGS)),
      { error: 'a list of slugs' },
    )
    .default([])
    .describe('Folders of articles to read besides, in order: they stand below the text, alone.'),
  series: name
    .optional()
    .describe(
      'A key of content/series.yaml: the articles of one are read in order of their dates.',
    ),
  sources: sourcesSchema
    .default({})
    .describe('What the text cites as [^name]: each with publisher, title, date and address.'),
  // Last: drafts write the sections below.
  sections: sectionsSchema.describe('Every heading of the text, in order.'),
});

/** The checked frontmatter of an article. */
export type Frontmatter = z.output<typeof frontmatterSchema>;

function isTarget(text: string): boolean {
  const [slug = '', id = '', ...more] = text.split('#');
  return more.length === 0 && idFault(slug, RESERVED_SLUGS) === undefined && !aliasFault(id);
}
