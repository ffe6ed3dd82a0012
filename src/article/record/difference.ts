/** A run of words, and whether a revision kept, struck or put them in. */
export interface Segment {
  op: 'same' | 'deleted' | 'inserted';
  text: string;
  /** What it is where it is no words: the target of a link, a picture, an element's attributes. */
  what?: 'link' | 'image' | 'element';
}

/** What a revision changed in one paragraph, heading, table cell or the like. */
export interface Difference {
  /** True in a block quotation. */
  quoted: boolean;
  segments: Segment[];
}

/** Some parts of a text in a line, for terminals: `passed with [-14-]{+13+} votes`. */
export function inBrackets(segments: readonly Segment[]): string {
  return segments
    .map(({ op, text, what }, index) => {
      const before = segments[index - 1];
      const isApart = what
        ? before && !before.what && !/^[ \]]/.test(text)
        : // What stood between did not change and is not shown, such as the mark of a note.
          op === 'same' && before?.op === 'same' && /^[\p{L}\p{N}]/u.test(text);
      if (text === '') return '';
      const space = isApart ? ' ' : '';
      if (op === 'deleted') return `${space}[-${text}-]`;
      return space + (op === 'inserted' ? `{+${text}+}` : text);
    })
    .join('');
}

/** The words on each side of a change that are shown with it. */
const CONTEXT = 40;

/** The changes of a text with a few words around each, the rest an ellipsis. */
export function excerpt(segments: readonly Segment[], context = CONTEXT): Segment[] {
  return segments.map((segment, index) => {
    if (segment.op !== 'same' || segment.text.length <= 2 * context) return segment;
    const { text } = segment;
    const start = index === 0 ? '' : text.slice(0, context).replace(/\S*$/u, '');
    const end = index === segments.length - 1 ? '' : text.slice(-context).replace(/^\S*/u, '');
    return { ...segment, text: `${start}…${end}` };
  });
}

/** True where any of it was struck or put in. */
export function isChange({ segments }: Difference): boolean {
  return segments.some(({ op }) => op !== 'same');
}
