import { join } from 'node:path';
import { z } from 'astro/zod';
import { idFault } from '../article/ids.ts';
import { placeAt } from '../article/problems.ts';
import type { Place, Problem } from '../article/problems.ts';
import { personSchema, termSchema } from '../article/people.ts';
import type { Person, Term } from '../article/people.ts';
import { strict } from '../article/yaml.ts';
import { ENTRY_FOLDERS } from './entries.ts';
import { list } from './files.ts';
import { readYamlFile } from './yaml-file.ts';

/** A topic that articles may name: an entry of `content/topics.yaml`. */
export interface Topic {
  id: string;
  name: string;
  /** One or two sentences. */
  description: string;
}

/** Articles that are read in order: an entry of `content/series.yaml`. */
export type Series = Topic;

/** Somebody who writes: a file of `content/authors`. */
export interface Author extends z.output<typeof authorSchema> {
  id: string;
}

const line = (expected: string) => z.string({ error: expected }).trim().min(1, { error: expected });
const name = line('a name');
const described = (what: string, nameIs: string) =>
  z.record(
    z.string(),
    strict({
      name: name.describe(nameIs),
      description: line('one or two sentences').describe(`What the ${what} is about.`),
    }),
    { error: `${what}, each "key: { name: …, description: … }"` },
  );
const topicsSchema = described('topics', 'As it stands above a headline.');
const seriesSchema = described('series', 'As it stands above and below its articles.');
const LINK = 'an https address';
const authorSchema = strict({
  name: name.describe('As it stands in a byline.'),
  kind: z
    .enum(['person', 'organization'], { error: 'person or organization' })
    .optional()
    .describe('`organization` for a desk, a team or an agency.'),
  family: line('a family name').optional().describe('The family name, as citations sort by it.'),
  given: line('given names').optional().describe('All other names, in the order of the author.'),
  role: line('a role, such as "editor"').optional().describe('What the author does here.'),
  text: line('who it is').optional().describe('Who it is, in a few sentences; plain text.'),
  email: z
    .email({ error: 'an e-mail address' })
    .optional()
    .describe('Where readers reach the author.'),
  links: z
    .array(z.url({ protocol: /^https$/, error: LINK }), { error: 'a list of https addresses' })
    .default([])
    .describe('Other pages that are the author’s own.'),
}).superRefine(({ kind, family, given }, context) => {
  const refuse = (key: string, input: string | undefined, message: string): void => {
    if (input !== undefined) context.addIssue({ code: 'custom', path: [key], input, message });
  };
  if (kind === 'organization') {
    refuse('family', family, 'no family name, because "kind" says that it is an organization');
    refuse('given', given, 'no given names, because "kind" says that it is an organization');
  } else if (family === undefined) {
    refuse('given', given, '"family" beside it: citations sort by that');
  }
});

/** Reads the topics. A site may have none. */
export async function readTopics(root: string): Promise<{ topics: Topic[]; problems: Problem[] }> {
  const { entries, problems } = await readDescribed(root, 'content/topics.yaml', topicsSchema);
  return { topics: entries, problems };
}

/** Reads the series. A site may have none. */
export async function readSeries(root: string): Promise<{ series: Series[]; problems: Problem[] }> {
  const { entries, problems } = await readDescribed(root, 'content/series.yaml', seriesSchema);
  return { series: entries, problems };
}

/** Reads a file of entries by key, each with a name and what it is about. */
async function readDescribed(
  root: string,
  file: string,
  schema: typeof topicsSchema,
): Promise<{ entries: Topic[]; problems: Problem[] }> {
  const { value, raw, text, problems, rangeOf } = await readYamlFile(root, file, schema);
  const entries = Object.entries(value ?? {}).map(([id, entry]) => ({ id, ...entry }));
  // Of what was read and not of what was checked: zod's records leave out a key "__proto__".
  const ids =
    typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? Object.keys(raw) : [];
  for (const id of ids) {
    problems.push(...nameProblems(file, id, placeAt(text, rangeOf([id])[0])));
  }
  return { entries, problems };
}

/** Reads the authors, one file each. */
export async function readAuthors(
  root: string,
): Promise<{ authors: Author[]; problems: Problem[] }> {
  const { entries, problems } = await readEntries(root, 'content/authors', 'author', authorSchema);
  return { authors: entries, problems };
}

/** Reads who is written about, one file each. */
export async function readPeople(root: string): Promise<{ people: Person[]; problems: Problem[] }> {
  const { entries, problems } = await readEntries(
    root,
    ENTRY_FOLDERS.person,
    'person',
    personSchema,
  );
  return { people: entries, problems };
}

/** Reads what is written about, one file each. */
export async function readTerms(root: string): Promise<{ terms: Term[]; problems: Problem[] }> {
  const { entries, problems } = await readEntries(root, ENTRY_FOLDERS.term, 'term', termSchema);
  return { terms: entries, problems };
}

/** Reads a folder of files that articles refer to by name. */
async function readEntries<T extends object>(
  root: string,
  folder: string,
  what: string,
  schema: z.ZodType<T>,
): Promise<{ entries: (T & { id: string })[]; problems: Problem[] }> {
  const entries: (T & { id: string })[] = [];
  const problems: Problem[] = [];
  for (const entry of await list(join(root, folder))) {
    const file = `${folder}/${entry.name}`;
    const id = entry.name.replace(/\.yaml$/, '');
    if (id === entry.name) {
      problems.push(
        slugProblem(file, START, `expected a file for each ${what}, named <name>.yaml`),
      );
      continue;
    }
    const read = await readYamlFile(root, file, schema);
    problems.push(...read.problems, ...nameProblems(file, id, START));
    if (read.value) entries.push({ ...read.value, id });
  }
  return { entries, problems };
}

const START: Place = { line: 1, column: 1 };

function nameProblems(file: string, id: string, place: Place): Problem[] {
  const fault = idFault(id, []);
  if (!fault) return [];
  const message = `"${id}" cannot be a name that articles refer to: ${fault}; rename it`;
  return [slugProblem(file, place, message)];
}

function slugProblem(file: string, place: Place, message: string): Problem {
  return { file, ...place, severity: 'error', message, rule: 'slug' };
}
