import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readArguments } from '../../../../src/commands/new/arguments.ts';
import type { Answers } from '../../../../src/commands/new/site/answers.ts';
import { newSite } from '../../../../src/commands/new/site/new-site.ts';
import { SAMPLE, SAMPLE_ARTICLES } from '../../../../src/commands/new/site/plan.ts';
import { readSettings } from '../../../../src/site/settings.ts';
import { LANGUAGES } from '../../../../src/site/words/index.ts';
import * as support from '../../../support/sample.ts';
import { contentOf, problemsOf, temporarySite } from '../../temporary-site.ts';

const GIVEN = { name: 'The Bridge', address: 'https://bridge.example', language: 'en' };

let said: string[];

beforeEach(() => {
  said = [];
  const keep = (line: unknown): void => {
    said.push(String(line));
  };
  vi.spyOn(console, 'log').mockImplementation(keep);
  vi.spyOn(console, 'error').mockImplementation(keep);
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** A copy of the software, with the samples that it comes with. */
function softwareWithSamples(files: Record<string, string> = {}): string {
  const samples = SAMPLE_ARTICLES.map((slug) => [`content/articles/${slug}/index.mdx`, 'text']);
  return temporarySite({
    ...(Object.fromEntries(samples) as Record<string, string>),
    'content/published.txt': SAMPLE_ARTICLES.map((slug) => `/${slug}/\n`).join(''),
    'README.md': 'See [how](docs/how.md), [that](#that) and [the web](https://web.example).\n',
    ...files,
  });
}

async function make(
  root: string,
  given: Partial<Answers> = GIVEN,
  typed: readonly string[] = ['yes'],
): Promise<boolean> {
  const input = Readable.from([typed.map((line) => `${line}\n`).join('')]);
  return newSite(root, { given, yes: false }, input);
}

function filesOf(root: string): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}

describe('the new site', () => {
  test.each(LANGUAGES)(
    'is empty and has no errors or warnings, in the language %s',
    async (language) => {
      const root = softwareWithSamples();
      expect(await make(root, { ...GIVEN, language })).toBe(true);
      expect(await problemsOf(root)).toEqual([]);
      const { articles, drafts, topics, authors } = await contentOf(root);
      expect([articles, drafts, topics]).toEqual([[], [], []]);
      expect(authors.map(({ name }) => name)).toEqual(['The Bridge']);
      expect(readdirSync(join(root, 'content')).sort()).toEqual(['authors', 'pages', 'site.yaml']);
      expect(readdirSync(join(root, 'content/pages'))).toHaveLength(5);
    },
  );

  test.each(LANGUAGES)(
    'says on pages in %s what is still to be written, and its name',
    async (language) => {
      const root = softwareWithSamples();
      await make(root, { ...GIVEN, language });
      for (const name of readdirSync(join(root, 'content/pages'))) {
        const page = readFileSync(join(root, 'content/pages', name), 'utf8');
        expect(page, name).toMatch(/^> \*\*[^*]+:\*\* \S/m);
        expect(page, name).not.toMatch(/Backgrounder project|backgrounder\.example|%\w+%/);
      }
      const about = readFileSync(join(root, 'content/pages/about.mdx'), 'utf8');
      expect(about).toContain('**The Bridge**');
    },
  );

  test('has the settings that were typed, and says why an answer is asked for again', async () => {
    const root = softwareWithSamples();
    const typed = ['The Bridge', 'bridge', 'https://bridge.example', 'xx', 'de-AT', 'yes'];
    expect(await make(root, {}, typed)).toBe(true);
    expect(readSettings(root, {}).settings).toMatchObject({
      name: 'The Bridge',
      publisher: 'The Bridge',
      tagline: 'Nachrichten, erklärt',
      language: 'de-AT',
      origin: 'https://bridge.example',
    });
    expect(said.slice(0, 2)).toEqual([
      expect.stringMatching(/^"address": expected the address of the site’s host.* found "bridge"/),
      expect.stringMatching(/^"language": expected a language tag.*, found "xx"/),
    ]);
  });

  test.each([
    ['https://jo.example/explainers', 'https://jo.example', '/explainers'],
    ['https://jo.example/the/explainers/', 'https://jo.example', '/the/explainers'],
    ['https://jo.example/', 'https://jo.example', ''],
  ])('can be at %s', async (address, origin, base) => {
    const root = softwareWithSamples();
    expect(await make(root, { ...GIVEN, address })).toBe(true);
    expect(readSettings(root, {}).settings).toMatchObject({ origin, base });
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`<${origin}${base}>`);
    expect(await problemsOf(root)).toEqual([]);
  });

  test.each([
    'A <b> {x} *y*',
    '# 1',
    '"Quoted": it',
    '1. FC',
    'import x',
    'A & B',
    'A &amp; B',
    'A ~~b~~',
    "l'Écho #1",
  ])('can be called %s', async (name) => {
    const root = softwareWithSamples();
    expect(await make(root, { ...GIVEN, name })).toBe(true);
    expect(readSettings(root, {}).settings).toMatchObject({ name, publisher: name });
    expect(await problemsOf(root)).toEqual([]);
  });

  test('keeps what the software came with, where its tests find it', async () => {
    const root = softwareWithSamples();
    const before = filesOf(join(root, 'content'));
    await make(root);
    const there = Object.entries(filesOf(join(root, SAMPLE)));
    expect(there.map(([path, text]) => [path.replace(SAMPLE, 'content'), text])).toEqual(
      Object.entries(before),
    );
    expect(readFileSync(join(root, 'docs/backgrounder.md'), 'utf8')).toBe(
      'See [how](../docs/how.md), [that](#that) and [the web](https://web.example).\n',
    );
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toMatch(/^# The Bridge\n/);
  });

  test('can be made again while it has no article; other files stay', async () => {
    const root = softwareWithSamples();
    await make(root);
    const person = join(root, 'content/authors/jo.yaml');
    writeFileSync(person, 'name: Jo\n');
    const software = readFileSync(join(root, 'docs/backgrounder.md'), 'utf8');
    expect(await make(root, { ...GIVEN, name: 'The Span' })).toBe(true);
    expect(said).toContain('written anew:  content/site.yaml');
    expect(readSettings(root, {}).settings).toMatchObject({ name: 'The Span' });
    expect(existsSync(person)).toBe(true);
    expect(readFileSync(join(root, 'docs/backgrounder.md'), 'utf8')).toBe(software);
  });
});

describe('nothing is changed', () => {
  test.each([
    ['of an article on record', { 'content/published.txt': '/bridge/\n/bridge/#plans\n' }],
    ['of an article or draft', { 'content/articles/bridge/index.mdx': 'text' }],
  ])('on a site %s of its own', async (_what, files) => {
    const root = softwareWithSamples(files);
    const before = filesOf(root);
    await expect(make(root)).rejects.toThrow(/^This site has articles of its own \(bridge\)/);
    expect(filesOf(root)).toEqual(before);
  });

  test.each([
    ['the answer is no', GIVEN, ['no']],
    ['no answer comes', GIVEN, []],
    ['not everything is answered', { name: 'The Bridge' }, ['https://bridge.example']],
    ['the settings would refuse a flag', { ...GIVEN, address: 'http://a.example/b?c' }, ['yes']],
    ['a name holds a hidden character', { ...GIVEN, name: 'A\u202Eb' }, ['yes']],
  ])('where %s', async (_why, given, typed) => {
    const root = softwareWithSamples();
    const before = filesOf(root);
    expect(await make(root, given, typed)).toBe(false);
    expect(said.at(-1)).toBe('Nothing was changed.');
    expect(filesOf(root)).toEqual(before);
  });

  test('where the samples would go over others', async () => {
    const root = softwareWithSamples({ [`${SAMPLE}/site.yaml`]: 'name: Other\n' });
    await expect(make(root)).rejects.toThrow(/^tests\/fixtures\/sample\/content is there already/);
    expect(existsSync(join(root, 'content/articles/rafah-talks'))).toBe(true);
  });
});

test('the samples that it knows are those that the software comes with', () => {
  expect(readdirSync(join(support.SAMPLE, 'articles')).sort()).toEqual(SAMPLE_ARTICLES);
});

describe('the arguments of a site', () => {
  test('--yes goes on without asking', async () => {
    const args = readArguments(['--site', '--yes', '--name', ' The Bridge ']);
    expect(args).toEqual({ given: { name: 'The Bridge' }, yes: true });
    const root = softwareWithSamples();
    expect(await newSite(root, { given: GIVEN, yes: true }, Readable.from([]))).toBe(true);
  });

  test.each([
    [['--site', 'bridge'], /^Found “bridge” beside --site/],
    [['--site', '--title', 'a'], /^--title is of an article/],
    [['--site', '--name', ' '], /^--name: expected one line of text\.$/],
    [['--site', '--tagline', 'a\nb'], /^--tagline: expected one line of text\.$/],
    [['x', '--name', 'a'], /^--name goes with --site\.$/],
    [['x', '--yes'], /^--yes goes with --site\.$/],
  ])('%j is refused', (args, message) => {
    expect(readArguments(args)).toMatch(message);
  });
});
