import { countsOf } from './limits-count.ts';
import { yamlLimitFault } from './limits-yaml.ts';

/**
 * What an article may hold at most. No explainer comes near: what does is a mistake or an attack,
 * over which Markdown takes minutes, or ends the process. At a limit an article is read in about a
 * second; a long explainer of 30,000 words takes half of each. docs/authoring.md says these to editors.
 */
export const LIMITS = {
  /** Characters of the frontmatter; ./limits-yaml.ts has more on it. */
  frontmatter: 100_000,
  /** Characters of the text. */
  length: 600_000,
  /** Characters that nobody can see: each is a problem of its own, up to here. */
  hidden: 1000,
  /** Marks that turn the direction of a text. */
  directions: 2000,
  /** Lists and quotations in each other. */
  depth: 8,
  lines: 10_000,
  /** Paragraphs, headings and items of lists. */
  blocks: 2000,
  /** Lines of one paragraph or table, without an empty one between them. */
  linesTogether: 1000,
  /** Characters of one paragraph, or a row: comparing two by words takes the square of their length. */
  lengthTogether: 10_000,
  /** Signs such as `*` and `[` in one paragraph: the time that they take grows with their square. */
  signsTogether: 700,
  signs: 16_000,
  /** Spaces in a row within a line: the time that they take grows with their square too. */
  spaces: 300,
  /** Tags of elements, and their attributes. */
  tags: 3000,
  /** Cells of all tables. */
  cells: 4000,
  notes: 600,
  /** Characters of what MDX reads as code once more at every empty line, each time again. */
  code: 2_000_000,
} as const;

export type Limit = keyof typeof LIMITS;
export type Counts = Record<Limit, number>;

/** What a text has too much of, and where that shows: an offset. */
export interface LimitFault {
  offset: number;
  message: string;
}

/**
 * The first limit that a text goes over. The text is read once, line by line, before YAML and
 * Markdown read it, because that is what takes too long. What stands in code counts too.
 *
 * @param text a whole file
 * @param bodyStart where the text below its frontmatter begins
 */
export function limitFault(text: string, bodyStart: number): LimitFault | undefined {
  const ofYaml = yamlLimitFault(text.slice(0, bodyStart));
  if (ofYaml) return ofYaml;
  for (const { offset, counts } of countsOf(text, bodyStart)) {
    const over = (Object.keys(MESSAGES) as Limit[]).find((key) => counts[key] > LIMITS[key]);
    if (over) return { offset, message: MESSAGES[over](LIMITS[over].toLocaleString('en')) };
  }
  return undefined;
}

const SIGNS = '(* _ [ ] < { } & \\ ! and `)';

const MESSAGES: Record<Limit, (most: string) => string> = {
  frontmatter: (most) => `the frontmatter has at most ${most} characters: split the article`,
  length: (most) => `the text of an article has at most ${most} characters: split it`,
  hidden: (most) =>
    `more than ${most} characters that nobody can see stand in this file: save it again as plain text`,
  directions: (most) =>
    `more than ${most} marks that turn the direction of a text stand in this file: take them out`,
  depth: (most) =>
    `lists and quotations stand in each other here, more than ${most} levels deep: write fewer`,
  lines: (most) => `an article has at most ${most} lines: split it`,
  blocks: (most) =>
    `an article has at most ${most} paragraphs, headings and items of lists: split it`,
  linesTogether: (most) =>
    `more than ${most} lines stand here without an empty one among them: put one where a paragraph ends, or take rows out of the table`,
  lengthTogether: (most) => `this paragraph has more than ${most} characters: split it`,
  signsTogether: (most) =>
    `this paragraph has more than ${most} signs that Markdown reads ${SIGNS}: split it, or take them out`,
  signs: (most) => `an article has at most ${most} signs that Markdown reads ${SIGNS}: split it`,
  spaces: (most) => `more than ${most} spaces stand in a row here: take them out`,
  tags: (most) =>
    `the elements of an article have at most ${most} tags and attributes in all: split it`,
  cells: (most) =>
    `the tables of an article have at most ${most} cells in all: leave rows out, or link to the data`,
  notes: (most) => `an article has at most ${most} notes: split it`,
  code: () =>
    'code goes on and on above this line, from a line that begins with "import" or "export": an article holds text and elements only',
};
