/**
 * What an article may hold at most. No explainer comes near: what does is a mistake or an attack,
 * and Markdown takes minutes over it, or ends the process. docs/authoring.md says these to editors.
 */
export const LIMITS = {
  /** Characters of the frontmatter. */
  frontmatter: 200_000,
  /** Lists and quotations in each other. */
  depth: 16,
  lines: 20_000,
  /** Lines of one paragraph or table, without an empty one between them. */
  linesTogether: 1000,
  /** Characters of one paragraph. */
  lengthTogether: 50_000,
  /** Signs such as `*` and `[` in one paragraph: the time that they take grows with their square. */
  signsTogether: 1000,
  signs: 50_000,
  /** Cells of all tables. */
  cells: 10_000,
  notes: 1000,
} as const;

type Limit = keyof typeof LIMITS;
type Counts = Record<Limit, number>;

/** What a text has too much of, and where that shows: an offset. */
export interface LimitFault {
  offset: number;
  message: string;
}

const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/y;
/** A line that ends a paragraph: an empty one, or the item of a list. */
const EMPTY = /^[\s>]*$/;
const ITEM = /^[\s>]*[-+*][ \t]+\S/;
const QUOTED = /^[\s>]*/;
const SIGN = /`+|[*_[\]<{}&\\!]/g;
const CELL = /\|/g;
const NOTE = /^[\s>]*\[\^[^\]]*\]:/g;
/** The mark of a list or a quotation. */
const MARK = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;
/** A thematic break looks like lists in each other. */
const BREAK = /^[\s>]*([-*_])[ \t]*(?:\1[ \t]*)+$/;

/**
 * The first limit that a text goes over. The text is read once, line by line, before Markdown reads
 * it, because that is what takes too long. What stands in code counts too.
 *
 * @param text a whole file
 * @param bodyStart where the text below its frontmatter begins
 */
export function limitFault(text: string, bodyStart: number): LimitFault | undefined {
  const counts: Counts = {
    frontmatter: bodyStart,
    depth: 0,
    lines: 0,
    linesTogether: 0,
    lengthTogether: 0,
    signsTogether: 0,
    signs: 0,
    cells: 0,
    notes: 0,
  };
  const early = messageFor(counts);
  if (early !== undefined) return { offset: 0, message: early };
  let columns: number[] = [];
  for (let offset = bodyStart; offset < text.length;) {
    LINE.lastIndex = offset;
    const [line = ''] = LINE.exec(text) ?? [];
    const content = line.trimEnd();
    const isEmpty = EMPTY.test(content);
    const isNew = isEmpty || ITEM.test(content);
    const signs = count(content, SIGN);
    counts.lines++;
    counts.linesTogether = isNew ? 1 : counts.linesTogether + 1;
    counts.lengthTogether = line.length + (isNew ? 0 : counts.lengthTogether);
    counts.signsTogether = signs + (isNew ? 0 : counts.signsTogether);
    counts.signs += signs;
    counts.cells += Math.max(0, count(content, CELL) - 1);
    counts.notes += count(content, NOTE);
    const [quoted = ''] = QUOTED.exec(content) ?? [];
    if (!isEmpty) columns = nested(columns, content, quoted.length);
    counts.depth = columns.length + count(quoted, />/g);
    const message = messageFor(counts);
    if (message !== undefined) return { offset, message };
    offset += line.length;
  }
  return undefined;
}

/**
 * The columns where the lists begin that a line stands in, going by its indent: those of the lines
 * before, `open`, as far as it is indented deeper, and its own.
 */
function nested(open: readonly number[], line: string, start: number): number[] {
  const outer = open.filter((column) => column < start);
  if (BREAK.test(line)) return outer;
  const own: number[] = [];
  MARK.lastIndex = start;
  while (own.length <= LIMITS.depth && MARK.test(line)) own.push(MARK.lastIndex - 1);
  return [...outer, ...own];
}

function count(line: string, pattern: RegExp): number {
  return line.match(pattern)?.length ?? 0;
}

const MESSAGES: Record<Limit, (most: string) => string> = {
  frontmatter: (most) => `the frontmatter has at most ${most} characters: split the article`,
  depth: (most) =>
    `lists and quotations stand in each other here, more than ${most} levels deep: write fewer`,
  lines: (most) => `an article has at most ${most} lines: split it`,
  linesTogether: (most) =>
    `more than ${most} lines stand here without an empty one among them: put one where a paragraph ends, or take rows out of the table`,
  lengthTogether: (most) => `this paragraph has more than ${most} characters: split it`,
  signsTogether: (most) =>
    `this paragraph has more than ${most} signs that Markdown reads (* _ [ ] < { } & \\ ! and \`): split it, or take them out`,
  signs: (most) =>
    `an article has at most ${most} signs that Markdown reads (* _ [ ] < { } & \\ ! and \`): split it`,
  cells: (most) =>
    `the tables of an article have at most ${most} cells in all: leave rows out, or link to the data`,
  notes: (most) => `an article has at most ${most} notes: split it`,
};

function messageFor(counts: Counts): string | undefined {
  const over = (Object.keys(MESSAGES) as Limit[]).find((key) => counts[key] > LIMITS[key]);
  return over && MESSAGES[over](LIMITS[over].toLocaleString('en'));
}
