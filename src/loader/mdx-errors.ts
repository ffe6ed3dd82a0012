import { VFileMessage } from 'vfile-message';
import { placeAt } from '../article/problems.ts';
import type { Place } from '../article/problems.ts';
import { UNCLOSED_FENCE } from '../remark/undefined-notes.ts';

/** Why a text cannot be read, and where. */
interface MdxFault {
  rule: 'mdx' | 'no-html' | 'code-fence' | 'limit';
  place: Place;
  message: string;
}

interface Hint {
  /** What the parser's message says. */
  pattern: RegExp;
  message: string;
  /** Where the cause stands: the parser often stops later. */
  cause: (text: string, offset: number) => number;
}

const HINTS: readonly Hint[] = [
  {
    pattern: /to create a comment in MDX/,
    message:
      'found "<!": MDX has no HTML comments; keep remarks to yourself as # lines in the frontmatter',
    cause: lastTag,
  },
  {
    pattern: /to create a link in MDX/,
    message: 'found an address in < >: write [words](https://…) instead',
    cause: lastTag,
  },
  {
    pattern: /Could not parse import\/exports/,
    message:
      'found a line that begins with "import" or "export", which MDX reads as code: an article holds text and elements only. In a sentence, move the word off the start of the line',
    cause: (text, offset) =>
      [...text.slice(0, offset).matchAll(/^(?:import|export)\b/gm)].at(-1)?.index ?? offset,
  },
  {
    pattern:
      /Could not parse expression|corresponding closing brace|Unexpected lazy line in expression|in code: only spread elements|Unexpected empty expression/,
    message: 'found "{", which MDX reads as code: write \\{ for a brace',
    cause: lastOpenBrace,
  },
  {
    pattern:
      /before (?:name|local name|attribute name|attribute value|member name)|in (?:name|member name|attribute name|attribute value)|after (?:name|attribute name|self-closing slash)/,
    message: 'found "<" and after it nothing that is an element: write \\< for the sign itself',
    cause: lastTag,
  },
];

/** Says in an editor's words why MDX could not be read, and where. */
export function explainMdxError(error: unknown, text: string): MdxFault {
  if (error instanceof RangeError) {
    const message = 'this text is nested too deeply to be read: write fewer levels';
    return { rule: 'mdx', place: { line: 1, column: 1 }, message };
  }
  if (!(error instanceof VFileMessage)) throw error;
  const { reason, line = 1, column = 1 } = error;
  if (error.ruleId === 'limit') return { rule: 'limit', place: { line, column }, message: reason };
  const hint = HINTS.find(({ pattern }) => pattern.test(reason));
  if (!hint) return explainTag(error, text);
  const offset = hint.cause(text, offsetOf(error));
  return { rule: 'mdx', place: placeAt(text, offset), message: hint.message };
}

function explainTag({ reason, line = 1, column = 1 }: VFileMessage, text: string): MdxFault {
  const wrong = /closing tag `([^`]+)`, expected.* for `([^`]+)` \((\d+):/.exec(reason);
  if (wrong) {
    const [, found = '', name = '', opened = ''] = wrong;
    const message = `found ${found}, expected </${name.slice(1)}, because ${name} of line ${opened} is not closed yet`;
    return { rule: 'mdx', place: { line, column }, message };
  }
  const unclosed = /closing tag for `<([^`]*)>` \((\d+):(\d+)/.exec(reason);
  if (unclosed) {
    const [, name = '', ownLine, ownColumn] = unclosed;
    return explainUnclosed(name, { line: Number(ownLine), column: Number(ownColumn) }, text);
  }
  if (/Unexpected closing/.test(reason)) {
    // The place is that of the slash.
    const place = { line, column: column - 1 };
    const message = 'found a closing tag that no opening tag belongs to: delete it';
    return { rule: 'mdx', place, message };
  }
  return { rule: 'mdx', place: { line, column }, message: `this is not valid MDX: ${reason}` };
}

function explainUnclosed(name: string, place: Place, text: string): MdxFault {
  const fence = unclosedFence(text, place.line);
  if (fence) return { rule: 'code-fence', place: fence, message: UNCLOSED_FENCE };
  if (/^[a-z]/.test(name)) {
    const message = `found raw HTML <${name}>: use Markdown or an element of the site`;
    return { rule: 'no-html', place, message };
  }
  const message = `<${name}> is never closed: expected </${name}> on a line of its own, with an empty line before it`;
  return { rule: 'mdx', place, message };
}

/** The fence below a line that opens code and is never closed: it swallows the closing tag too. */
function unclosedFence(text: string, after: number): Place | undefined {
  let open: { place: Place; mark: string } | undefined;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const [, indent = '', mark = '', rest = ''] = /^([\s>]*)(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (mark === '') continue;
    if (!open) open = { place: { line: index + 1, column: indent.length + 1 }, mark };
    else if (mark.startsWith(open.mark) && rest.trim() === '') open = undefined;
  }
  return open && open.place.line > after ? open.place : undefined;
}

function offsetOf({ place }: VFileMessage): number {
  const point = place && 'start' in place ? place.start : place;
  return point?.offset ?? 0;
}

function lastTag(text: string, offset: number): number {
  return Math.max(0, text.lastIndexOf('<', offset - 1));
}

/** The nearest brace before an offset that is open there. */
function lastOpenBrace(text: string, offset: number): number {
  let open = 0;
  for (let at = offset - 1; at >= 0; at--) {
    if (text[at] === '}') open++;
    else if (text[at] === '{' && open-- === 0) return at;
  }
  return offset;
}
