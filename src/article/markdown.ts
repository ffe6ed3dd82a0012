/** An article as Markdown, without elements or HTML; its links are still those of {@link siteLink}. */
export interface ArticleMarkdown {
  opening: string;
  /** Without their headings, in the order of the article’s sections. */
  sections: string[];
  closing: string;
  /** The definitions of what the text cites. */
  notes: string;
}

/** Stands before what an article itself cannot say: its own host. No article may hold this sign. */
const MARK = '\u0001';

/**
 * A link into the site, for a text that does not know its host yet: an address from the site’s root,
 * a fragment, or `slug/name` of a picture.
 */
export function siteLink(target: string): string {
  return MARK + target.replace(/[()<>\s]/g, (sign) => `%${hexOf(sign)}`);
}

/** A text whose links of {@link siteLink} lead where they are told to. */
export function resolveSiteLinks(text: string, resolve: (target: string) => string): string {
  if (!text.includes(MARK)) return text;
  return text
    .split(MARK)
    .map((piece, index) =>
      index === 0 ? piece : piece.replace(/^[^\s)]*/, (target) => resolve(target)),
    )
    .join('');
}

/** A text as Markdown that says just that, within a line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<|~]|&(?=#?\w+;)/g, '\\$&');
}

/** A line as Markdown that begins no heading, list or quotation. */
export function escapeStart(line: string): string {
  return line.replace(/^[-+>#=]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Puts something before each line of a text; before its first line perhaps something else. */
export function indent(text: string, rest: string, first = rest): string {
  return text
    .split('\n')
    .map((line, index) => {
      const start = index === 0 ? first : rest;
      return line === '' ? start.trimEnd() : start + line;
    })
    .join('\n');
}

function hexOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
}
