import type { Size } from './picture-size.ts';

const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const ATTRIBUTE = `\\s+(${NAME})\\s*=\\s*("[^"<]*"|'[^'<]*')`;
/** Everything that an SVG file may be made of, a piece at a time. */
const PIECE = new RegExp(
  [
    '(?<text>[^<]+)',
    '<!--(?:(?!--)[^])*-->',
    '<!\\[CDATA\\[(?<data>(?:(?!\\]\\]>)[^])*)\\]\\]>',
    '<\\?xml\\s(?:(?!\\?>)[^])*\\?>',
    `<!DOCTYPE\\s[^[<>]*>`,
    `</(?<end>${NAME})\\s*>`,
    `<(?<start>${NAME})(?<attributes>(?:${ATTRIBUTE})*)\\s*(?<empty>/?)>`,
  ].join('|'),
  'y',
);
const RUNS = new Set(['script', 'foreignobject', 'iframe', 'embed', 'object', 'audio', 'video']);
const UNITS = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/;

/**
 * Reads an SVG file, strictly: what cannot be read is refused, and so is whatever could run or load
 * something, because anybody can open the file by itself.
 *
 * @returns its size, or what is wrong with it, as the end of a sentence
 */
export function readSvg(bytes: Uint8Array): Size | string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'cannot be read as SVG: expected UTF-8; export it anew';
  }
  const open: string[] = [];
  let root: ReadonlyMap<string, string> | undefined;
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const at = PIECE.lastIndex;
    const groups = PIECE.exec(text)?.groups;
    if (!groups) return unreadable(text, at);
    const { start, end, attributes = '', empty } = groups;
    const inner = groups['text'] ?? groups['data'] ?? '';
    if (open.length === 0 && inner.trim() !== '') return unreadable(text, at);
    const isStyle = localName(open.at(-1) ?? '') === 'style';
    const fault = isStyle ? styleFault(decode(inner)) : undefined;
    if (fault !== undefined) return fault;
    if (end !== undefined && open.pop() !== end) return unreadable(text, at);
    if (start === undefined) continue;
    if (root && open.length === 0) return unreadable(text, at);
    const values = valuesOf(attributes);
    const unsafe = elementFault(start, values);
    if (unsafe !== undefined) return unsafe;
    if (!root && localName(start) !== 'svg') return unreadable(text, at);
    root ??= values;
    if (empty === '') open.push(start);
  }
  if (!root || open.length > 0) return unreadable(text, text.length);
  return (
    sizeFrom(root) ?? 'does not say its size: give its <svg> a viewBox, or a width and a height'
  );
}

function elementFault(name: string, values: ReadonlyMap<string, string>): string | undefined {
  const local = localName(name);
  if (RUNS.has(local)) {
    return `has a <${name}> in it, which can run or load something: export it without, or as .png`;
  }
  for (const [key, value] of values) {
    const attribute = localName(key);
    if (attribute.startsWith('on')) {
      return `has the attribute ${key} in it, which runs as code: export it without, or as .png`;
    }
    if (attribute === 'href' || attribute === 'src') {
      if (!/^(?:#|data:image\/(?:png|jpe?g|gif|webp|avif);base64,)/.test(value))
        return refers(value);
    } else if (attribute === 'attributename' && /href|^on/i.test(value)) {
      return `has a <${name}> in it that changes ${value}: export it without, or as .png`;
    } else if (!key.startsWith('xmlns')) {
      const fault = styleFault(value);
      if (fault !== undefined) return fault;
    }
  }
  return undefined;
}

/** What is wrong with a style, or with an attribute that may hold one, such as `fill`. */
function styleFault(text: string): string | undefined {
  const found = /javascript:/i.exec(text) ?? /@import/i.exec(text) ?? /\\/.exec(text);
  if (found) return refers(found[0]);
  for (const [, target = ''] of text.matchAll(/(?:url|src|image(?:-set)?)\(\s*["']?([^"')]*)/gi)) {
    if (!target.startsWith('#')) return refers(target);
  }
  return undefined;
}

function refers(target: string): string {
  const shown = target.length > 60 ? `${target.slice(0, 60)}…` : target;
  return `refers to "${shown}", and a picture may refer to nothing outside of it: put it into the file, or export it as .png`;
}

function unreadable(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n');
  return `cannot be read as SVG from its line ${lines.length}: expected <svg> and nothing but well-formed elements in it, without entities of its own; export it anew as plain SVG`;
}

function sizeFrom(root: ReadonlyMap<string, string>): Size | undefined {
  const [width, height] = ['width', 'height'].map((key) =>
    Number(UNITS.exec(root.get(key) ?? '')?.[1] ?? 0),
  );
  if (width && height) return { width, height };
  const box = (root.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , boxWidth = 0, boxHeight = 0] = box;
  return boxWidth > 0 && boxHeight > 0 ? { width: boxWidth, height: boxHeight } : undefined;
}

function valuesOf(attributes: string): Map<string, string> {
  const found = attributes.matchAll(new RegExp(ATTRIBUTE, 'g'));
  return new Map([...found].map(([, key = '', value = '']) => [key, decode(value.slice(1, -1))]));
}

/** Without a prefix: `svg:script` is one too. */
function localName(name: string): string {
  return (name.split(':').at(-1) ?? name).toLowerCase();
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** A value with its character references read, and without the spaces that browsers skip in addresses. */
function decode(value: string): string {
  const text = value.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
    const code = hex ? parseInt(String(hex), 16) : Number(decimal);
    if (name === undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    return ENTITIES[String(name)] ?? all;
  });
  return text.replace(/[\0-\x20]+/g, ' ').trim();
}
