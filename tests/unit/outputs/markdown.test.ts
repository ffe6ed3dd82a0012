import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { escapeMarkdown, escapeStart, siteLink } from '../../../src/article/markdown.ts';
import type { Article } from '../../../src/article/model.ts';
import { markdownTwin } from '../../../src/outputs/markdown.ts';
import { remarkGrammar } from '../../../src/remark/grammar.ts';
import { inner, plainToMarkdown } from '../../../src/loader/plain-markdown.ts';
import { anArticle, aRecord, aSection, aSite, headsOf } from './samples.ts';

/** The articles of the loader's goldens, and the twin of each in `twin.md`; `UPDATE=1` writes them. */
const FOLDER = join(import.meta.dirname, '../../fixtures/articles');
const slugs = readdirSync(FOLDER);

function twinOf(article: Article, base = ''): string {
  return markdownTwin(article, aSite([article], base));
}

function articleOf(slug: string): Article {
  return JSON.parse(readFileSync(join(FOLDER, slug, 'article.json'), 'utf8')) as Article;
}

/** As a reader of Markdown with footnotes and tables has it. */
function read(twin: string): Root {
  const [, , ...text] = twin.split(/^---$/m);
  return unified().use(remarkParse).use(remarkGrammar).parse(text.join('---'));
}

function found<T>(tree: Root, pick: (node: Nodes) => T[]): T[] {
  const all: T[] = [];
  visit(tree, (node) => {
    all.push(...pick(node));
  });
  return all;
}

test.each(slugs)('the twin of %s is the file beside it', (slug) => {
  const twin = twinOf(articleOf(slug), '/news');
  const file = join(FOLDER, slug, 'twin.md');
  if (process.env['UPDATE'] === '1') writeFileSync(file, twin);
  expect(twin).toBe(readFileSync(file, 'utf8'));
});

test.each(slugs)('the twin of %s holds no HTML and no element', (slug) => {
  const tree = read(twinOf(articleOf(slug)));
  expect(found(tree, (node) => (node.type === 'html' ? [node] : []))).toEqual([]);
});

