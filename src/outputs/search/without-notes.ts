const MARK = /<button[^>]* popovertarget="(?:note|src):[^>]*>[^<]*<\/button>/g;
const NOTE = '<span popover';
const SPAN = /<(\/?)span\b/g;

/**
 * The HTML of a text without its notes and their marks, as `src/remark/notes.ts` writes them: what
 * stands beside a claim is not what the article says, and its mark would hang on the word before it.
 */
export function withoutNotes(html: string): string {
  const text = html.replace(MARK, '');
  let kept = '';
  let from = 0;
  for (let at = text.indexOf(NOTE); at >= 0; at = text.indexOf(NOTE, from)) {
    kept += text.slice(from, at);
    from = spanEnd(text, at);
  }
  return kept + text.slice(from);
}

/** Where a span ends that may hold others. */
function spanEnd(html: string, start: number): number {
  let depth = 0;
  SPAN.lastIndex = start;
  for (let tag = SPAN.exec(html); tag; tag = SPAN.exec(html)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return html.indexOf('>', SPAN.lastIndex) + 1;
  }
  return html.length;
}
