/** What is wrong in a file an editor owns, and where. */
export interface Problem {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** Line, from 1. */
  line: number;
  /** Column in UTF-16 code units, from 1, as editors count. */
  column: number;
  /** An `error` stops the build; a `warning` is only printed. */
  severity: 'error' | 'warning';
  /** What was found, what was expected, what to do. */
  message: string;
  /** The rule's short name, listed in docs/authoring.md. */
  rule: string;
}

/** A place in a text: line and column from 1. */
export interface Place {
  line: number;
  column: number;
}

/** The line and column of an offset (UTF-16 code units, from 0) in a text. */
export function placeAt(text: string, offset: number): Place {
  const starts = lineStarts(text);
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The last text asked about: a file with many problems is not read again for each. */
let lastText = '';
let lastStarts = [0];

function lineStarts(text: string): number[] {
  if (text !== lastText) {
    const ends = text.matchAll(/\r\n|\n|\r/g);
    lastStarts = [0, ...ends.map(({ 0: end, index }) => index + end.length)];
    lastText = text;
  }
  return lastStarts;
}

/** Problems by file, line, column and rule, without repeats: the same order on every machine. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const unique = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...unique.values()].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

/** One line for terminals: `file:line:column  error  message  (rule)`. */
export function formatProblem({ file, line, column, severity, message, rule }: Problem): string {
  return visible(`${file}:${line}:${column}  ${severity}  ${message}  (${rule})`);
}

/** A text that quotes a file, safe to print: what would move the cursor or turn the line is spelt. */
function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}

/** The last line of a report, such as `2 errors, 1 warning`. */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  return `${plural(errors, 'error')}, ${plural(problems.length - errors, 'warning')}`;
}

/** True for a problem that stops the build. */
export function isError({ severity }: Pick<Problem, 'severity'>): boolean {
  return severity === 'error';
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

// Not localeCompare: its order depends on the machine's language.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
