/**
 * Words that are addresses below an article (`/<slug>/history/`) or ids of the page itself, and
 * so can never be the id of a section.
 */
export const RESERVED_IDS: readonly string[] = ['cite', 'history', 'main', 'next', 'outline'];

/** Words that are addresses of the site itself, and so can never be an article's slug. */
export const RESERVED_SLUGS: readonly string[] = [
  '404',
  'about',
  'archive',
  'assets',
  'authors',
  'corrections',
  'feed',
  'search',
  'series',
  'style-guide',
  'topics',
];

// A section's card lives in a folder of this name: file systems stop at 255 bytes a name.
const MAX_BYTES = 120;
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}]*`;
const ID = new RegExp(`^${WORD}(?:-${WORD})*$`, 'u');

/**
 * The id made from a heading: its letters, marks and digits in lower case and Unicode form C,
 * everything else a single hyphen. The one place where ids are made; never change what it returns
 * for a text that it has been given before, because published links hold it.
 *
 * @returns the id, or an empty text where the heading has no letter or digit
 */
export function idFrom(heading: string): string {
  return (
    heading
      .normalize('NFC')
      .toLowerCase()
      // An apostrophe joins: "Israel’s" is one word.
      .replace(/(?<=[\p{L}\p{M}])['’ʼ](?=\p{L})/gu, '')
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
      // A mark that lost its letter cannot begin a word.
      .replace(/(?<=^|-)\p{M}+/gu, '')
      .replace(/-{2,}/g, '-')
      .replace(/^-|-$/g, '')
      .normalize('NFC')
  );
}

/** The id of a subheading (`###`): its own, within its section's. No section's id has `--`. */
export function subheadingId(sectionId: string, heading: string): string {
  return `${sectionId}--${idFrom(heading)}`;
}

/** Why a text cannot be an earlier id, of a section or of a subheading in one (`old--dates`). */
export function aliasFault(alias: string): string | undefined {
  const [section = '', subheading, ...more] = alias.split('--');
  if (more.length > 0) return 'it may hold "--" once';
  return idFault(section) ?? (subheading === undefined ? undefined : idFault(subheading, []));
}

/**
 * Why a text cannot be an id or a slug, as the end of a sentence, or undefined where it can.
 * Ids stand in addresses, in file names and in print, so they are lower-case words and hyphens.
 */
export function idFault(
  id: string,
  reserved: readonly string[] = RESERVED_IDS,
): string | undefined {
  if (id === '') return 'it has no letter or digit';
  if (id !== id.normalize('NFC')) return 'it is not in Unicode form C';
  if (id !== id.toLowerCase()) return 'it has capital letters';
  if (!ID.test(id)) return 'it may hold letters, digits and single hyphens between them only';
  if (Buffer.byteLength(id) > MAX_BYTES) return `it is longer than ${MAX_BYTES} bytes`;
  if (reserved.includes(id)) return 'the site uses that word itself';
  return undefined;
}
