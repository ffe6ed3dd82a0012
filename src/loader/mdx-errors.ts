import { VFileMessage } from 'vfile-message';
import type { Place } from '../article/problems.ts';

const HINTS: readonly [pattern: RegExp, message: string][] = [
  [
    /before name.*to create a comment in MDX|`!`/i,
    'found "<!": MDX has no HTML comments; keep remarks to yourself as # lines in the frontmatter',
  ],
  [
    /Could not parse import\/exports/,
    'found a line that begins with "import" or "export", which MDX reads as code: an article holds text and elements only. In a sentence, move the word off the start of the line',
  ],
  [
    /Could not parse expression|corresponding closing brace|Unexpected lazy line in expression/,
    'found "{", which MDX reads as code: write \\{ for a brace',
  ],
  [
    /before (?:name|local name|attribute name|attribute value|member name)|in name|in attribute name|after self-closing slash/,
    'found "<" and after it nothing that is an element: write \\< for the sign itself',
  ],
];

/** Says in an editor's words why MDX could not be read, and where. */
export function explainMdxError(error: unknown): { place: Place; message: string } {
  if (!(error instanceof VFileMessage)) throw error;
  const { line = 1, column = 1, reason } = error;
  const hint = HINTS.find(([pattern]) => pattern.test(reason));
  return { place: { line, column }, message: hint?.[1] ?? explainTag(reason) };
}

function explainTag(reason: string): string {
  const unclosed = /Expected a closing tag for `([^`]+)`/.exec(reason);
  if (unclosed) return `${unclosed[1] ?? ''} is never closed: expected its closing tag`;
  const stray = /Unexpected closing (?:slash `\/` in tag|tag `([^`]+)`)/.exec(reason);
  if (stray) return 'found a closing tag that no opening tag belongs to: delete it';
  return `this is not valid MDX: ${reason}`;
}
