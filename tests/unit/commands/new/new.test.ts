import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { frontmatterSchema, sectionSchema } from '../../../../src/article/schema.ts';
import { fixArticles } from '../../../../src/commands/fix.ts';
import { readArguments } from '../../../../src/commands/new/arguments.ts';
import { writeDraft } from '../../../../src/commands/new/write-draft.ts';
import { readSettings } from '../../../../src/site/settings.ts';
import { contentOf, problemsOf, temporarySite } from '../../temporary-site.ts';

const FILE = 'content/articles/old-bridge/index.mdx';
const TODAY = '2026-11-22';

async function make(root: string, slug = 'old-bridge', title?: string): Promise<object> {
  const { settings } = readSettings(root, {});
  if (!settings) throw new Error('The settings have problems.');
  return writeDraft(root, settings, { slug, title }, TODAY);
}

async function madeIn(root: string, title?: string): Promise<string> {
  expect(await make(root, 'old-bridge', title)).toEqual({ file: FILE });
  return readFileSync(join(root, FILE), 'utf8');
}

describe('the draft', () => {
  test('passes check without a warning, and builds leave it out', async () => {
    const root = temporarySite();
    await madeIn(root);
    expect(await problemsOf(root)).toEqual([]);
    const content = await contentOf(root);
    expect(content.drafts).toEqual(['old-bridge']);
    expect(content.articles).toEqual([]);
  });

  test.each(['ar', 'de'])('passes check on a site in the language %s', async (language) => {
    const root = temporarySite();
    const path = join(root, 'content/site.yaml');
    const yaml = readFileSync(path, 'utf8').replace(/^language: .*$/m, `language: ${language}`);
    const other = temporarySite({ 'content/site.yaml': yaml });
    expect(await madeIn(other)).toContain(`# lang: ${language}\n`);
    expect(await problemsOf(other)).toEqual([]);
  });

  test('is formatted: neither Prettier nor --fix finds anything to do', async () => {
    const root = temporarySite();
    const text = await madeIn(root, 'Who’s to pay: the "city", or nobody?');
    expect(await fixArticles(root)).toEqual([]);
    const options = await resolveConfig('x.mdx');
    // Prettier writes a break as "---", which in an article would make a heading of what is above.
    const formatted = await format(text, { ...options, parser: 'mdx' });
    expect(formatted.replace(/^---(?=\n\nThe closing)/m, '***')).toBe(text);
  });

  test('has every key that an article can have, each under what the schema says of it', async () => {
    const lines = (await madeIn(temporarySite())).split('\n').map((line) => line.trim());
    const fields = [frontmatterSchema, sectionSchema].flatMap(({ shape }) => Object.entries(shape));
    expect(fields.length).toBeGreaterThan(12);
    for (const [key, { description = '' }] of fields) {
      const at = lines.flatMap((line, index) => (line === `# ${description}` ? [index] : []));
      expect(at, key).not.toEqual([]);
      expect(
        at.some((index) => new RegExp(`^(?:# |- )?${key}:`).test(lines[index + 1] ?? '')),
        key,
      ).toBe(true);
    }
  });

  test('is sound too where every key is set', async () => {
    const root = temporarySite();
    const text = await madeIn(root);
    const set = text
      .replace(/^( *)# (\w+:)(?= )(?!.*[a-z] [a-z])/gm, '$1$2')
      .replace(/^moved: .*$/m, 'moved: {}')
      .replace(/^related: .*$/m, 'related: []')
      .replace(/^sources: .*$/m, 'sources: {}');
    expect(set.match(/^ *\w+:/gm)).toHaveLength(
      Object.keys(frontmatterSchema.shape).length + Object.keys(sectionSchema.shape).length - 1,
    );
    const other = temporarySite({
      [FILE]: set.replace(/^topics: .*$/m, 'topics: []'),
      'content/series.yaml': 'series:\n  name: Bridges\n  description: All of them.\n',
    });
    expect(await problemsOf(other)).toEqual([]);
  });

  test('has the day, a title made from its slug, and an author and a topic that there are', async () => {
    const root = temporarySite();
    const [topic] = (await contentOf(root)).topics;
    const text = await madeIn(root);
    expect(text).toContain(`\ndate: ${TODAY}\n`);
    expect(text).toContain('\ntitle: Old bridge\n');
    expect(text).toContain('\nauthors: [backgrounder]\n');
    expect(text).toContain(`\ntopics: [${topic?.id ?? ''}]\n`);
  });

  test.each([
    ['that is plain', 'Why it closed', 'Why it closed'],
    ['with a colon', 'The bridge: why it closed', "'The bridge: why it closed'"],
    ['that is a number', '1984', "'1984'"],
    ['with straight quotation marks', `The "old" bridge`, 'The “old” bridge'],
    ['that looks like a comment', '#1 bridge', "'#1 bridge'"],
  ])('has a title %s', async (_what, title, written) => {
    const root = temporarySite();
    expect(await madeIn(root, title)).toContain(`\ntitle: ${written}\n`);
    expect(await problemsOf(root)).toEqual([]);
  });
});

describe('nothing is written', () => {
  const refusedBy = async (
    slug: string,
    files: Record<string, string> = {},
    title?: string,
  ): Promise<string> => {
    const root = temporarySite(files);
    const made = await make(root, slug, title);
    if (!('refused' in made)) return 'written';
    const before = Object.keys(files).some((path) => path.startsWith('content/articles/'));
    const folder = join(root, 'content/articles');
    expect(existsSync(folder) ? readdirSync(folder) : []).toHaveLength(before ? 1 : 0);
    return (made.refused as string[]).join('\n');
  };

  test.each([
    [
      'Old Bridge',
      /^“Old Bridge” cannot be an address: it has capital letters\. Try “old-bridge”\.$/,
    ],
    ['old_bridge', /Try “old-bridge”\.$/],
    ['../x', /cannot be an address.* Try “x”\.$/],
    ['...', /cannot be an address: [^.]*\.$/],
    ['topics', /the site uses that word itself\.$/],
    ['x'.repeat(121), /longer than 120 bytes\.$/],
  ])('for the slug %s', async (slug, message) => {
    expect(await refusedBy(slug)).toMatch(message);
  });

  test('over an article that is there, broken and in capital letters too', async () => {
    for (const folder of ['old-bridge', 'Old-Bridge']) {
      const path = `content/articles/${folder}/index.mdx`;
      expect(await refusedBy('old-bridge', { [path]: 'text' })).toBe(
        `content/articles/${folder} is there already: choose another slug.`,
      );
    }
  });

  test('over a folder without an article, whose files stay', async () => {
    const root = temporarySite({ 'content/articles/old-bridge/notes.txt': 'notes' });
    expect(await make(root)).toHaveProperty('refused');
    expect(readdirSync(join(root, 'content/articles/old-bridge'))).toEqual(['notes.txt']);
  });

  test('at the address of a page or a file', async () => {
    const page = { 'content/pages/bridge.mdx': '---\ntitle: x\ndescription: x\n---\n' };
    expect(await refusedBy('bridge', page)).toMatch(
      /is the address of content\/pages\/bridge\.mdx/,
    );
    expect(await refusedBy('bridge', { 'public/bridge/x.txt': '' })).toMatch(/of public\/bridge/);
  });

  test('at an address that was published before', async () => {
    const list = { 'content/published.txt': '/bridge/\n/bridge/#plans\n' };
    expect(await refusedBy('bridge', list)).toMatch(/^\/bridge\/ was published before/);
    expect(await refusedBy('bridges', list)).toBe('written');
  });

  test('without an author, and it says how to make one', async () => {
    const root = temporarySite();
    rmSync(join(root, 'content/authors'), { recursive: true });
    expect(await make(root)).toEqual({
      refused: [expect.stringContaining('write content/authors/newsdesk.yaml')],
    });
    expect(existsSync(join(root, 'content/articles/old-bridge'))).toBe(false);
  });

  test('with a title that check would refuse', async () => {
    expect(await refusedBy('bridge', {}, 'A\u202Eb')).toMatch(/\(hidden-character\)/);
  });
});

describe('the arguments', () => {
  test.each([
    [['x'], { slug: 'x', title: undefined }],
    [['x', '--title', ' Two words '], { slug: 'x', title: 'Two words' }],
  ])('%j', (args, expected) => {
    expect(readArguments(args)).toEqual(expected);
  });

  test.each([
    [[], 'Found no slug: it is the address of the article.'],
    [['old', 'bridge'], /^Found 2 words \(old, bridge\): join/],
    [['x', '--title', ' '], '--title: expected one line of text.'],
    [['x', '--title', 'a\nb'], '--title: expected one line of text.'],
    [['x', '--tilte', 'a'], /Unknown option '--tilte'/],
  ])('%j is refused', (args, message) => {
    expect(readArguments(args)).toMatch(message);
  });
});
