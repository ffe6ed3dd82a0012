import { z } from 'astro/zod';
import { compareDates, DATE_EXPECTED, dateExpected } from './dates.ts';
import type { DateText } from './dates.ts';
import { strict } from './yaml.ts';

const line = (expected: string) => z.string({ error: expected }).trim().min(1, { error: expected });

const day = z.string({ error: DATE_EXPECTED }).superRefine((text, context) => {
  const message = text.includes('T') ? 'a calendar date such as 2024-03-31' : dateExpected(text);
  if (message) context.addIssue({ code: 'custom', message, input: text });
});

const texts = (of: string) =>
  z
    .array(
      strict({
        date: day.describe('The day this was written: cards show it.'),
        text: line(of).describe('In a sentence or two; plain text.'),
      }),
      { error: `a list of versions, each with its date and ${of}` },
    )
    .min(1, { error: `at least one version, with its date and ${of}` })
    .refine(isRising, { error: 'versions in the order of their dates, the newest last' });

/** Who is written about: a file of `content/people`. */
export const personSchema = strict({
  name: line('a name').describe('As an article writes it in full.'),
  kind: z
    .enum(['person', 'organization'], { error: 'person or organization' })
    .default('person')
    .describe('`organization` for a body, such as a party or an agency.'),
  roles: z
    .array(
      strict({
        role: line('a role, such as "prime minister of Israel"').describe('Without an article.'),
        from: day.optional().describe('The first day, where it is known.'),
        to: day.optional().describe('The last day, where it is known.'),
      }),
      { error: 'a list of roles, each with its dates' },
    )
    .default([])
    .describe('What the person was, and when: an article shows the role held on its asOf date.'),
  texts: texts('who it is').describe('Who it is; a new version below the old ones.'),
});

/** What is written about: a file of `content/terms`. */
export const termSchema = strict({
  name: line('the term').describe('As a dictionary would list it.'),
  texts: texts('what it means').describe('What it means; a new version below the old ones.'),
});

/** Who is written about. */
export interface Person extends z.output<typeof personSchema> {
  /** The name of its file. */
  id: string;
}

/** What is written about. */
export interface Term extends z.output<typeof termSchema> {
  /** The name of its file. */
  id: string;
}

/** What opens where an article names a person or uses a term. */
export interface Card {
  kind: 'person' | 'term';
  /** Of a body, such as a party or an agency. */
  organization?: true;
  id: string;
  name: string;
  /** The role held on the day up to which the facts hold. */
  role?: string | undefined;
  text: string;
  /** When the text was written. */
  date: DateText;
}

/**
 * The role that somebody held on a day: of several, the one that began last. Where dates are not
 * known, the role is taken to have been held.
 */
export function roleAt({ roles }: Pick<Person, 'roles'>, date: DateText): string | undefined {
  const day = date.slice(0, 10);
  return roles
    .filter(({ from = day, to = day }) => from <= day && day <= to)
    .sort((a, b) => compareDates(a.from ?? '0001-01-01', b.from ?? '0001-01-01'))
    .at(-1)?.role;
}

/** The newest version of a text, with its date. */
export function newestText({ texts }: Pick<Person, 'texts'>): { date: DateText; text: string } {
  const newest = texts.at(-1);
  if (!newest) throw new Error('A checked entry has a text.');
  return newest;
}

function isRising(versions: readonly { date: string }[]): boolean {
  return versions.every(({ date }, at) => at === 0 || (versions[at - 1]?.date ?? '') < date);
}
