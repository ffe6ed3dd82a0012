import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween, shownOf } from '../unit/loader/record/shown-of.ts';
import { articles, styles, wordsOf, write } from './written-article.ts';

/** A letter of another script and a digit, so that no word is what it was. */
const PUT_IN = ['q', '7', 'ж', 'ن'];

/** What one keystroke makes of a word: a letter or digit more, less, or another. */
function mutations(word: string): string[] {
  const letters = Array.from(word);
  const all = letters.flatMap((_, at) => [
    letters.toSpliced(at, 1),
    ...PUT_IN.flatMap((put) => [letters.toSpliced(at, 1, put), letters.toSpliced(at, 0, put)]),
  ]);
  const end = PUT_IN.map((put) => [...letters, put]);
  return [...all, ...end].map((one) => one.join('')).filter((one) => one !== word && one !== '');
}

describe('an article that is on record', { timeout: 120_000 }, () => {
  test('has no change when it is wrapped and marked up otherwise', () => {
    fc.assert(
      fc.property(articles, styles, styles, (article, before, after) => {
        expect(changesBetween(write(article, before), write(article, after))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('has a change with every keystroke in its words, also when it is wrapped otherwise', () => {
    const keystroke = fc.record({ word: fc.nat(), mutation: fc.nat(), put: fc.nat() });
    fc.assert(
      fc.property(articles, styles, styles, keystroke, (article, before, after, at) => {
        const all = wordsOf(article);
        const one = all[at.word % all.length];
        const options = mutations(one?.word ?? '');
        const other = options[at.mutation % options.length];
        if (!one || other === undefined) throw new Error('There is always a word and another.');
        const found = changesBetween(write(article, before), write(one.replace(other), after));
        expect(found).toHaveLength(1);
        const words = found.flatMap(({ differences }) => differences.flatMap((d) => d.segments));
        const of = (op: string): string =>
          words.flatMap((segment) => (segment.op === op ? segment.text : [])).join('');
        expect(of('deleted')).not.toBe(of('inserted'));
      }),
      { numRuns: 120 },
    );
  });
});

/** What stands between the marks « and » are words; all else is how they are written. */
const MARKED = `---
title: «Why 3 bridges»
standfirst: «They closed.»
date: 2026-05-04
authors: [a]
sections:
  - heading: One
    summary: «In short.»
  - Two
---

«The opening», *«with emph»asis*[^n].

## One

«Text» with [«a link»](https://news.example/«path»?q=«1»#«at» "«Its title»") and \`«code»\`.

### Sub «a»

- «item»
  - «nested»

3. «third»

> «She said 4.»

| «A» | B |
| --- | - |
| 1 | «c2» |

## Two

\`\`\`
«code = 1»
\`\`\`

<Aside kind="note">

«Aside 5.»

</Aside>

[^n]: «Note» with [«target»][t].

[t]: https://news.example/«to»

***

«The closing.»
`;

test('every keystroke in every word of an article is caught, wherever the word stands', () => {
  const source = MARKED.replace(/[«»]/g, '');
  const before = shownOf(source);
  const silent: string[] = [];
  let count = 0;
  const letters = Array.from(MARKED);
  for (const [at, letter] of letters.entries()) {
    const read = letters.slice(0, at).join('');
    const isWord = read.lastIndexOf('«') > read.lastIndexOf('»');
    if (!isWord || !/[\p{L}\p{N}]/u.test(letter)) continue;
    const start = read.replace(/[«»]/g, '').length;
    for (const put of ['', 'x', '8', `${letter}x`]) {
      if (put === letter) continue;
      const after = source.slice(0, start) + put + source.slice(start + letter.length);
      count += 1;
      if (changesBetween(source, after).length === 0) silent.push(`${letter} → ${put}: ${after}`);
    }
  }
  expect(before.sections).toHaveLength(2);
  expect(count).toBeGreaterThan(500);
  expect(silent).toEqual([]);
}, 120_000);
