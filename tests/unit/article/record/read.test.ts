import { describe, expect, test } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { formatRevision } from '../../../../src/article/record/format.ts';
import { readRevision } from '../../../../src/article/record/read.ts';
import { revisionSchema } from '../../../../src/article/record/schema.ts';
import type { Revision } from '../../../../src/article/record/revision.ts';
import { record, revision, section, shown } from './samples.ts';

/** A revision in which every key that a file may have has a value. */
const SOURCES = {
  un: {
    title: 'A title',
    publisher: 'United Nations',
    date: '2024-03-25',
    url: 'https://un.example',
  },
  call: { subject: 'A call', publisher: 'Axios', stored: '2024-03', url: 'https://a.example' },
};

const PICTURES = { 'bridge.jpg': 'a'.repeat(64) };

const FULL = record(
  {},
  {
    kind: 'correction',
    notes: [{ kind: 'correction', about: ['title', '#one'], text: 'It was 13, not 14.' }],
    changed: ['#one'],
    removed: ['two'],
    shown: shown(
      [
        section('one', { aliases: ['old'], subheadings: ['one--a'], summary: 'In short.' }),
        section('three', { text: 'First.\n\n- a\n- b\n\n[^n]: A note.' }),
      ],
      {
        final: true,
        closing: 'The end.',
        moved: { gone: 'other#gone' },
        sources: SOURCES,
        pictures: PICTURES,
      },
    ),
  },
)[1];
const WITHDRAWN = record({}, { kind: 'withdrawn', shown: undefined })[1];

function textOf(one: Revision | undefined): string {
  if (!one) throw new Error('There is no such sample.');
  return formatRevision(one);
}

/** What is wrong with a file; empty where it is taken. */
function faults(text: string): string[] {
  const read = readRevision('0002.yaml', text);
  return 'faults' in read ? read.faults.map(({ message }) => message) : [];
}

/** The paths of all values in a file. */
function pathsIn(node: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) =>
      isScalar(key) ? pathsIn(value, [...path, String(key.value)]) : [],
    );
  }
  if (isSeq(node)) return node.items.flatMap((item, index) => pathsIn(item, [...path, index]));
  return [path];
}

/** Another value that the same place could hold. */
function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  const text = String(value);
  if (/^[0-9a-f]{64}$/.test(text))
    return text.replace(/^./, (digit) => (digit === 'a' ? 'b' : 'a'));
  if (/^\d{4}-/.test(text))
    return text.replace(/\d(?=T|$)/, (digit) => (digit === '4' ? '5' : '4'));
  return { correction: 'minor', title: 'closing', '#one': '#two' }[text] ?? `${text} x`;
}

describe('a file is taken as it was written', () => {
  test('what is read has every value that was written', () => {
    expect(readRevision('0002.yaml', textOf(FULL))).toEqual({ revision: FULL });
  });

  test('a withdrawal, which has no texts', () => {
    expect(readRevision('0002.yaml', textOf(WITHDRAWN))).toEqual({ revision: WITHDRAWN });
  });

  test('with the line ends of Windows', () => {
    const crlf = textOf(FULL).replaceAll('\n', '\r\n');
    expect(readRevision('0002.yaml', crlf)).toEqual({ revision: FULL });
  });

  test('a text is a block of lines, a line each', () => {
    const text = textOf(FULL);
    expect(text).toContain('    text: |-\n      First.\n\n      - a\n      - b\n');
    expect(text.split('\n').at(-2)).toMatch(/^ {2}revision: [0-9a-f]{64}$/);
  });
});

describe('any change of a value is refused', () => {
  const text = textOf(FULL);
  const paths = pathsIn(parseDocument(text).contents);

  test('the sample has all keys', () => {
    const keys = Object.keys(revisionSchema.shape);
    expect(new Set(paths.map(([key]) => key))).toEqual(new Set(keys));
  });

  test.each(paths.map((path) => [path.join('.'), path]))('%s', (_name, path) => {
    const document = parseDocument(text);
    const value = document.getIn(path);
    document.setIn(path, otherThan(value));
    const altered = document.toString({ lineWidth: 0 });
    expect(parseDocument(altered).getIn(path)).not.toBe(value);
    expect(faults(altered)).toHaveLength(1);
  });

  test.each(paths.map((path) => [path.join('.'), path]))('%s taken out', (_name, path) => {
    const document = parseDocument(text);
    document.deleteIn(path);
    expect(faults(document.toString({ lineWidth: 0 }))).not.toEqual([]);
  });

  test('a section taken out, put in twice or put in another place', () => {
    for (const alter of [
      (items: unknown[]) => items.slice(1),
      (items: unknown[]) => [...items, ...items.slice(0, 1)],
      (items: unknown[]) => items.toReversed(),
    ]) {
      const document = parseDocument(text);
      const sections = document.get('sections');
      if (!isSeq(sections)) throw new Error('The sample has sections.');
      sections.items = alter(sections.items);
      expect(faults(document.toString({ lineWidth: 0 }))).not.toEqual([]);
    }
  });

  test.each([
    ['a title', 'title: Back again'],
    ['a text', 'opening: Back again.'],
    ['final', 'final: true'],
    ['a section that moved', 'moved: { a: b#c }'],
    ['a section', 'sections: [{ id: a, heading: A, text: B }]'],
    ['an unknown key', 'subtitle: x'],
  ])('%s put into a withdrawal', (_name, line) => {
    expect(faults(textOf(WITHDRAWN).replace('digests:', `${line}\ndigests:`))).toHaveLength(1);
  });
});

describe('a file that was cut off is refused', () => {
  const whole = textOf(revision({ shown: shown(['one'], { opening: 'é', standfirst: 'S' }) }));
  const bytes = Buffer.from(whole);

  test('wherever it was cut off', () => {
    expect(faults(whole)).toEqual([]);
    for (let length = 0; length < bytes.length; length++) {
      const cut = bytes.subarray(0, length).toString();
      expect(faults(cut), `${length} bytes`).not.toEqual([]);
    }
  });

  test('also where a text holds what looks like the last line', () => {
    const digest = 'a'.repeat(64);
    const text = textOf(revision({ shown: shown(['one'], { opening: `revision: ${digest}\nx` }) }));
    const cut = text.slice(0, text.indexOf(digest) + 65);
    expect(cut).toMatch(/ {2}revision: a{64}\n$/);
    expect(faults(cut)).not.toEqual([]);
  });

  test('a block out of its middle', () => {
    const lines = whole.split('\n');
    expect(faults(lines.toSpliced(12, 3).join('\n'))).not.toEqual([]);
  });
});

describe('what is no revision is named', () => {
  const text = textOf(FULL);

  test.each(['<<<<<<< HEAD', '=======', '>>>>>>> b', '||||||| merged common ancestors'])(
    'the marks of a merge: %s',
    (mark) => {
      expect(faults(text.replace('kind:', `${mark}\nkind:`))).toEqual([
        'found the marks of a merge conflict',
      ]);
    },
  );

  test('marks in a text are not those of a merge', () => {
    const opening = '```\n<<<<<<< HEAD\n=======\n>>>>>>> b\n```';
    expect(faults(textOf(revision({ shown: shown(['one'], { opening }) })))).toEqual([]);
  });

  test.each(['2', '0', '"1"', '1.1', 'x'])('an unknown version: %s', (version) => {
    const [fault = ''] = faults(text.replace('version: 1', `version: ${version}`));
    expect(fault).toMatch(/version/);
  });

  test('no version', () => {
    expect(faults(text.replace('version: 1\n', ''))).toEqual([
      expect.stringContaining('"version"'),
    ]);
  });
});
