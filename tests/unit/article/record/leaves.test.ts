import { describe, expect, test } from 'vitest';
import { excerpt, inBrackets, isChange } from '../../../../src/article/record/difference.ts';
import {
  differenceOf,
  differencesOf,
  pairLeaves,
  readingOf,
} from '../../../../src/article/record/leaves.ts';
import type { Leaf } from '../../../../src/article/record/leaves.ts';

/** A leaf from its words; what is in braces is a link. */
function leaf(text: string, context = '', quoted = false): Leaf {
  const words = text
    .split(/(\{.*?\}|\s|\b)/u)
    .filter(Boolean)
    .map((word) =>
      word.startsWith('{') ? { text: word.slice(1, -1), what: 'link' as const } : { text: word },
    );
  return { context, quoted, words };
}

function differences(before: (Leaf | string)[], after: (Leaf | string)[]): string[] {
  const leaves = (of: (Leaf | string)[]): Leaf[] =>
    of.map((one) => (typeof one === 'string' ? leaf(one) : one));
  return differencesOf(leaves(before), leaves(after)).map(({ segments }) => inBrackets(segments));
}

describe('leaves are set side by side', () => {
  const LONG = 'The council closed the old bridge over the river last night.';

  test('a word that changed is struck and put in where it stands', () => {
    expect(differences([LONG], [LONG.replace('council', 'city')])).toEqual([
      'The [-council-]{+city+} closed the old bridge over the river last night.',
    ]);
  });

  test('nothing is said of those that did not change', () => {
    expect(differences([LONG, 'Same.'], [LONG, 'Same.'])).toEqual([]);
    expect(differences(['One two three.', LONG], ['One two four.', LONG])).toEqual([
      'One two [-three-]{+four+}.',
    ]);
  });

  test('one that was put in between is not taken for those around it', () => {
    expect(differences([LONG, 'Nobody was hurt.'], [LONG, 'Why?', 'Nobody was hurt.'])).toEqual([
      '{+Why?+}',
    ]);
  });

  test('one that was moved is struck here and put in there', () => {
    expect(differences([LONG, 'A b c.', 'D e f.'], ['A b c.', 'D e f.', LONG])).toEqual([
      `[-${LONG}-]`,
      `{+${LONG}+}`,
    ]);
  });

  test('those that have little in common are not one that was edited', () => {
    expect(differences(['All went well.'], ['Nobody knows why.'])).toEqual([
      '[-All went well.-]',
      '{+Nobody knows why.+}',
    ]);
  });

  test('cells, quotations and numbered items are pairs of their own kind only', () => {
    expect(differences([leaf('Same words.', '1.')], [leaf('Same words.', '2.')])).toEqual([
      '[-Same words.-]',
      '{+Same words.+}',
    ]);
    const [quoted] = differencesOf([], [leaf('He said so.', '>', true)]);
    expect(quoted?.quoted).toBe(true);
  });

  test('two that have hardly a word in common are struck and put in whole', () => {
    const words = (prefix: string): string =>
      Array.from({ length: 2000 }, (_, index) => `${prefix}${index}`).join(' ');
    const found = differenceOf(leaf(`Then ${words('a')}`), leaf(`Then ${words('b')}`));
    expect(found.segments.map(({ op }) => op)).toEqual(['deleted', 'inserted']);
  });

  test('one without words is told by what it is', () => {
    expect(differences([leaf('', 'cell')], [])).toEqual(['[-(cell)-]']);
    expect(differences([], [leaf('', '')])).toEqual(['{+(¶)+}']);
  });

  test('every leaf of both sides is in one pair, in order', () => {
    const before = ['a b c', 'd e f', 'g h i'].map((text) => leaf(text));
    const after = ['d e x', 'new here', 'g h i'].map((text) => leaf(text));
    expect(pairLeaves(before, after).map((pair) => [pair.before, pair.after])).toEqual([
      [0, undefined],
      [1, 0],
      [undefined, 1],
      [2, 2],
    ]);
  });
});

