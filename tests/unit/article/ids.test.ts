import { describe, expect, test } from 'vitest';
import {
  idFault,
  idFrom,
  RESERVED_IDS,
  RESERVED_SLUGS,
  subheadingId,
} from '../../../src/article/ids.ts';

/**
 * What readers' links hold. A line here may never change; a new one may be added. If a change to
 * `idFrom` breaks one, the change is wrong.
 */
const PUBLISHED: readonly [heading: string, id: string][] = [
  ['Strategic Deliberations Amidst Crisis', 'strategic-deliberations-amidst-crisis'],
  ['Operational Plans and Diplomatic Stances', 'operational-plans-and-diplomatic-stances'],
  ['What’s next?', 'whats-next'],
  ["What's next?", 'whats-next'],
  ['Israel’s “red line”', 'israels-red-line'],
  ['The 1990s: a short history', 'the-1990s-a-short-history'],
  ['Don’t – or do — say A/B & C', 'dont-or-do-say-a-b-c'],
  ['  Spaces   and\ttabs ', 'spaces-and-tabs'],
  ['U.S. law, §3(b)', 'u-s-law-3-b'],
  ['50% + 1', '50-1'],
  ['C++ and C#', 'c-and-c'],
  ['Straße und Ärzte', 'straße-und-ärzte'],
  ['ÉLYSÉE', 'élysée'],
  ['L’été à Genève', 'lété-à-genève'],
  ['İstanbul ve IĞDIR', 'i̇stanbul-ve-iğdir'],
  ['ΟΔΥΣΣΕΥΣ', 'οδυσσευς'],
  ['Что дальше?', 'что-дальше'],
  ['ماذا بعد؟', 'ماذا-بعد'],
  ['الخُطّة الأولى', 'الخُطّة-الأولى'],
  ['می\u200Cخواهم', 'می-خواهم'],
  ['מה הלאה?', 'מה-הלאה'],
  ['आगे क्या होगा', 'आगे-क्या-होगा'],
  ['今後の予定', '今後の予定'],
  ['接下来会怎样？', '接下来会怎样'],
  ['다음은 무엇인가', '다음은-무엇인가'],
  ['อะไรต่อไป', 'อะไรต่อไป'],
  ['Emoji 🚀 here', 'emoji-here'],
  ['𝐁old 𝟙', '𝐁old-𝟙'],
  ['ﬁn', 'ﬁn'],
  ['---', ''],
  ['', ''],
  ['???', ''],
  ['🚀', ''],
];

test.each(PUBLISHED)('the id made from %j never changes', (heading, id) => {
  expect(idFrom(heading)).toBe(id.normalize('NFC'));
});

describe('an id made from a heading', () => {
  test('is the same for both Unicode forms of the heading', () => {
    for (const [heading] of PUBLISHED) {
      expect(idFrom(heading.normalize('NFD'))).toBe(idFrom(heading.normalize('NFC')));
    }
  });

  test('stays what it is when an id is made from it', () => {
    for (const [heading] of PUBLISHED) expect(idFrom(idFrom(heading))).toBe(idFrom(heading));
  });

  test('keeps no mark that lost its letter', () => {
    expect(idFrom('\u0301a')).toBe('a');
    expect(idFrom('a - \u0301b')).toBe('a-b');
    expect(idFrom('a \u0301')).toBe('a');
    expect(idFrom('\u0301')).toBe('');
  });

  test('is empty or can be an id, whatever the heading holds', () => {
    for (const heading of randomTexts()) {
      const id = idFrom(heading);
      expect([undefined, 'it has no letter or digit'], JSON.stringify(heading)).toContain(
        idFault(id),
      );
    }
  });
});

describe('a text cannot be an id', () => {
  test.each([
    ['', 'it has no letter or digit'],
    ['cafe\u0301', 'it is not in Unicode form C'],
    ['Plans', 'it has capital letters'],
    ['a b', 'it may hold letters, digits and single hyphens between them only'],
    ['a--b', 'it may hold letters, digits and single hyphens between them only'],
    ['-a', 'it may hold letters, digits and single hyphens between them only'],
    ['a-', 'it may hold letters, digits and single hyphens between them only'],
    ['a_b', 'it may hold letters, digits and single hyphens between them only'],
    ['a/b', 'it may hold letters, digits and single hyphens between them only'],
    ['a\u200Bb', 'it may hold letters, digits and single hyphens between them only'],
    ['..', 'it may hold letters, digits and single hyphens between them only'],
    ['a'.repeat(121), 'it is longer than 120 bytes'],
    ['ب'.repeat(61), 'it is longer than 120 bytes'],
    ['history', 'the site uses that word itself'],
  ])('%j', (id, fault) => {
    expect(idFault(id)).toBe(fault);
  });

  test.each([...RESERVED_IDS])('%s, which the page uses', (id) => {
    expect(idFault(id)).toBe('the site uses that word itself');
    expect(idFault(id, RESERVED_SLUGS)).toBeUndefined();
  });

  test.each([...RESERVED_SLUGS])('%s, for an article', (slug) => {
    expect(idFault(slug, RESERVED_SLUGS)).toBe('the site uses that word itself');
  });
});

test.each(['a', '7', 'plans', 'a-b-c', 'ماذا-بعد', 'a'.repeat(120), 'ب'.repeat(60), 'histories'])(
  '%s can be an id',
  (id) => {
    expect(idFault(id)).toBeUndefined();
  },
);

describe('the id of a subheading', () => {
  test('stands within that of its section, apart from every section’s', () => {
    expect(subheadingId('plans', 'First dates')).toBe('plans--first-dates');
    expect(idFault(subheadingId('plans', 'First dates'))).toBeDefined();
  });
});

/** Texts of characters from all over Unicode; the same ones in every run. */
function randomTexts(): string[] {
  let state = 1;
  const next = (below: number): number => {
    state = (state * 48_271) % 0x7fffffff;
    return state % below;
  };
  const ranges = [0x80, 0x250, 0x700, 0xe80, 0x3100, 0xd7ff, 0x1_f700];
  const character = (): string => {
    const codePoint = next(ranges[next(ranges.length)] ?? 0x80);
    return codePoint >= 0xd800 && codePoint <= 0xdfff ? ' ' : String.fromCodePoint(codePoint);
  };
  return Array.from({ length: 3000 }, () =>
    Array.from({ length: 1 + next(12) }, character)
      .join('')
      .slice(0, 25),
  );
}
