import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstSentence, shortened } from '../../../src/outputs/first-sentence.ts';

test.each([
  ['of several', 'en', 'One is here. Two is there.', 'One is here.'],
  ['a question', 'en', 'Who knew? Nobody did.', 'Who knew?'],
  ['without a full stop', 'en', 'Only this', 'Only this'],
  [
    'of the first paragraph',
    'en',
    'A line without an end\n\nAnother. More.',
    'A line without an end',
  ],
  ['after empty lines', 'en', '\n\n  First. Second.', 'First.'],
  ['over lines', 'en', 'One that is\nwrapped here. Two.', 'One that is wrapped here.'],
  ['with a quotation', 'en', '“It is over,” he said. She left.', '“It is over,” he said.'],
  ['that is a quotation', 'en', '“It is over.” She left.', '“It is over.”'],
  ['with decimals', 'en', 'It rose by 3.5 per cent. Then it fell.', 'It rose by 3.5 per cent.'],
  ['with a year at its end', 'en', 'It began in 1999. It goes on.', 'It began in 1999.'],
  ['with a title', 'en', 'Dr. Stone spoke. All left.', 'Dr. Stone spoke.'],
  ['with an initial', 'en', 'It was J. Smith who spoke. All left.', 'It was J. Smith who spoke.'],
  ['with a country', 'en', 'The U.S. Senate met. All left.', 'The U.S. Senate met.'],
  ['of another English', 'en-GB', 'Dr. Stone spoke. All left.', 'Dr. Stone spoke.'],
  [
    'with a German date',
    'de',
    'Am 3. Oktober war es so weit. Dann nicht.',
    'Am 3. Oktober war es so weit.',
  ],
  ['with a German year', 'de', 'Das war 1999. Dann nicht.', 'Das war 1999.'],
  [
    'with a German abbreviation',
    'de',
    'Dort, z. B. Wien, war es so. Dann nicht.',
    'Dort, z. B. Wien, war es so.',
  ],
  ['in Arabic', 'ar', 'هذا هو السؤال؟ وهذا هو الجواب.', 'هذا هو السؤال؟'],
  ['in Japanese', 'ja', '雨が降る。風が吹く。', '雨が降る。'],
  ['in Greek', 'el', 'Αυτό είναι. Και αυτό.', 'Αυτό είναι.'],
  ['of nothing', 'en', ' \n ', ''],
])('the first sentence %s', (_what, lang, text, expected) => {
  expect(firstSentence(text, lang)).toBe(expected);
});

test('a long sentence is cut after a word', () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
  const cut = firstSentence(`${words}. Another.`, 'en');
  expect(cut.length).toBeLessThanOrEqual(200);
  expect(cut.length).toBeGreaterThan(180);
  expect(cut).toMatch(/^word0 word1 .* word\d+…$/);
  expect(words.startsWith(`${cut.slice(0, -1)} `)).toBe(true);
});

test('where there are no spaces it is cut between words, and in one long word between letters', () => {
  const thai = firstSentence('กรุงเทพมหานคร'.repeat(30), 'th');
  expect(thai).toMatch(/…$/);
  expect(thai.slice(0, -1).length % 'กรุงเทพมหานคร'.length).toBe(0);
  expect(firstSentence('👩‍👩‍👧'.repeat(50), 'en')).toMatch(/^(?:👩‍👩‍👧)+…$/u);
  expect(firstSentence('a'.repeat(300), 'en')).toBe(`${'a'.repeat(199)}…`);
});

test('no text becomes longer than 200 characters, or something else than it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
      const cut = shortened(text, 'en');
      expect(cut.length).toBeLessThanOrEqual(200);
      expect(cut.isWellFormed()).toBe(true);
      expect(text.startsWith(cut.replace(/…$/, ''))).toBe(true);
    }),
  );
});
