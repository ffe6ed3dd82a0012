import { plugins } from '@citation-js/core';
import type { CSLName } from '@citation-js/core';
import fc from 'fast-check';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { findHiddenCharacters } from '../../../src/article/hidden-characters.ts';
import { citationsOf } from '../../../src/site/cite/citations.ts';
import { cslItem } from '../../../src/site/cite/item.ts';
import { aRecord, anArticle, aSection, aSite, headsOf } from '../../unit/outputs/samples.ts';
import { TOKENS } from './tokens.ts';

/** What LaTeX, BibTeX and CSL could take for something of theirs. */
const PIECES = [
  ...['{', '}', '}}', '}},\n', '\\', '\\\\', '%', '@', '#', '$', '&', '_', '^', '~', '"', "'", '='],
  ...['--', '---', '``', "''", '!`', ',', ', ', ' and ', 'others', '\n', '\t', '  ', '|', '/', '.'],
  ...['\\input{/etc/passwd}', '\\write18{x}', '\\end{document}', '@misc{a, title = {b}}', '\\"{o}'],
  ...[
    '@comment{',
    '@string{a = "b"}',
    '}\n@article{x,',
    'title = {x}',
    '$x^2$',
    '\\%',
    '\\}',
    '{}',
  ],
  ...[
    '<i>a</i>',
    '<span class="nocase">',
    '</span>',
    '&lt;',
    '&#60;',
    'Qxqtitle',
    'Qxqnote',
    '\uE000',
  ],
  ...['جسر', 'ß', 'İ', 'e\u0301', '😀', '½', '…', '“', '’', 'von der', 'Lind', 'Maria', 'jr.', '?'],
  ...TOKENS,
];

/** A text that the loader lets through: no character in it is hidden, and it is not all spaces. */
const said = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join('').trim())
  .filter((text) => /[\p{L}\p{N}]/u.test(text) && findHiddenCharacters(text).length === 0);
const line = said.map((text) => text.replace(/\s+/g, ' '));
const author = fc.oneof(
  line.map((name) => ({ name })),
  fc.record({ name: line, family: line, given: line }),
);

const RUNS = { seed: 20_240_331, numRuns: 150 };
const { site, addresses } = aSite([]);

const citedThings = fc
  .record({
    title: line,
    heading: line,
    authors: fc.array(author, { maxLength: 3 }),
    name: said,
    publisher: said,
    lang: fc.constantFrom('en', 'ar', 'de'),
  })
  .map(({ title, heading, authors, name, publisher, lang }) => ({
    article: anArticle({
      title,
      lang,
      sections: [aSection({ heading })],
      revisions: headsOf(aRecord({}, {})),
    }),
    authors,
    site: { ...site, name, publisher },
    addresses,
    revision: (number: number) => `Revision ${number}`,
  }));

/** Spaces of all kinds are one in BibTeX. */
function flat(text: unknown): string {
  return String(text).replace(/\s+/g, ' ').trim();
}

/** A name as it is read, whatever parts Citation.js finds in a family name. */
function nameOf({ family, given, literal, ...parts }: CSLName): string {
  const particle = parts['non-dropping-particle'];
  return flat([given, particle, family, literal].filter((part) => part !== undefined).join(' '));
}

/** The names of the fields of an entry, as BibTeX reads it: to which an escaped brace is a brace. */
function fieldsOf(bibtex: string): string[] {
  const found: string[] = [];
  let depth = 0;
  for (const { 0: sign, groups } of bibtex.matchAll(/[{}]|(?<=^\t)(?<field>\w+)(?= = )/gm)) {
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (groups?.['field'] !== undefined && depth === 1) found.push(groups['field']);
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
  return found;
}

test('whatever is cited, BibTeX is one entry of the same fields, and reads back as what went in', () => {
  fc.assert(
    fc.property(citedThings, (cited) => {
      const [whole] = citationsOf({ ...cited, article: { ...cited.article, sections: [] } });
      const bibtex = whole?.forms.find(({ name }) => name === 'BibTeX')?.text ?? '';
      const went = cslItem(cited);
      const read = plugins.input.chain(bibtex);
      expect(read, bibtex).toHaveLength(1);
      const [item] = read;
      expect(item?.id).toBe(went.id);
      expect(item?.URL).toBe(went.URL);
      // Braces around the whole title, or a part, come back as a mark of Citation.js.
      const title = flat(item?.title);
      expect([flat(went.title), `<span class="nocase">${flat(went.title)}</span>`]).toContain(
        title,
      );
      expect(flat(item?.publisher)).toBe(flat(went.publisher));
      expect(flat(item?.note)).toBe(flat(`${went['container-title'] ?? ''}. ${went.note ?? ''}`));
      expect((item?.author ?? []).map(nameOf), bibtex).toEqual((went.author ?? []).map(nameOf));
      const fields = ['title', 'year', 'date', 'month', 'note', 'publisher', 'url'];
      if (went.author) fields.push('author');
      const extra = fieldsOf(bibtex).filter((field) => !fields.includes(field));
      expect(extra.join().replace(/howpublished|language|version|urldate/g, ''), bibtex).toMatch(
        /^,*$/,
      );
      // Nothing but what stands in the entry: LaTeX would set it, and BibTeX would read an @ in it.
      expect(bibtex).toMatch(/^@\w+\{\w+,\n.*\n\}$/s);
    }),
    RUNS,
  );
});

test('whatever is cited, CSL-JSON is what went in', () => {
  fc.assert(
    fc.property(citedThings, (cited) => {
      citationsOf(cited).forEach(({ forms }, at) => {
        const json = forms.find(({ name }) => name === 'CSL-JSON')?.text ?? '';
        const section = at === 0 ? undefined : cited.article.sections[at - 1];
        expect(JSON.parse(json)).toEqual([JSON.parse(JSON.stringify(cslItem(cited, section)))]);
      });
    }),
    RUNS,
  );
});

test('whatever is cited, APA and Chicago are text in italics at most, and as text say the same', () => {
  fc.assert(
    fc.property(citedThings, (cited) => {
      for (const { forms } of citationsOf(cited)) {
        for (const { html, text } of forms) {
          if (html === undefined) continue;
          let inner = '';
          visit(fromHtml(html, { fragment: true }), (node: Nodes) => {
            if (node.type === 'text') inner += node.value;
            if (node.type === 'root' || node.type === 'text') return;
            expect(node, html).toMatchObject({ type: 'element', properties: {} });
            expect(node.type === 'element' && node.tagName, html).toMatch(/^(?:i|sup|sub)$/);
          });
          expect(flat(text)).toBe(flat(inner));
          // Every letter and digit of the title is there, in order.
          for (const word of cited.article.title.match(/[a-z\d]{2,}/gi) ?? []) {
            expect(text.toLowerCase(), html).toContain(word.toLowerCase());
          }
        }
      }
    }),
    RUNS,
  );
});
