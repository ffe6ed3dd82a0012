/** What of a page decides where links to it land. */
export interface PageRead {
  /** The ids of its elements. */
  ids: ReadonlySet<string>;
  /** Where it sends readers on to at once, as it says it. */
  leadsTo: string | undefined;
}

const COMMENT = /<!--(?:-?>|.*?(?:--!?>|$))/sy;
const TAG = /<(?<end>\/?)(?<name>[a-z][^\s/>]*)/iy;
const BOGUS = /<[!?/][^>]*>?/y;
// A name may begin with "="; a value is quoted, or reaches to the next white space.
const ATTRIBUTE =
  /[\s/]*(?<name>=[^\s/>=]*|[^\s/>=]+)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s>"'][^\s>]*)?))?/y;
const TAG_END = /[\s/]*>?/y;
/** Elements whose content is text, whatever it looks like. */
const TEXT_ONLY = /^(?:script|style|title|textarea|xmp|iframe|noembed|noframes)$/;

/**
 * Reads a page for its ids, tag by tag as browsers do (https://html.spec.whatwg.org/#tokenization):
 * what stands in comments, scripts, attributes or templates is no element. It builds no tree: a site
 * has tens of thousands of pages.
 */
export function readPage(html: string): PageRead {
  const ids = new Set<string>();
  let leadsTo: string | undefined;
  let templates = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    const tag = match(TAG, html, at);
    if (!tag) {
      at += (match(COMMENT, html, at) ?? match(BOGUS, html, at))?.[0].length ?? 1;
      continue;
    }
    const name = tag.groups?.['name']?.toLowerCase() ?? '';
    const isEnd = tag.groups?.['end'] !== '';
    const attributes = readAttributes(html, at + tag[0].length);
    at = attributes.end;
    if (name === 'template') templates = Math.max(0, templates + (isEnd ? -1 : 1));
    if (isEnd) continue;
    if (TEXT_ONLY.test(name)) at = endOfText(html, at, name);
    if (templates > 0) continue;
    const { id, 'http-equiv': equivalent, content } = attributes.values;
    if (id) ids.add(id);
    if (name === 'meta' && equivalent?.toLowerCase() === 'refresh') leadsTo ??= refreshOf(content);
  }
  return { ids, leadsTo };
}

function readAttributes(
  html: string,
  start: number,
): { values: Partial<Record<string, string>>; end: number } {
  const values: Partial<Record<string, string>> = {};
  let end = start;
  for (;;) {
    const attribute = match(ATTRIBUTE, html, end);
    if (!attribute) break;
    const { name = '', double, single, bare } = attribute.groups ?? {};
    // Of two that have one name, the first counts.
    values[name.toLowerCase()] ??= decodeEntities(double ?? single ?? bare ?? '');
    end += attribute[0].length;
  }
  return { values, end: end + (match(TAG_END, html, end)?.[0].length ?? 0) };
}

/** Where the text of an element ends, or where it began if it never does. */
function endOfText(html: string, start: number, name: string): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = start;
  return end.exec(html)?.index ?? start;
}

/** The address in the content of a refresh that does not wait. */
function refreshOf(content = ''): string | undefined {
  const pattern = /^\s*0(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?(?:"([^"]*)|'([^']*)|(\S.*))/is;
  const [, double, single, bare] = pattern.exec(content) ?? [];
  return (double ?? single ?? bare)?.trim();
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos));/gi, (all, ...groups) => {
    const [decimal, hex, name] = groups as (string | undefined)[];
    if (name !== undefined) return NAMED[name] ?? all;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
