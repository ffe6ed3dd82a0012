/** What a piece of YAML may hold at most: what is over it takes minutes, or ends the process. */
export const YAML_LIMITS = {
  /** Lists and keys in each other on one line. */
  depth: 16,
  /** Lists and maps that stand as keys: what each is as a text is asked over and over. */
  oddKeys: 50,
  /** Lines, commas and colons, of which each may begin a key. */
  entries: 6000,
  /** Marks that turn the direction of a text: for each the whole line is looked at. */
  directions: 2000,
} as const;

const NESTED = /^[ \t]*((?:[-?][ \t]+)+)/gm;
const ODD_KEY = /[\]}]\s*:/g;
/** What a note and the address of a link look like in the text of a revision. */
const DEFINITION = /\[[^[\]\n]*\]:/g;
const DIRECTION = /[\u061C\u200E\u200F]/g;
const ENTRY = /[,\n]|:(?=\s)/g;

/**
 * The first limit that a piece of YAML goes over, and where: an offset.
 *
 * @param entries how many lines, commas and colons it may have; those of a revision are mostly prose
 */
export function yamlLimitFault(
  yaml: string,
  entries: number = YAML_LIMITS.entries,
): { offset: number; message: string } | undefined {
  for (const { 0: line, 1: marks = '', index } of yaml.matchAll(NESTED)) {
    if (count(marks, /\S/g) <= YAML_LIMITS.depth) continue;
    const message = `lists and keys stand in each other here, more than ${YAML_LIMITS.depth} on one line: write fewer`;
    return { offset: index + line.length - line.trimStart().length, message };
  }
  const odd = count(yaml, ODD_KEY) - count(yaml, DEFINITION);
  if (odd > YAML_LIMITS.oddKeys) {
    return { offset: 0, message: 'lists and maps stand as keys here: a key is a word' };
  }
  if (count(yaml, DIRECTION) > YAML_LIMITS.directions) {
    const message = 'very many marks that turn the direction of a text stand here: take them out';
    return { offset: 0, message };
  }
  if (count(yaml, ENTRY) <= entries) return undefined;
  const most = entries.toLocaleString('en');
  const message = `YAML has at most ${most} lines, commas and colons here: take out what does not belong here, or split it`;
  return { offset: 0, message };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
