import { describe, expect, test } from 'vitest';
import { applyEdits, mendText } from '../../../src/article/typography.ts';

describe('quotation marks', () => {
  test.each([
    ['en', '"One," she said.', '“One,” she said.'],
    ['en', 'He said "no" ("never").', 'He said “no” (“never”).'],
    ['en', '"She said \'no\' twice"', '“She said ‘no’ twice”'],
    ['en-GB', '"a" and "b"', '“a” and “b”'],
    ['de', '"Eins", sagte sie.', '„Eins“, sagte sie.'],
    ['de-AT', '"Sie sagte \'nein\' dazu"', '„Sie sagte ‚nein‘ dazu“'],
    ['ar', 'قال "لا" أمس', 'قال «لا» أمس'],
  ])('of %s in %j', (lang, text, expected) => {
    expect(mendText(text, lang)).toBe(expected);
  });

  test.each([
    ["Israel's plan", 'Israel’s plan'],
    ["the soldiers' families", 'the soldiers’ families'],
    ["rock 'n' roll", 'rock ‘n’ roll'],
    ["the '90s", 'the ’90s'],
    ["don't, can't, it's", 'don’t, can’t, it’s'],
  ])('an apostrophe in %j', (text, expected) => {
    expect(mendText(text, 'en')).toBe(expected);
  });

  test.each(['6\'2" tall', '5"', '“set” ‘already’ — right’s', '„schon“', 'no quotes'])(
    'nothing in %j, which has no one right answer or is right',
    (text) => {
      expect(mendText(text, 'en')).toBe(text);
    },
  );
});

describe('dashes', () => {
  test.each([
    ['one - two', 'one – two'],
    ['one -- two', 'one – two'],
    ['one---two', 'one—two'],
    ['1990--1999', '1990–1999'],
  ])('in %j', (text, expected) => {
    expect(mendText(text, 'en')).toBe(expected);
    expect(mendText(text, 'de')).toBe(expected);
  });

  test.each(['well-known', '- at the start', 'at the end -', '-5', '----', 'a\\-- b'])(
    'none in %j',
    (text) => {
      expect(mendText(text, 'en')).toBe(text);
    },
  );
});

describe('Unicode form', () => {
  test('becomes C', () => {
    expect(mendText('cafe\u0301 a\u0308\u0323 \u212B \uAC00\u11A8', 'en')).toBe(
      'cafe\u0301 a\u0308\u0323 \u212B \uAC00\u11A8'.normalize('NFC'),
    );
  });

  test('is left where form C has no other', () => {
    expect(mendText('q\u0301 ﬁ ½', 'en')).toBe('q\u0301 ﬁ ½');
  });
});

test('what an editor escaped stays', () => {
  expect(mendText(String.raw`a \"b\" \'c\'`, 'en')).toBe(String.raw`a \"b\" \'c\'`);
});

test.each(['en', 'de', 'ar'])('a text in %s that is mended needs no more mending', (lang) => {
  for (const text of texts()) {
    const mended = mendText(text, lang);
    expect(mendText(mended, lang), JSON.stringify(text)).toBe(mended);
  }
});

describe('edits', () => {
  const edit = (start: number, end: number, text: string) => ({ start, end, text, message: '' });

  test('are carried out in any order', () => {
    expect(applyEdits('abcdef', [edit(4, 5, 'EE'), edit(0, 1, ''), edit(2, 2, '-')])).toBe(
      'b-cdEEf',
    );
  });

  test('at one place keep their order', () => {
    expect(applyEdits('ab', [edit(1, 1, '1'), edit(1, 1, '2'), edit(1, 1, '3')])).toBe('a123b');
  });

  test('inside another are left out', () => {
    expect(applyEdits('abcdef', [edit(1, 5, 'X'), edit(2, 3, 'Y')])).toBe('aXf');
  });
});

/** Short texts of everything that typography looks at; the same ones in every run. */
function texts(): string[] {
  const pieces = ['"', "'", '-', ' ', 'a', '5', '(', '.', '\\', '—', 'é', 'e\u0301', '“', '”', '’'];
  let state = 7;
  const next = (): string => {
    state = (state * 48_271) % 0x7fffffff;
    return pieces[state % pieces.length] ?? '';
  };
  return Array.from({ length: 4000 }, (_, index) =>
    Array.from({ length: 1 + (index % 12) }, next).join(''),
  );
}
