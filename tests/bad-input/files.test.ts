import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordAll } from '../support/record-all.ts';
import {
  contentOf,
  problemsOf,
  recordedSite,
  temporarySite,
  write,
} from '../unit/temporary-site.ts';

/** Files that git cannot hold, or only badly: made here. */
const PATH = 'content/articles/x/index.mdx';
const GOOD = `---
title: A title
standfirst: A sentence.
date: 2024-03-31
authors: [backgrounder]
sections: [Plans]
---

Opening.

## Plans

Text.
`;

async function messages(text: string | Uint8Array): Promise<string[]> {
  const root = temporarySite({ [PATH]: text });
  await recordAll(root);
  return problemsOf(root);
}

test('the file that the faults start from has none itself', async () => {
  expect(await messages(GOOD)).toEqual([]);
});

test('an empty file', async () => {
  expect(await messages('')).toEqual([
    `${PATH}:1:1  error  this file is empty: expected frontmatter and a text  (file)`,
  ]);
});

test('a byte that is not UTF-8, at its line and column', async () => {
  const bytes = Buffer.concat([Buffer.from(`${GOOD}\nçé `), Buffer.of(0xe9), Buffer.from('t\n')]);
  expect(await messages(bytes)).toEqual([
    `${PATH}:15:4  error  found a byte that is not UTF-8: save the file as UTF-8  (file)`,
  ]);
});

test('a file in UTF-16', async () => {
  expect(await messages(Buffer.from(`\uFEFF${GOOD}`, 'utf16le'))).toEqual([
    `${PATH}:1:1  error  found a byte that is not UTF-8: save the file as UTF-8  (file)`,
  ]);
});

test('a character that is cut off at the end of the file', async () => {
  const bytes = Buffer.concat([Buffer.from(GOOD), Buffer.from('…').subarray(0, 2)]);
  expect(await messages(bytes)).toEqual([
    `${PATH}:14:1  error  found a byte that is not UTF-8: save the file as UTF-8  (file)`,
  ]);
});

test('over 2 MB', async () => {
  expect(await messages(GOOD + 'x'.repeat(2_000_000))).toEqual([
    `${PATH}:1:1  error  this file is 2.0 MB: an article has at most 2 MB; split it  (file)`,
  ]);
});

test('a folder in the place of the file', async () => {
  const root = temporarySite();
  mkdirSync(join(root, PATH), { recursive: true });
  expect(await problemsOf(root)).toEqual([
    `${PATH}:1:1  error  this file cannot be read: expected a file that may be read  (file)`,
  ]);
});

test('a link to a file that is gone', async () => {
  const root = temporarySite();
  mkdirSync(join(root, 'content/articles/x'), { recursive: true });
  symlinkSync(join(root, 'gone'), join(root, PATH));
  expect(await problemsOf(root)).toEqual([
    `${PATH}:1:1  error  this file cannot be read: expected a file that may be read  (file)`,
  ]);
});

test.skipIf(process.platform !== 'linux')('slugs that differ in case only', async () => {
  const root = temporarySite({ [PATH]: GOOD, 'content/articles/X/index.mdx': GOOD });
  expect(await problemsOf(root)).toEqual([
    'content/articles/X/index.mdx:1:1  error  the folder’s name is the article’s address, and "X" cannot be one: it has capital letters; rename the folder  (slug)',
    `${PATH}:1:1  error  "X" and "x" are one address to many servers: rename one folder  (slug)`,
  ]);
});

test.skipIf(process.platform !== 'linux')('slugs that differ in Unicode form only', async () => {
  const root = temporarySite({
    'content/articles/caf\u00e9/index.mdx': GOOD,
    'content/articles/cafe\u0301/index.mdx': GOOD,
  });
  expect(await problemsOf(root)).toEqual([
    'content/articles/cafe\u0301/index.mdx:1:1  error  the folder’s name is the article’s address, and "cafe\u0301" cannot be one: it is not in Unicode form C; rename the folder  (slug)',
    'content/articles/caf\u00e9/index.mdx:1:1  error  "cafe\u0301" and "caf\u00e9" are one address to many servers: rename one folder  (slug)',
  ]);
});

