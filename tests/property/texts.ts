import fc from 'fast-check';
import { findHiddenCharacters } from '../../src/article/hidden-characters.ts';
import type { Revision, Shown } from '../../src/article/record/revision.ts';
import { nextRevision } from '../../src/article/record/next.ts';

/** What YAML, merges and line endings could take for something of theirs. */
const ODD = [
  ...['---', '...', '***', '# ', ' #', ': ', '- ', '? ', '| ', '> ', '|-', '>+', '%YAML'],
  ...['&a', '*a', '!t', '@', '`', '{', '}', '[', ']', ',', '<<', '~', '=', "'", '"', '\\', '""'],
  ...['null', 'true', 'no', '1e3', '0x1F', '.inf', '2026-05-04', '007'],
  ...['\n', '\n\n', '\r\n', '\r', '\t', '  ', '\n  ', ' \n', '\u00a0', '\u00ad'],
  ...['<<<<<<< ours', '=======', '>>>>>>> theirs', `  revision: ${'a'.repeat(64)}`, 'version: 2'],
  ...['é', 'e\u0301', 'ش', 'قال', '中文', '😀', '👨‍👩‍👧', '\u{10FFFF}', '\uFFFD', 'x'.repeat(400)],
];

/** Any text that an article may have: no character in it is hidden. */
export const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...ODD),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => findHiddenCharacters(text).length === 0);

/** Ids that could be taken for something else: a key of every object, a part of an article. */
const ids = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'title', 'opening', 'revision', 'previous', 'no'),
  texts,
);

const sections = fc.record({
  id: ids,
  aliases: fc.array(ids, { maxLength: 2 }),
  subheadings: fc.array(ids, { maxLength: 2 }),
  heading: texts,
  summary: fc.option(texts, { nil: undefined }),
  text: texts,
});

/** Any article as readers are shown it. */
export const showns: fc.Arbitrary<Shown> = fc.record({
  title: texts,
  standfirst: texts,
  lang: fc.constantFrom('en', 'ar', 'zh-Hant'),
  authors: fc.array(texts, { minLength: 1, maxLength: 2 }),
  asOf: fc.constantFrom('2026-05-04', '2026-05-04T10:00+02:00'),
  final: fc.boolean(),
  opening: texts,
  sections: fc.uniqueArray(sections, { selector: ({ id }) => id, maxLength: 3 }),
  closing: texts,
  moved: fc.dictionary(fc.constantFrom('constructor', 'a', 'title'), texts, { maxKeys: 2 }),
  sources: fc.dictionary(
    fc.constantFrom('constructor', 'un', 'a-b'),
    fc.record({
      title: fc.constantFrom('A title: “so”', '#title', '12'),
      publisher: fc.constantFrom('Axios', 'null', 'UN: press'),
      date: fc.constantFrom('2024', '2024-03', '2024-03-25'),
      url: fc.constantFrom('https://a.example/?b=c#d', 'http://a.example'),
    }),
    { maxKeys: 2 },
  ),
});

/** The first revision of an article. */
export const revisions: fc.Arbitrary<Revision> = fc
  .record({ shown: showns, notes: fc.array(texts, { maxLength: 2 }), slug: texts })
  .map(({ shown, notes, slug }) =>
    nextRevision([], {
      slug,
      kind: 'published',
      date: '2026-05-04',
      recorded: '2026-05-04T12:00:00+02:00',
      notes: notes.map((text) => ({ kind: 'published', about: ['title', '#constructor'], text })),
      changed: [],
      removed: [],
      shown,
    }),
  );