describe('words', () => {
  test('that changed next to each other are one run, short words between them too', () => {
    expect(differences(['He went to the house at noon.'], ['He ran to a house at noon.'])).toEqual([
      'He [-went to the-]{+ran to a+} house at noon.',
    ]);
  });

  test('that are far apart stay apart', () => {
    expect(differences(['One came home late today.'], ['Two came home late tonight.'])).toEqual([
      '[-One-]{+Two+} came home late [-today-]{+tonight+}.',
    ]);
  });

  test('a link that changed its target is told, one that did not is not', () => {
    const [before, other] = [
      'See this{https://a.example} now.',
      'See this{https://b.example} now.',
    ];
    expect(differences([before], [other])).toEqual([
      expect.stringContaining('[-https://a.example-]{+https://b.example+}'),
    ]);
    expect(differences([before], [before.replace('this', 'that')])).toEqual([
      'See [-this-]{+that+} now.',
    ]);
  });

  test('a link is no word that reads the same', () => {
    expect(readingOf([leaf('a{b}')])).not.toBe(readingOf([leaf('ab')]));
    expect(differences(['See a{b} now then.'], ['See ab now then.'])).toHaveLength(1);
  });
});

describe('two texts read the same', () => {
  test.each<[string, Leaf[], Leaf[]]>([
    ['paragraphs', [leaf('a'), leaf('b')], [leaf('a b')]],
    ['spaces', [leaf('a  b ')], [leaf('a b')]],
    ['paragraphs of a quotation', [leaf('a', '>'), leaf('b', '>')], [leaf('a b', '>')]],
    ['paragraphs of an item', [leaf('a', '1.'), leaf('b', '1.…')], [leaf('a b', '1.')]],
  ])('%s', (_name, before, after) => {
    expect(readingOf(before)).toBe(readingOf(after));
  });
});

describe('two texts do not read the same', () => {
  test.each<[string, Leaf[], Leaf[]]>([
    ['the end of a quotation', [leaf('a', '>'), leaf('b')], [leaf('a b', '>')]],
    ['the end of an item', [leaf('a', '1.'), leaf('b')], [leaf('a b', '1.')]],
    ['two items', [leaf('a', '1.'), leaf('b', '1.')], [leaf('a b', '1.')]],
    ['the end of a table', [leaf('a', 'cell'), leaf('b')], [leaf('a b', 'cell')]],
    ['the end of a subheading', [leaf('a', '###'), leaf('b')], [leaf('a b', '###')]],
    ['the end of code', [leaf('a', 'code'), leaf('b')], [leaf('a b', 'code')]],
    ['two cells', [leaf('a', 'cell'), leaf('b', 'cell')], [leaf('a b', 'cell')]],
    ['spaces in code', [leaf('a', 'code')], [leaf(' a', 'code')]],
    ['a space between words', [leaf('a b')], [leaf('ab')]],
  ])('%s', (_name, before, after) => {
    expect(readingOf(before)).not.toBe(readingOf(after));
    expect(differencesOf(before, after).some(isChange)).toBe(true);
  });
});

describe('an excerpt', () => {
  const LONG = 'word '.repeat(40);

  test('keeps what changed and a few words around it', () => {
    const shown = inBrackets(
      excerpt([
        { op: 'same', text: LONG },
        { op: 'deleted', text: 'x'.repeat(200) },
        { op: 'same', text: LONG },
        { op: 'inserted', text: 'y' },
        { op: 'same', text: LONG },
      ]),
    );
    expect(shown).toMatch(
      /^… (?:word ){2,8}\[-x{200}-\](?:word ){2,8}… (?:word ){2,8}\{\+y\+\}(?:word ){2,8}…$/,
    );
  });

  test('leaves short texts as they are', () => {
    const segments = [{ op: 'same' as const, text: 'short' }];
    expect(excerpt(segments)).toEqual(segments);
  });

  test('never breaks a word', () => {
    const [only] = excerpt([
      { op: 'same', text: 'a '.repeat(10) + 'b'.repeat(300) + ' c'.repeat(10) },
    ]);
    expect(only?.text).not.toMatch(/b/);
  });
});