test.each(slugs)('every section and subheading of %s keeps its id, and no earlier one', (slug) => {
  const article = articleOf(slug);
  const headings = found(read(twinOf(article)), (node) =>
    node.type === 'heading' && node.depth > 1 ? [node] : [],
  ).map((node) => /\{#(.+)\}$/.exec(JSON.stringify(node).match(/\{#[^}]+\}/)?.[0] ?? '')?.[1]);
  const ids = article.sections.flatMap(({ id, subheadings }) => [
    id,
    ...subheadings.map((subheading) => subheading.id),
  ]);
  expect(headings).toEqual(ids);
});

test.each(slugs)('every footnote of %s is defined once and cited, every source is told', (slug) => {
  const article = articleOf(slug);
  const tree = read(twinOf(article));
  const defined = found(tree, (node) =>
    node.type === 'footnoteDefinition' ? [node.identifier] : [],
  );
  const cited = found(tree, (node) => (node.type === 'footnoteReference' ? [node.identifier] : []));
  expect(new Set(defined)).toEqual(new Set(cited));
  expect(new Set(defined).size).toBe(defined.length);
  for (const { url } of article.sources) {
    expect(found(tree, (node) => (node.type === 'link' ? [node.url] : []))).toContain(url);
  }
});

test.each(slugs)('every link and picture of %s has its host', (slug) => {
  const twin = twinOf(articleOf(slug), '/news');
  const urls = found(read(twin), (node) =>
    node.type === 'link' || node.type === 'image' ? [node.url] : [],
  );
  for (const url of urls) expect(url).toMatch(/^(?:https?:\/\/|mailto:|tel:)/);
  expect(twin).not.toContain('\u0001');
});

test('who is named and what terms mean is told, with the day that it was written', () => {
  const card = { kind: 'person', text: 'Built *it*.', date: '2024-01-01' } as const;
  const cards = [
    { ...card, id: 'ana', name: 'Ana & Co', role: 'mayor' },
    { ...card, kind: 'term' as const, id: 'veto', name: 'Veto' },
  ];
  const twin = twinOf(anArticle({ cards }));
  expect(twin).toContain(
    '**Who’s who**\n\n- **Ana & Co**: mayor (on 4 May 2026)\n\n  Built \\*it\\*.\n\n  Written on 1 January 2024\n',
  );
  expect(twin).toContain('**Terms**\n\n- **Veto**\n\n  Built');
  expect(twinOf(anArticle())).not.toMatch(/Who’s who|Terms/);
});

test('that nothing later will be added is said where the page says it', () => {
  const said = 'This describes 4 May 2026. Later events are not in it.';
  const { standfirst } = anArticle();
  expect(twinOf(anArticle({ final: true }))).toContain(`${standfirst}\n\n${said}\n`);
  expect(twinOf(anArticle())).not.toContain(said);
});

test('links into the site lead below its base path, to sections of the own page too', () => {
  const markdown = {
    opening: `[a](${siteLink('/about/')}) [b](${siteLink('#plans')}) ![c](${siteLink('bridge/a%20b.jpg')})`,
    sections: [''],
    closing: '',
    notes: '',
  };
  const twin = twinOf(anArticle({ markdown }), '/news');
  expect(twin).toContain('[a](https://gazette.example/news/about/)');
  expect(twin).toContain('[b](https://gazette.example/news/bridge/#plans)');
  expect(twin).toContain('![c](https://gazette.example/news/bridge/pictures/a%20b.jpg)');
});

test('the frontmatter is YAML that says what the page says, also of hard titles', () => {
  const revisions = headsOf(aRecord({}, { kind: 'correction' }, { kind: 'minor' }));
  const title = `: "Quotes" & 'more' # {not} *a* - </script> ${'long '.repeat(60)}قرار`;
  const article = anArticle({ title, revisions, topics: ['bridges', 'unknown'] });
  const site = aSite([article]);
  const topicsOf = (): string[] => ['Bridges & roads'];
  const licence = { name: 'CC BY 4.0', url: 'https://cc.example/by' };
  const twin = markdownTwin(article, { ...site, topicsOf, site: { ...site.site, licence } });
  expect(parse(twin.split(/^---$/m)[1] ?? '')).toEqual({
    title,
    standfirst: 'What was known before.',
    date: '2026-05-04',
    asOf: '2026-05-04',
    authors: ['Maria Lind'],
    topics: ['Bridges & roads'],
    language: 'en',
    revision: { number: 3, date: '2026-05-06' },
    modified: '2026-05-05',
    history: 'https://gazette.example/bridge/history/',
    url: 'https://gazette.example/bridge/',
    licence,
  });
  expect(read(twin).children[0]).toMatchObject({
    type: 'heading',
    children: [{ type: 'text', value: title }],
  });
});

test('an article without closing, notes, topics and record says nothing of them', () => {
  const twin = twinOf(anArticle({ sections: [aSection({ aliases: ['old-plans'] })] }));
  expect(twin).toBe(`---
title: The bridge is closed
standfirst: What was known before.
date: 2026-05-04
asOf: 2026-05-04
authors:
  - Maria Lind
topics: []
language: en
url: https://gazette.example/bridge/
---

# The bridge is closed

What was known before.

## The plans {#plans}

They made plans.
`);
});

test('corrections stand at its end, with their sections and changes', () => {
  const text = 'We wrote *two* <b>lanes</b>.\n\n# Four.';
  const notes = [{ kind: 'correction' as const, about: ['#plans' as const], text }];
  const revisions = headsOf(aRecord({}, { kind: 'correction', notes }));
  const twin = twinOf(anArticle({ revisions }));
  expect(twin.slice(twin.indexOf('## Corrections'))).toContain(`**Correction** · 5 May 2026`);
  expect(twin).toContain('(https://gazette.example/bridge/history/2/)');
  expect(twin).toContain('We wrote \\*two\\* \\<b>lanes\\</b>.\n\n\\# Four.');
  expect(twin).toContain('- [The plans](https://gazette.example/bridge/#plans)');
});

test('the twin of a withdrawn article says so and why, and holds none of its text', () => {
  const notes = [{ kind: 'withdrawn' as const, about: [], text: 'It was wrong.' }];
  const revisions = headsOf(aRecord({}, { kind: 'withdrawn', notes, shown: undefined }));
  const twin = twinOf(anArticle({ revisions }));
  expect(twin).toContain('It was wrong.');
  expect(twin).not.toContain('They made plans.');
  expect(twin).not.toContain('What was known before.');
});

test.each([
  '* not a list',
  '1. not a list',
  '1986) not a list',
  '# not a heading',
  '> not a quotation',
  '- + =',
  '[x](y) ![z] [^n] <b> &amp; &#65; a_b_c `code` \\ | ~~x~~ **y**',
  'AT&T & more',
])('words stay words: %s', (text) => {
  const tree = unified()
    .use(remarkParse)
    .parse(escapeStart(escapeMarkdown(text)));
  expect(tree.children).toMatchObject([
    { type: 'paragraph', children: [{ type: 'text', value: text }] },
  ]);
});

test('plain forms become Markdown: lists, quotations, pictures, and what is made already', () => {
  const html = `<p><strong>A &amp; b</strong>: c</p><ol><li><p>1. x</p>${inner(0)}</li><li>y</li></ol><blockquote>${inner(1)}</blockquote><figure><img src="s/a b.jpg" alt="&quot;x&quot;"></figure>`;
  expect(plainToMarkdown(html, ['- one\n- two', 'Said.\n\nAgain.'])).toBe(
    [
      '**A & b**: c',
      '1. 1\\. x\n\n   - one\n   - two\n\n2. y',
      '> Said.\n>\n> Again.',
      '!["x"](\u0001s/a%20b.jpg)',
    ].join('\n\n'),
  );
});
