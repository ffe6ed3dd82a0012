/** A character that hides or reorders text, and where it stands (offset in UTF-16 code units). */
export interface HiddenCharacter {
  offset: number;
  codePoint: number;
  message: string;
}

// Unicode 17, "Default_Ignorable_Code_Point" and "Bidi_Control", less soft hyphen (U+00AD),
// combining grapheme joiner, and single variation selectors, which emoji and CJK names need; a run
// of them spells a message that no reader sees.
// Half of a pair of surrogates, and what is no character, no file of the site could hold.
// The bidi attacks they refuse: https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
const SUSPECT =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class -- it looks for control characters and joiners
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\uFFFE\uFFFF\uD800-\uDFFF\u{E0000}-\u{E007F}]|(?<=[\uFE00-\uFE0F\u{E0100}-\u{E01EF}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;

/** Texts that have none: nearly all are such, and one look tells. */
const PLAIN = /^[\t\n\r -~\u00A0-\u060B\u2010-\u2027\u2030-\u205E]*$/;

const RTL_SCRIPT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
/** Scripts in which ZWJ and ZWNJ choose the shape of a letter. */
const JOINING_SCRIPT =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Scripts without spaces, where a zero-width space marks the end of a word. */
const UNSPACED_SCRIPT =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}]/u;
/** The flags of England, Scotland and Wales: a black flag, and tags that spell gbeng, gbsct, gbwls. */
const FLAG =
  /\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}/gu;
const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u;

const NAMES: Readonly<Record<number, string>> = {
  0x061c: 'ARABIC LETTER MARK',
  0x200b: 'ZERO WIDTH SPACE',
  0x200c: 'ZERO WIDTH NON-JOINER',
  0x200d: 'ZERO WIDTH JOINER',
  0x200e: 'LEFT-TO-RIGHT MARK',
  0x200f: 'RIGHT-TO-LEFT MARK',
  0x2028: 'LINE SEPARATOR',
  0x2029: 'PARAGRAPH SEPARATOR',
  0x202a: 'LEFT-TO-RIGHT EMBEDDING',
  0x202b: 'RIGHT-TO-LEFT EMBEDDING',
  0x202c: 'POP DIRECTIONAL FORMATTING',
  0x202d: 'LEFT-TO-RIGHT OVERRIDE',
  0x202e: 'RIGHT-TO-LEFT OVERRIDE',
  0x2060: 'WORD JOINER',
  0x2066: 'LEFT-TO-RIGHT ISOLATE',
  0x2067: 'RIGHT-TO-LEFT ISOLATE',
  0x2068: 'FIRST STRONG ISOLATE',
  0x2069: 'POP DIRECTIONAL ISOLATE',
  0xfeff: 'ZERO WIDTH NO-BREAK SPACE',
};

/**
 * The characters of a text that a reader cannot see but that change what is read: bidi controls,
 * zero-width and control characters. Those that a script needs are let through beside its letters.
 */
export function findHiddenCharacters(text: string): HiddenCharacter[] {
  if (PLAIN.test(text)) return [];
  const found: HiddenCharacter[] = [];
  // Blanked, so that what spells a flag is not met with below.
  const rest = text.replace(FLAG, (flag) => ' '.repeat(flag.length));
  for (const match of rest.matchAll(SUSPECT)) {
    const codePoint = match[0].codePointAt(0) ?? 0;
    if (isNeeded(text, match.index, match[0].length, codePoint)) continue;
    const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    const name = NAMES[codePoint];
    found.push({
      offset: match.index,
      codePoint,
      message: `found the hidden character ${code}${name ? ` ${name}` : ''}: delete it`,
    });
  }
  return found;
}

function isNeeded(text: string, offset: number, length: number, codePoint: number): boolean {
  const before = text.slice(Math.max(0, offset - 2), offset);
  const after = text.slice(offset + length, offset + length + 2);
  const beside = (pattern: RegExp): boolean => pattern.test(before) || pattern.test(after);
  switch (codePoint) {
    case 0x200b:
      return beside(UNSPACED_SCRIPT);
    case 0x200c:
      return beside(JOINING_SCRIPT);
    case 0x200d:
      return beside(JOINING_SCRIPT) || (EMOJI.test(before) && EMOJI.test(after));
    case 0x061c:
    case 0x200e:
    case 0x200f:
      return RTL_SCRIPT.test(lineAround(text, offset));
    default:
      return false;
  }
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end === -1 ? undefined : end);
}
