import type { CSL } from '@citation-js/core';

/** An item with blanks where it differs from others. */
export interface Blank {
  item: CSL;
  /** The same for items that differ in nothing but what was blanked. */
  shape: string;
  /** Puts into an entry that was made of the blank item what stands there in this one. */
  fill: (entry: string) => string;
}

/** Stand for a heading, an address and a revision while an entry is made. */
const TITLE = 'Qxqtitle';
const URL = 'https://qxqaddress.example/';
const NOTE = 'Qxqnote';
/** Stand for a year, and for a day of two digits. */
const [YEAR, DAY] = [8765, 28];
const NUMBERS = new RegExp(String.raw`\b(?:${YEAR}|${DAY})\b`, 'g');
/** Letters, digits and what no style and no quotation changes; then perhaps an end of its own. */
const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ,–-]*[\p{L}\p{M}\p{N}])?$/u;
/** "Revision 2, https://…", which no style alters either. */
const PLAIN_NOTE = /^[\p{L}\p{M}\p{N} ]+, [^&<>"'\s]+$/u;
const BARE = /^[^&<>"'\s]+$/;

/**
 * An item with its title, addresses, year and day blank. Undefined where a style may alter them: a
 * title with quotes, signs or an end such as "?".
 */
export function blankOf(item: CSL): Blank | undefined {
  const { title = '', URL: url = '', note } = item;
  if (!PLAIN.test(title) || !BARE.test(url) || (note && !PLAIN_NOTE.test(note))) return undefined;
  const texts = { ...item, title: TITLE, URL, ...(note !== undefined && { note: NOTE }) };
  const { id: _id, section: _section, 'citation-key': _key, version: _version, ...rest } = texts;
  const [year, month, day] = item.issued?.['date-parts']?.[0] ?? [];
  const { issued: _issued, ...undated } = rest;
  // French says "1er janvier"; and whatever else is the same number would be taken for these.
  const isBlank = Number(year) >= 1000 && Number(day) > 1 && !hasNumbers(undated);
  const issued: NonNullable<CSL['issued']> = { 'date-parts': [[YEAR, month ?? 1, DAY]] };
  const dated = isBlank && month !== undefined ? { issued } : {};
  return {
    item: { ...texts, ...dated },
    shape: JSON.stringify({ ...rest, ...dated }),
    fill: (entry) =>
      entry
        .replace(NUMBERS, (number) =>
          'issued' in dated ? String(Number(number) === YEAR ? year : day) : number,
        )
        .replace(TITLE, () => title)
        .replace(URL, () => url)
        .replace(NOTE, () => note ?? ''),
  };
}

function hasNumbers(item: object): boolean {
  return JSON.stringify(item).search(NUMBERS) !== -1;
}
