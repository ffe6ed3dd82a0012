/** Where the frontmatter of a text stands, as offsets: its YAML, and the text after it. */
export interface FrontmatterRange {
  yamlStart: number;
  yamlEnd: number;
  bodyStart: number;
}

/** Why a text has no frontmatter, and where that shows. */
export interface FrontmatterFault {
  offset: number;
  message: string;
}

const OPEN = /^---[ \t]*\r?\n/;
const CLOSE = /^---[ \t]*(?:\r?\n|$)/m;

/** Finds the block between the first line `---` and the next line `---`. */
export function findFrontmatter(text: string): FrontmatterRange | FrontmatterFault {
  const open = OPEN.exec(text);
  if (!open) {
    return {
      offset: 0,
      message:
        'the frontmatter is missing: expected a first line "---", then title, date, sections',
    };
  }
  const yamlStart = open[0].length;
  const close = CLOSE.exec(text.slice(yamlStart));
  if (!close) {
    return {
      offset: 0,
      message: 'the frontmatter is not closed: expected a second line "---" after its last key',
    };
  }
  const yamlEnd = yamlStart + close.index;
  return { yamlStart, yamlEnd, bodyStart: yamlEnd + close[0].length };
}

/** The text with its first `length` characters blank, so that every later position stays true. */
export function blankStart(text: string, length: number): string {
  return text.slice(0, length).replace(/[^\r\n]/g, ' ') + text.slice(length);
}
