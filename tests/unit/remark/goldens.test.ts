import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import rehypeStringify from 'rehype-stringify';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Plugin } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { blankStart, findFrontmatter } from '../../../src/article/frontmatter.ts';
import { elements } from '../../../src/elements/list.ts';
import { setFrontmatter } from '../../../src/remark/frontmatter.ts';
import { EXAMPLE_PEOPLE, EXAMPLE_TERMS } from '../../../src/elements/example-context.ts';
import { remarkGrammar } from '../../../src/remark/grammar.ts';
import { remarkSources, sourcesOf } from '../../../src/remark/sources.ts';
import { wordsFor } from '../../../src/site/words/index.ts';

/**
 * Each folder of `tests/fixtures/remark` is a plugin, each folder in it a case: what goes into the
 * plugin, alone, what comes out as HTML, what it says, and what it leaves in `file.data`.
 * `UPDATE=1 npx vitest run tests/unit` writes those files anew.
 */
const FIXTURES = join(import.meta.dirname, '../../fixtures/remark');
const SOURCES = join(import.meta.dirname, '../../../src/remark');

const words = () => wordsFor('en');
const contextOf = (file: VFile) => ({
  slug: 'x',
  lang: 'en',
  asOf: '2024-03-31',
  words: wordsFor('en'),
  sources: sourcesOf(file),
  person: (id: string) => EXAMPLE_PEOPLE.find((one) => one.id === id),
  term: (id: string) => EXAMPLE_TERMS.find((one) => one.id === id),
  ids: () => [...EXAMPLE_PEOPLE, ...EXAMPLE_TERMS].map(({ id }) => id),
  picture: () => 'is not there',
});
/** What each plugin is told; those that are told nothing are not here. */
const OPTIONS: Record<string, unknown[]> = {
  citations: [words],
  'data-only': [elements],
  elements: [elements, contextOf],
  links: ['/news'],
  notes: [words],
  tables: [words],
};

/** Plugins whose nodes another one works on. */
const BEFORE: Record<string, string[]> = { 'keep-together': ['elements', 'citations', 'notes'] };

const plugins = readdirSync(FIXTURES);
const cases = plugins.flatMap((plugin) =>
  readdirSync(join(FIXTURES, plugin)).map((name) => [plugin, name] as const),
);

test('every plugin has fixtures', () => {
  const sources = readdirSync(SOURCES).filter((file) =>
    /^export function remark(?!Plugins)/m.test(readFileSync(join(SOURCES, file), 'utf8')),
  );
  expect(plugins).toEqual(sources.map((file) => file.replace('.ts', '')));
});

test.each(cases)('%s: %s', async (plugin, name) => {
  const folder = join(FIXTURES, plugin, name);
  const file = read(readFileSync(join(folder, 'input.mdx'), 'utf8'));
  const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGrammar).use(remarkSources);
  for (const one of [...(BEFORE[plugin] ?? []), plugin]) {
    processor.use(await load(one), ...(OPTIONS[one] ?? []));
  }
  processor.use(remarkRehype).use(rehypeStringify);
  const html = String(await processor.process(file));
  const messages = file.messages.map(
    ({ line, column, reason, ruleId }) =>
      `${line ?? 0}:${column ?? 0}  ${reason}  (${ruleId ?? ''})\n`,
  );
  const { astro: _frontmatter, ...data } = file.data;
  compare(join(folder, 'output.html'), `${html.trim()}\n`);
  compare(join(folder, 'messages.txt'), messages.join(''));
  const isEmpty = Object.values(data).flat().length === 0;
  compare(join(folder, 'data.json'), isEmpty ? '' : `${JSON.stringify(data, null, 2)}\n`);
});

function read(text: string): VFile {
  const range = findFrontmatter(text);
  if ('message' in range) return new VFile(text);
  const file = new VFile(blankStart(text, range.bodyStart));
  setFrontmatter(
    file,
    parseYaml(text.slice(range.yamlStart, range.yamlEnd)) as Record<string, unknown>,
  );
  return file;
}

async function load(plugin: string): Promise<Plugin<unknown[]>> {
  const module = (await import(join(SOURCES, `${plugin}.ts`))) as Record<string, Plugin<unknown[]>>;
  const entry = Object.entries(module).find(([name]) => name.startsWith('remark'));
  if (!entry) throw new Error(`${plugin}.ts exports no plugin`);
  return entry[1];
}

/** Holds what was found against a file; where nothing is found, there must be no file. */
function compare(path: string, found: string): void {
  if (process.env['UPDATE'] === '1' && found !== '') writeFileSync(path, found);
  expect(found).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
}
