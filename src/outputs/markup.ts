/** Text of HTML or XML that is escaped already, and is put into more of it as it is. */
export interface Markup {
  readonly text: string;
}

/** What may stand in a template: texts are escaped, lists are joined, what is not there is left out. */
export type Value = string | number | false | undefined | Markup | readonly Value[];

/**
 * A template of HTML or XML. Every text in it is escaped so that it stays text, between tags and in
 * quoted attributes; an attribute without quotes would not keep it, and is refused.
 */
export function markup(strings: TemplateStringsArray, ...values: Value[]): Markup {
  let text = strings[0] ?? '';
  values.forEach((value, index) => {
    if (text.endsWith('=') && !inQuotes(text))
      throw new Error(`A value stands without quotes after: ${text}`);
    text += written(value) + (strings[index + 1] ?? '');
  });
  return { text };
}

/** A text that stays text wherever it stands in HTML or XML, but in scripts and styles. */
export function escapeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return withoutForbidden(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

/** A text without what XML cannot hold. */
export function withoutForbidden(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '');
}

// What XML cannot hold at all: https://www.w3.org/TR/xml/#charsets
// eslint-disable-next-line no-control-regex -- these are the characters it is about
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;
// eslint-disable-next-line no-control-regex -- the same
const SPECIAL = /[&<>"'\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\uD800-\uDFFF]/;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** True within the quotes of the last tag of a text. */
function inQuotes(text: string): boolean {
  const tag = text.slice(text.lastIndexOf('<'));
  return /["']/.test(tag.replace(/"[^"]*"|'[^']*'/g, ''));
}

function written(value: Value): string {
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  if (value === undefined || value === false) return '';
  return 'text' in value ? value.text : value.map(written).join('');
}
