/** Double and single quotation marks, opening and closing. */
type Quotes = readonly [open: string, close: string, openSingle: string, closeSingle: string];

// https://cldr.unicode.org: quotationStart, quotationEnd, alternate forms
const QUOTES: Readonly<Record<string, Quotes>> = {
  ar: ['«', '»', '‹', '›'],
  de: ['„', '“', '‚', '‘'],
  en: ['“', '”', '‘', '’'],
};
const ENGLISH: Quotes = ['“', '”', '‘', '’'];

const OPENS_AFTER = /[\s([{–—\-/“‘„‚«‹]/u;
const LETTER = /[\p{L}\p{N}\p{M}\uFFFC]/u;

/** Characters of a text that something else belongs in the place of. */
export interface Replacement {
  at: number;
  length: number;
  text: string;
}

/**
 * The quotation marks and apostrophes of a language in the place of straight ones, where only one
 * reading is possible: marks of feet and inches stay, and so does what follows a backslash.
 */
export function quotes(text: string, lang: string): Replacement[] {
  const [open, close, openSingle, closeSingle] = QUOTES[lang.split('-')[0] ?? ''] ?? ENGLISH;
  const found: Replacement[] = [];
  let doubleOpen = false;
  let singleOpen = false;
  for (const { 0: mark, index: at } of text.matchAll(/(?<!\\)["']/g)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    const add = (replacement: string): void => {
      found.push({ at, length: 1, text: replacement });
    };
    const canOpen = OPENS_AFTER.test(before) || /["']/.test(before) || startsLine(text, at);
    if (mark === '"') {
      const opens = canOpen && !/\s/.test(after);
      // 6'2": inches or minutes, not a quotation, and for the editor to say.
      if (!opens && !doubleOpen && /\d/.test(before)) continue;
      doubleOpen = opens;
      add(opens ? open : close);
    } else if (LETTER.test(before) && /\p{L}/u.test(after)) {
      add('’');
    } else if (canOpen && /\d/.test(after)) {
      add('’');
    } else if (canOpen && !/\s/.test(after) && closesLater(text, at)) {
      singleOpen = true;
      add(openSingle);
    } else if (singleOpen && !canOpen) {
      singleOpen = false;
      add(closeSingle);
    } else if (!/\d/.test(before)) {
      add('’');
    }
  }
  return found;
}

/** True after the marks of a quotation, `>`, which stand in the source of its lines. */
function startsLine(text: string, at: number): boolean {
  return text[at - 1] === '>' && /\n[ \t>]*$/.test(text.slice(0, at));
}

function closesLater(text: string, at: number): boolean {
  return /[^\s\\]'(?![\p{L}\p{N}])/u.test(text.slice(at + 1));
}
