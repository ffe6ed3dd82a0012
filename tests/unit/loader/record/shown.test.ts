import { describe, expect, test } from 'vitest';
import { asOfOf } from '../../../../src/loader/record/shown.ts';
import type { Kind } from '../../../../src/article/record/revision.ts';
import { shownOf } from './shown-of.ts';

describe('the day up to which the facts hold', () => {
  const revisions = (...kinds: Kind[]): { kind: Kind; date: string }[] =>
    kinds.map((kind, index) => ({ kind, date: `2026-05-0${index + 4}` }));

  test.each<[Kind[], string]>([
    [[], '2026-05-01'],
    [['published'], '2026-05-04'],
    [['published', 'update'], '2026-05-05'],
    [['published', 'update', 'correction'], '2026-05-05'],
    [['published', 'correction', 'clarification', 'minor'], '2026-05-04'],
    [['published', 'correction', 'update', 'minor'], '2026-05-06'],
    [['published', 'withdrawn', 'published'], '2026-05-06'],
    [['published', 'withdrawn'], '2026-05-04'],
  ])('after %j', (kinds, expected) => {
    expect(asOfOf(undefined, revisions(...kinds), '2026-05-01')).toBe(expected);
    expect(asOfOf('2026-01-31', revisions(...kinds), '2026-05-01')).toBe('2026-01-31');
  });
});

describe('what readers are shown', () => {
  const source = `---
title: Title
standfirst: Standfirst.
date: 2026-05-04
authors: [a]
final: true
moved: { gone: other#id }
sources:
  un: { title: A title, publisher: UN, date: '2024', url: https://un.example/ }
sections:
  - heading: One
    id: first
    aliases: [old]
    summary: In short.
  - Two
---

The opening.[^a]

## One

First.[^a] [Link][l].

### Sub

Second.

## Two

Third.[^un]

***

The closing.

[^a]: A note.

[l]: https://a.example
`;

  test('is each part as it was written, the notes and targets that it cites below it', () => {
    expect(shownOf(source)).toEqual({
      title: 'Title',
      standfirst: 'Standfirst.',
      lang: 'en',
      authors: ['a'],
      asOf: '2026-05-04',
      final: true,
      opening: 'The opening.[^a]\n\n[^a]: A note.',
      sections: [
        {
          id: 'first',
          aliases: ['old'],
          subheadings: ['first--sub'],
          heading: 'One',
          summary: 'In short.',
          text: 'First.[^a] [Link][l].\n\n### Sub\n\nSecond.\n\n[^a]: A note.\n\n[l]: https://a.example',
        },
        {
          id: 'two',
          aliases: [],
          subheadings: [],
          heading: 'Two',
          summary: undefined,
          text: 'Third.[^un]',
        },
      ],
      closing: 'The closing.',
      moved: { gone: 'other#id' },
      sources: {
        un: { title: 'A title', publisher: 'UN', date: '2024', url: 'https://un.example/' },
      },
    });
  });

  test('is the same with the line ends of Windows, and with a byte order mark', () => {
    expect(shownOf(`\uFEFF${source.replaceAll('\n', '\r\n')}`)).toEqual(shownOf(source));
  });
});
