import { yamlLimitFault, YAML_LIMITS } from './limits-yaml.ts';

/** The largest article, in bytes: one that is larger is a mistake, or an attack. */
export const MAX_ARTICLE_BYTES = 2_000_000;

/** The largest file of settings, people, terms, topics and the like, in bytes. */
const MAX_YAML_BYTES = 200_000;

/** The largest revision, in bytes: it holds the text of an article. */
export const MAX_REVISION_BYTES = 5_000_000;
/** As many lines, commas and colons as the longest article may have. */
const MAX_REVISION_ENTRIES = 60_000;

/** The text of a file, or why it has none. */
export type Decoded = { text: string } | { fault: string; before: string };

/**
 * Reads the bytes of an article as UTF-8, without guessing.
 *
 * @returns the text without a byte order mark; or a fault and the text before it, which places it
 */
export function decodeArticle(bytes: Uint8Array): Decoded {
  if (bytes.byteLength > MAX_ARTICLE_BYTES) {
    const fault = `this file is ${inMegabytes(bytes)}: an article has at most 2 MB; split it`;
    return { fault, before: '' };
  }
  const decoded = decodeText(bytes);
  if ('fault' in decoded || decoded.text.trim() !== '') return decoded;
  return { fault: 'this file is empty: expected frontmatter and a text', before: '' };
}

/**
 * Reads the bytes of a file of YAML; the rest is as with {@link decodeArticle}.
 *
 * @param most the largest size, in bytes
 */
export function decodeYaml(bytes: Uint8Array, most = MAX_YAML_BYTES): Decoded {
  if (bytes.byteLength <= most) {
    const decoded = decodeText(bytes);
    if ('fault' in decoded) return decoded;
    const entries = most === MAX_YAML_BYTES ? YAML_LIMITS.entries : MAX_REVISION_ENTRIES;
    const { message: fault, offset = 0 } = yamlLimitFault(decoded.text, entries) ?? {};
    return fault === undefined ? decoded : { fault, before: decoded.text.slice(0, offset) };
  }
  const fault = `this file is ${inMegabytes(bytes)}: expected at most ${most / 1e6} MB of YAML; take out what does not belong here`;
  return { fault, before: '' };
}

function inMegabytes({ byteLength }: Uint8Array): string {
  return `${(byteLength / 1e6).toFixed(1)} MB`;
}

/** Reads bytes as UTF-8; the rest is as with {@link decodeArticle}. */
export function decodeText(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const before = validStart(bytes);
    return { fault: 'found a byte that is not UTF-8: save the file as UTF-8', before };
  }
}

/** The longest start of the bytes that is valid UTF-8. */
function validStart(bytes: Uint8Array): string {
  let [low, high] = [0, bytes.byteLength];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (tryDecode(bytes.subarray(0, middle)) === undefined) high = middle - 1;
    else low = middle;
  }
  return tryDecode(bytes.subarray(0, low)) ?? '';
}

function tryDecode(bytes: Uint8Array): string | undefined {
  try {
    // `stream`: a character that is cut off at the end is not an error yet.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
