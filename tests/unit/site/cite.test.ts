import { plugins } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleHead } from '../../../src/article/model.ts';
import { citationsOf } from '../../../src/site/cite/citations.ts';
import { entriesOf, entryOf } from '../../../src/site/cite/entries.ts';
import { cslItem } from '../../../src/site/cite/item.ts';
import { cslName } from '../../../src/site/cite/names.ts';
import { aRecord, anArticle, aSection, aSite, headsOf } from '../outputs/samples.ts';

const { site, addresses } = aSite([]);

function cited(changes: Partial<ArticleHead> = {}, authors = ['Maria Lind']) {
  const article = { ...anArticle({ revisions: headsOf(aRecord({}, {})) }), ...changes };
  return { article, authors, site, addresses, revision: (n: number) => `Revision ${n}` };
}

function formsOf(changes: Partial<ArticleHead> = {}, authors?: string[], index = 0): string[] {
  return (citationsOf(cited(changes, authors))[index]?.forms ?? []).map(({ text }) => text);
}

describe('a citation', () => {
  test('in APA and Chicago names author, date of the text, title, site, address and revision', () => {
    const [apa, chicago] = formsOf();
    expect(apa).toBe(
      'Lind, M. (2026, May 5). The bridge is closed. The Gazette. https://gazette.example/bridge/ (Revision 2, https://gazette.example/bridge/history/2/)',
    );
    expect(chicago).toBe(
      'Lind, Maria. 2026. “The bridge is closed.” The Gazette, May 5, 2026. https://gazette.example/bridge/. Revision 2, https://gazette.example/bridge/history/2/.',
    );
  });

  test('of a section adds its heading, its address, and where the revision has it', () => {
    for (const form of formsOf({}, undefined, 1)) {
      // In BibTeX, some words stand in braces, and what LaTeX takes for markup is escaped in a note.
      const text = form.replace(/[{}\\]/g, '');
      expect(text).toContain('The bridge is closed – The plans');
      expect(text).toContain('https://gazette.example/bridge/#plans');
      expect(text).toContain('Revision 2, https://gazette.example/bridge/history/2/#plans');
    }
  });

  test('of each article names its own revision, where one entry serves several', () => {
    const [first, second] = ['bridge', 'tunnel'].map((slug) => formsOf({ slug })[0]);
    expect(first).toMatch(/bridge\/ \(Revision 2, .*\/bridge\/history\/2\/\)$/);
    expect(second).toMatch(/tunnel\/ \(Revision 2, .*\/tunnel\/history\/2\/\)$/);
  });

  test('of a draft ends with its address: there is no revision of it yet', () => {
    const [apa, chicago] = formsOf({ revisions: [] });
    expect(apa).toMatch(/ https:\/\/gazette\.example\/bridge\/$/);
    expect(chicago).toMatch(/ https:\/\/gazette\.example\/bridge\/\.$/);
  });

  test('speaks the language of the article', () => {
    expect(formsOf({ lang: 'de' })[1]).toContain(
      '„The bridge is closed“. The Gazette, 5. Mai 2026',
    );
    const [apa, chicago, bibtex] = formsOf({ lang: 'ar', title: 'جسر مغلق' }, ['ليلى حداد']);
    expect(apa).toMatch(/^ليلى حداد\. \(2026, مايو 5\)\. جسر مغلق\./);
    expect(chicago).toContain('«جسر مغلق»');
    expect(bibtex).toContain('author = {{ليلى حداد}}');
    expect(bibtex).toContain('title = {{جسر مغلق}}');
  });

  test('turns quotes in a title into inner ones, and puts no full stop after its question mark', () => {
    const [, chicago] = formsOf({ title: 'Why “R&D” <i>fell</i>?' });
    expect(chicago).toContain('“Why ‘R&D’ <i>fell</i>?” The Gazette');
  });

  test('never tells articles of one year apart by letters, and knows no day of access', () => {
    const texts = citationsOf(cited()).flatMap(({ forms }) => forms.map(({ text }) => text));
    expect(texts.join('\n')).not.toMatch(/2026[a-z]|accessed|Retrieved/i);
  });

  test('of an article without authors begins with what there is', () => {
    const [apa, chicago, , json = ''] = formsOf({}, []);
    expect(apa).toMatch(/^The bridge is closed\. \(2026/);
    expect(chicago).toMatch(/^The Gazette\. 2026\./);
    expect(json).not.toContain('"author"');
  });

  test.each(['constructor', '__proto__', 'toString'])('of “%s” is made', (title) => {
    for (const style of ['apa', 'chicago'] as const) {
      expect(entryOf({ ...cslItem(cited()), title }, style)).toContain(title);
    }
  });

  test('is what citeproc makes alone, for titles of any plain words', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\p{L}\p{N} ,–?!"'’“”&<>:.-]{1,40}$/u),
        fc.constantFrom('apa', 'chicago'),
        fc.constantFrom('en', 'de', 'ar'),
        (title, style, lang) => {
          const item = { ...cslItem(cited()), title, language: lang };
          expect(entriesOf([item], style)).toEqual([entryOf(item, style)]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('BibTeX', () => {
  test('escapes what LaTeX takes for markup, and keeps every letter', () => {
    const [, , bibtex] = formsOf({ title: 'Zürich: 50 % & $5_{x}^2~#1 \\ جسر' }, ['News & Co']);
    expect(bibtex).toContain(
      String.raw`50 \% \& \$5\_\textbraceleft{}x\textbraceright{}\textasciicircum{}2\textasciitilde{}\#1`,
    );
    expect(bibtex).toContain(String.raw`\textbackslash{} جسر`);
    expect(bibtex).toContain(String.raw`author = {{News \& Co}}`);
  });

  // "month = {nov 22}" is no month to biblatex, which then knows the year alone.
  test('has the date as biblatex reads it, and the month as BibTeX names it', () => {
    const [, , bibtex] = formsOf();
    expect(bibtex).toContain('\tyear = {2026},\n\tdate = {2026-05-05},\n\tmonth = may # "~5",\n');
  });

  test('is read back as what was cited', () => {
    const [, , bibtex = ''] = formsOf({ title: 'R&D at 50% in Zürich' }, [
      'Maria Lind',
      'Newsdesk',
    ]);
    const [item] = plugins.input.chain(bibtex);
    expect(item).toMatchObject({
      'citation-key': 'bridge__2',
      author: [{ family: 'Lind', given: 'Maria' }, { family: 'Newsdesk' }],
      issued: { 'date-parts': [[2026, 5, 5]] },
      URL: 'https://gazette.example/bridge/',
    });
    expect(item?.title?.replace(/<[^>]*>/g, '')).toBe('R&D at 50% in Zürich');
  });

  test('has keys of their own for every section, safe in any script', () => {
    const sections = [aSection(), aSection({ id: 'größte' }), aSection({ id: 'η-πόλη' })];
    const keys = citationsOf(cited({ sections })).map(
      ({ forms }) => /\{([^,]+),/.exec(forms[2]?.text ?? '')?.[1] ?? '',
    );
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) expect(key).toMatch(/^\w+$/);
  });
});

describe('CSL-JSON', () => {
  test('holds what the article is, the revision and where to read it', () => {
    const [, , , json = ''] = formsOf({}, undefined, 1);
    expect(JSON.parse(json)).toEqual([
      {
        id: 'bridge__2__plans',
        'citation-key': 'bridge__2__plans',
        type: 'webpage',
        title: 'The bridge is closed – The plans',
        section: 'The plans',
        author: [{ family: 'Lind', given: 'Maria' }],
        issued: { 'date-parts': [[2026, 5, 5]] },
        'container-title': 'The Gazette',
        publisher: 'The Gazette Ltd',
        URL: 'https://gazette.example/bridge/#plans',
        language: 'en',
        version: '2',
        note: 'Revision 2, https://gazette.example/bridge/history/2/#plans',
      },
    ]);
  });

  test('of a draft names no revision', () => {
    expect(cslItem(cited({ revisions: [] }))).not.toHaveProperty('version');
  });
});

describe('a name', () => {
  test.each([
    ['Maria J. Lind', { given: 'Maria J.', family: 'Lind' }],
    ['Jan van der Meer', { given: 'Jan', family: 'Meer', 'non-dropping-particle': 'van der' }],
    ['Émile O’Brien', { given: 'Émile', family: 'O’Brien' }],
  ])('%s is taken apart', (name, parts) => {
    expect(cslName({ name }, [], 'en')).toEqual(parts);
  });

  test.each([
    'Newsdesk',
    'Sports Desk',
    'The Gazette',
    'ليلى حداد',
    'Mary Ann Jane Lind',
    'AP & Co',
  ])('%s stays whole', (name) => {
    expect(cslName({ name }, [], 'en')).toEqual({ literal: name });
  });

  test('that is the site’s or its publisher’s stays whole', () => {
    const name = 'Morning Star';
    expect(cslName({ name }, [name], 'en')).toEqual({ literal: name });
  });

  test('is what the author’s file says it is, whatever its order and length', () => {
    const said = { family: 'Nagy', given: 'Péter' };
    const nagy = { name: 'Nagy Péter', ...said };
    expect(cslName(nagy, [], 'en')).toEqual(said);
    const [whole] = citationsOf({ ...cited(), authors: [nagy] });
    const [apa, chicago, bibtex] = (whole?.forms ?? []).map(({ text }) => text);
    expect(apa).toMatch(/^Nagy, P\. \(/);
    expect(chicago).toMatch(/^Nagy, Péter\. /);
    expect(bibtex).toContain('author = {Nagy, Péter}');
    const parts = { family: 'García Márquez', given: 'Gabriel' };
    expect(cslName({ name: 'Gabriel García Márquez', ...parts }, [], 'es')).toEqual(parts);
    const mononym = { name: 'Suharto', family: 'Suharto' };
    expect(cslName(mononym, [], 'en')).toEqual({ family: 'Suharto' });
  });

  test('of an organization stays whole, though it looks like a person’s', () => {
    const name = 'Clear Water';
    expect(cslName({ name, kind: 'organization' }, [], 'en')).toEqual({ literal: name });
  });

  test.each(['hu', 'zh-Hant', 'ja', 'ko', 'vi'])(
    'is not taken apart in %s, which writes the family name first',
    (lang) => {
      expect(cslName({ name: 'Nagy Péter' }, [], lang)).toEqual({ literal: 'Nagy Péter' });
    },
  );
});
