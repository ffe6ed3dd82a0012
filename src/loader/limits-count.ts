import { findHiddenCharacters } from '../article/hidden-characters.ts';
import type { Counts } from './limits.ts';

const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/y;
/** A line that ends a paragraph: an empty one, a heading, the item of a list, or a note. */
const EMPTY = /^[\s>]*$/;
const BEGINS = /^[\s>]*(?:[-+*][ \t]+\S|#{1,6}[ \t]|\[\^[^[\]\s\\]{1,99}\]:)/;
const QUOTED = /^[\s>]*/;
const SIGN = /`+|[*_[\]<{}&\\!]/g;
const TAG = /<|=[ \t]*["'{]/g;
const CELL = /\|/g;
const NOTE = /^[\s>]*\[\^[^\]]*\]:/g;
const SPACES = /[ \t]+/g;
/** The mark of a list or a quotation. */
const MARK = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;
/** A thematic break looks like lists in each other. */
const BREAK = /^[\s>]*([-*_])[ \t]*(?:\1[ \t]*)+$/;
/** The first two lines of what can only be a table, where they have as many cells as each other. */
const HEAD = /^ {0,3}\|[^\\]*\|$/;
const RULE = /^ {0,3}\|[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|$/;
const MODULE = /^(?:import|export)(?![\w$])/;
const FENCE = /^ {0,3}(`{3,}(?!.*`)|~{3,})/;
/** Marks that turn the direction: for each the whole line is looked at. */
const DIRECTION = /[\u061C\u200E\u200F]/g;
/** More lists on a line than this are not told apart. */
const DEEPEST = 64;

/** How much of everything there is up to a line, and in the paragraph it stands in. */
interface Counted {
  /** Where the line begins. */
  offset: number;
  counts: Counts;
}

/** Counts a text line by line; the same object comes every time, with more in it. */
export function* countsOf(text: string, bodyStart: number): Generator<Counted> {
  const counts = nothing();
  counts.frontmatter = bodyStart;
  counts.length = text.length - bodyStart;
  counts.directions = count(text, DIRECTION);
  yield { offset: 0, counts };
  counts.hidden = findHiddenCharacters(text).length;
  yield { offset: 0, counts };
  let columns: number[] = [];
  let before = '';
  let isTable = false;
  let fence = '';
  let codeStart: number | undefined;
  for (let offset = bodyStart; offset < text.length;) {
    LINE.lastIndex = offset;
    const [line = ''] = LINE.exec(text) ?? [];
    const content = line.trimEnd();
    const isEmpty = EMPTY.test(content);
    const isNew = isEmpty || EMPTY.test(before) || BEGINS.test(content);
    if (isNew) isTable = false;
    else if (counts.linesTogether === 1) isTable = isTableHead(before, content);
    const signs = count(content, SIGN);
    const [quoted = ''] = QUOTED.exec(content) ?? [];
    const marks = count(quoted, />/g);
    const opened = isEmpty ? { columns, own: 0 } : nested(columns, content, quoted.length);
    ({ columns } = opened);
    counts.lines++;
    counts.linesTogether = isNew ? 1 : counts.linesTogether + 1;
    // Each cell is read alone, so that only those of a row come together.
    const isAlone = isNew || isTable;
    counts.lengthTogether = line.length + (isAlone ? 0 : counts.lengthTogether);
    counts.signsTogether = signs + (isAlone ? 0 : counts.signsTogether);
    counts.signs += signs;
    counts.spaces = longest(content, SPACES);
    counts.tags += count(content, TAG);
    counts.cells += Math.max(0, count(content, CELL) - 1);
    counts.notes += count(content, NOTE);
    counts.depth = columns.length + marks;
    counts.blocks +=
      opened.own + Math.max(0, marks - 1) + (isNew && !isEmpty && opened.own === 0 ? 1 : 0);
    // Code that is shown is no module: MDX does not read it.
    const [, mark = ''] = FENCE.exec(content) ?? [];
    if (codeStart === undefined && mark !== '') fence = fenceAfter(fence, mark);
    if (fence === '' && isNew && MODULE.test(content)) codeStart ??= offset;
    if (isEmpty && codeStart !== undefined) counts.code += offset - codeStart;
    yield { offset, counts };
    before = content;
    offset += line.length;
  }
}

function nothing(): Counts {
  const within = { lines: 0, blocks: 0, linesTogether: 0, lengthTogether: 0, signsTogether: 0 };
  const inAll = {
    length: 0,
    hidden: 0,
    directions: 0,
    signs: 0,
    tags: 0,
    cells: 0,
    notes: 0,
    code: 0,
  };
  return { ...within, ...inAll, frontmatter: 0, depth: 0, spaces: 0 };
}

/**
 * The columns where the lists begin that a line stands in, going by its indent: those of the lines
 * before, `open`, as far as it is indented deeper, and its own; and how many are its own.
 */
function nested(
  open: readonly number[],
  line: string,
  start: number,
): { columns: number[]; own: number } {
  const outer = open.filter((column) => column < start);
  if (BREAK.test(line)) return { columns: outer, own: 0 };
  const own: number[] = [];
  MARK.lastIndex = start;
  while (own.length < DEEPEST && MARK.test(line)) own.push(MARK.lastIndex - 1);
  return { columns: [...outer, ...own], own: own.length };
}

/** True for lines that Markdown cannot take for anything but the start of a table. */
function isTableHead(head: string, rule: string): boolean {
  return HEAD.test(head) && RULE.test(rule) && count(head, CELL) === count(rule, CELL);
}

/** What closes the code that a line stands in, after a line with a mark of code. */
function fenceAfter(fence: string, mark: string): string {
  if (fence === '') return mark;
  return mark.startsWith(fence) ? '' : fence;
}

function count(line: string, pattern: RegExp): number {
  return line.match(pattern)?.length ?? 0;
}

function longest(line: string, pattern: RegExp): number {
  return (line.match(pattern) ?? []).reduce((most, { length }) => Math.max(most, length), 0);
}