test('files of YAML that are not UTF-8, or no files', async () => {
  const latin = Buffer.from('name: caf\xe9\n', 'latin1');
  const root = temporarySite({ 'content/authors/a.yaml': latin, 'content/authors/b.yaml/x': '' });
  expect(await problemsOf(root)).toEqual([
    'content/authors/a.yaml:1:10  error  found a byte that is not UTF-8: save the file as UTF-8  (file)',
    'content/authors/b.yaml:1:1  error  this file cannot be read: expected a file of YAML that may be read  (file)',
  ]);
  expect(await problemsOf(temporarySite({ 'content/site.yaml': latin }))).toEqual([
    'content/site.yaml:1:1  error  found a byte that is not UTF-8: save the file as UTF-8  (settings)',
  ]);
});

describe('of the record', () => {
  const REVISION = 'content/articles/bridge/record/0002.yaml';
  const restored = `a record is never edited, so bring the file back from version control, as with "git restore ${REVISION}"  (record)`;

  test('a byte that is not UTF-8, at its line and column', async () => {
    const root = recordedSite();
    const text = readFileSync(join(root, REVISION), 'latin1');
    write(root, REVISION, Buffer.from(text.replace('14 piers', '14 pi\u00e9rs'), 'latin1'));
    expect(await problemsOf(root)).toEqual([
      `${REVISION}:14:27  error  found a byte that is not UTF-8: ${restored}`,
    ]);
  });

  test('a folder in the place of a revision', async () => {
    const root = recordedSite();
    rmSync(join(root, REVISION));
    mkdirSync(join(root, REVISION));
    expect(await problemsOf(root)).toEqual([
      `${REVISION}:1:1  error  this file is empty: ${restored}`,
    ]);
  });

  test('a list of published addresses that is no text', async () => {
    const root = recordedSite({
      'content/published.txt': Buffer.from('/bridge/\n', 'utf16le').fill(0xff, 0, 1),
    });
    expect(await problemsOf(root)).toEqual([
      'content/published.txt:1:1  error  this file is missing or is no text: bring it back, as with "git restore content/published.txt"; it lists every address ever published  (published)',
    ]);
  });
});

test.each([
  ['YAML', GOOD.replace('A title', '['.repeat(20_000)), 'write fewer brackets  (yaml)'],
  [
    'quotations',
    `${GOOD}\n${'>'.repeat(3000)} x\n`,
    'more than 8 levels deep: write fewer  (limit)',
  ],
])('%s nested so deeply that reading it would end the process', async (_what, text, message) => {
  const found = await messages(text);
  expect(
    found.some((line) => line.endsWith(message)),
    found.join('\n'),
  ).toBe(true);
});

test('a name that would paint the terminal is printed as codes, on one line', async () => {
  const found = await messages(GOOD.replace('## Plans', '## Pl\u001b[2Jans'));
  expect(found).toHaveLength(2);
  expect(found.join()).toContain('found "## Pl\\u001B[2Jans"');
});

test('one broken file does not hide another, and keeps no sound one from being shown', async () => {
  const root = temporarySite({
    'content/articles/b/index.mdx': GOOD.replace('2024-03-31', '31 March'),
    'content/articles/a/index.mdx': GOOD.replace('Text.', '{x}'),
    'content/articles/c/index.mdx': GOOD,
  });
  await recordAll(root);
  const { articles, broken, problems } = await contentOf(root);
  expect(articles.map(({ slug }) => slug)).toEqual(['c']);
  expect(broken).toEqual(['a', 'b']);
  expect(problems.map(({ file, rule }) => [file, rule])).toEqual([
    ['content/articles/a/index.mdx', 'no-code'],
    ['content/articles/b/index.mdx', 'frontmatter'],
  ]);
});
