import fc from 'fast-check';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { markText, wholeText } from '../../../../src/loader/record/mark.ts';
import { pipeline, read } from './marking.ts';

describe('every text', () => {
  const word = fc.constantFrom('one', 'two', 'three', 'rain', 'river', 'bridge', '14', 'not');
  const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
  const piece = fc.oneof(
    words,
    words.map((text) => `*${text}*`),
    words.map((text) => `[${text}](https://a.example/${text.length})`),
    words.map((text) => `\`${text}\``),
    words.map((text) => `${text}.[^n]`),
  );
  const line = fc.array(piece, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
  const lines = fc.array(line, { minLength: 1, maxLength: 3 });
  const block = fc.oneof(
    { weight: 4, arbitrary: line },
    lines.map((all) => all.map((text) => `- ${text}`).join('\n')),
    lines.map((all) => all.map((text) => `> ${text}`).join('\n>\n')),
    lines.map((all) =>
      ['| a | b |', '|--|--|', ...all.map((text) => `| ${text} | x |`)].join('\n'),
    ),
    line.map((text) => `<Aside kind="note">\n\n${text}\n\n</Aside>`),
  );
  const text = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => {
    const body = blocks.join('\n\n');
    return body.includes('[^n]') ? `${body}\n\n[^n]: why it is *so*` : body;
  });

  /** The words of nodes in order, without one kind of mark and without what is told besides. */
  function wordsOf(nodes: readonly (RootContent | PhrasingContent)[], drop?: string): string {
    return nodes
      .flatMap((node: Nodes): string[] => {
        if (node.type === 'marked') {
          const { hName, hProperties } = node.data;
          const name = String(hProperties?.['className'] ?? '');
          if (hName === drop || name === 'target' || name === 'tag') return [];
        }
        if ('value' in node) return [node.value];
        return 'children' in node ? [wordsOf(node.children, drop)] : [];
      })
      .join('')
      .replace(/\s/g, '');
  }

  function property(texts: fc.Arbitrary<string>, check: (before: string, after: string) => void) {
    fc.assert(fc.property(texts, texts, check), { numRuns: 150, seed: 3 });
  }

  test('reads as after without what was struck', () => {
    property(text, (before, after) => {
      const nodes = markText(read(before), read(after));
      expect(wordsOf(nodes, 'del')).toBe(wordsOf(wholeText(read(after), 'same')));
    });
  });

  test('reads as before without what was put in, where it is paragraphs', () => {
    const paragraphs = fc.array(line, { minLength: 1, maxLength: 5 }).map((all) => {
      const body = all.join('\n\n');
      return body.includes('[^n]') ? `${body}\n\n[^n]: why it is *so*` : body;
    });
    property(paragraphs, (before, after) => {
      const nodes = markText(read(before), read(after));
      expect(wordsOf(nodes, 'ins')).toBe(wordsOf(wholeText(read(before), 'same')));
    });
  });

  test('has every word that was there before, kept or struck', () => {
    const letters = (words: string): string => Array.from(words).sort().join('');
    property(text, (before, after) => {
      const nodes = markText(read(before), read(after));
      const old = wordsOf(wholeText(read(before), 'same'));
      expect(letters(wordsOf(nodes, 'ins'))).toBe(letters(old));
    });
  });

  test('becomes a table whose rows are as long as its head, whatever became of its rows', () => {
    const rows = fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 4 });
    const tables = rows.map((all) =>
      ['| a | b |', '|--|--|', ...all.map((row) => `| ${row.join(' | ')} |`)].join('\n'),
    );
    property(tables, (before, after) => {
      const html = pipeline.toHtml(markText(read(before), read(after)));
      const lengths = html
        .split('<tr>')
        .slice(1)
        .map((row) => row.split(/<t[hd]>/).length - 1);
      expect(new Set(lengths)).toEqual(new Set([2]));
    });
  });
});
