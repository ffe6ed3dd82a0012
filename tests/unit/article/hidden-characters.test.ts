import { describe, expect, test } from 'vitest';
import { findHiddenCharacters } from '../../../src/article/hidden-characters.ts';

const codes = (text: string): number[] =>
  findHiddenCharacters(text).map(({ codePoint }) => codePoint);

describe('what a script or a sign needs is let through', () => {
  test.each([
    ['Persian with joiners', 'می\u200Cخواهم و خانه\u200Cها'],
    ['Devanagari with joiners', 'क्\u200Dष और क्\u200Cष'],
    ['Sinhala with a joiner', 'ශ්\u200Dරී'],
    ['Malayalam with a joiner', 'അവന്\u200D'],
    ['Thai with word ends', 'ภาษา\u200Bไทย'],
    ['Khmer with word ends', 'ភាសា\u200Bខ្មែរ'],
    ['Arabic with marks of direction', '\u200Fقال (UN)\u200E أمس\u061C'],
    ['Hebrew with a mark', 'שלום!\u200F'],
    ['emoji of several', '👩🏽\u200D🚀 👨\u200D👩\u200D👧 🏳️\u200D🌈 ❤️\u200D🔥 👁️\u200D🗨️'],
    ['keycaps and presentation', '1️⃣ ☎️ ☎︎'],
    ['flags of letters', '🇮🇱🇺🇸'],
    [
      'flags of England, Scotland and Wales',
      '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}' +
        '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}' +
        '🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}',
    ],
    ['a variant of a Han character', '葛\u{E0100}城'],
    ['a soft hyphen', 'Straf\u00ADrecht'],
    ['a no-break space', '10\u00A0km and 5\u202Fm'],
    ['tabs and line ends', 'a\tb\r\nc'],
  ])('%s', (_what, text) => {
    expect(codes(text)).toEqual([]);
  });
});

describe('what hides or reorders text is found', () => {
  test.each([
    ['an override', 'a\u202Eb', [0x202e]],
    ['isolates, even in Arabic', 'قال\u2067 abc\u2069', [0x2067, 0x2069]],
    ['joiners between Latin letters', 'a\u200Cb\u200Dc', [0x200c, 0x200d]],
    ['a joiner after an emoji with none to join', '🚀\u200D.', [0x200d]],
    ['a space of no width between Latin letters', 'a\u200Bb', [0x200b]],
    ['a mark of direction in a line without such a script', 'a\u200E\nقال', [0x200e]],
    ['a word joiner and a byte order mark inside', 'a\u2060b\uFEFFc', [0x2060, 0xfeff]],
    ['control characters', 'a\u0000b\u001Bc\u007Fd\u0085e', [0, 0x1b, 0x7f, 0x85]],
    ['separators that editors do not show', 'a\u2028b\u2029c', [0x2028, 0x2029]],
    ['fillers', 'a\u3164b\uFFA0c\u115Fd', [0x3164, 0xffa0, 0x115f]],
    ['signs of nothing in mathematics', 'a\u2062b', [0x2062]],
    ['tags without a flag', 'a\u{E0041}b', [0xe0041]],
    ['tags behind a flag that spell no flag', '🏴\u{E0061}\u{E007F}', [0xe0061, 0xe007f]],
    ['a message in variation selectors', '😀\uFE00\uFE01\u{E0101}', [0xfe01, 0xe0101]],
  ])('%s', (_what, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });
});

test('each is named by its code point, and by its name where it has one', () => {
  expect(findHiddenCharacters('ab\u202Ec\u0007')).toEqual([
    {
      offset: 2,
      codePoint: 0x202e,
      message: 'found the hidden character U+202E RIGHT-TO-LEFT OVERRIDE: delete it',
    },
    { offset: 4, codePoint: 7, message: 'found the hidden character U+0007: delete it' },
  ]);
});

test('a flag moves no offset behind it', () => {
  const flag = '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}';
  expect(findHiddenCharacters(`${flag}\u202E`)[0]?.offset).toBe(flag.length);
});
