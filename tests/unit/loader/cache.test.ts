import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keptArticle, keptFound, keptRevisions, keep, prune } from '../../../src/loader/cache.ts';
import type { Kept } from '../../../src/loader/cache.ts';
import { digestOf, fingerprint } from '../../../src/loader/fingerprint.ts';
import { recordAll } from '../../support/record-all.ts';
import { contentOf, temporarySite, write } from '../temporary-site.ts';

const KEPT = {
  found: { entry: { slug: 'x' }, references: [], problems: [] },
  article: { slug: 'x', title: 'A\nline' },
  revisions: [{ revision: 1 }],
} as unknown as Kept;
const DIGEST = 'a'.repeat(64);
const FOLDER = '.cache/articles';
const PATH = 'content/articles/x/index.mdx';
const GOOD = readFileSync(
  join(import.meta.dirname, '../../fixtures/articles/german/index.mdx'),
  'utf8',
);

describe('what is kept', () => {
  test('comes back as it was', () => {
    const root = temporarySite();
    const entry = { slug: 'x', digest: DIGEST };
    expect(keptFound(root, DIGEST)).toBeUndefined();
    expect(() => keptArticle(root, entry)).toThrow('The compiled text of "x" is gone');
    keep(root, DIGEST, KEPT);
    expect(keptFound(root, DIGEST)).toEqual(KEPT.found);
    expect(keptArticle(root, entry)).toEqual(KEPT.article);
    expect(keptRevisions(root, entry)).toEqual(KEPT.revisions);
    expect(readdirSync(join(root, FOLDER))).toEqual([`${DIGEST}.json`]);
  });

  test.each([
    ['cut off anywhere', (text: string) => text.slice(0, -1)],
    ['empty', () => ''],
    ['changed', (text: string) => text.replace('line', 'lane')],
    ['of another digest', (text: string) => text.replace(DIGEST, 'b'.repeat(64))],
  ])('is as if it were not there where it is %s', (_what, damage) => {
    const root = temporarySite();
    keep(root, DIGEST, KEPT);
    const path = join(root, FOLDER, `${DIGEST}.json`);
    writeFileSync(path, damage(readFileSync(path, 'utf8')));
    expect(keptFound(root, DIGEST)).toBeUndefined();
  });

  test('goes where nothing uses it, with what a cut write left', () => {
    const root = temporarySite({ [`${FOLDER}/b.json.123`]: '' });
    keep(root, DIGEST, KEPT);
    keep(root, 'c', KEPT);
    const old = new Date(Date.now() - 25 * 60 * 60 * 1000);
    for (const name of readdirSync(join(root, FOLDER))) {
      utimesSync(join(root, FOLDER, name), old, old);
    }
    prune(root, new Set([DIGEST]));
    expect(readdirSync(join(root, FOLDER))).toEqual([`${DIGEST}.json`]);
  });

  test('stays for a day where nothing uses it: an `astro dev` beside the build may', () => {
    const root = temporarySite();
    keep(root, 'c', KEPT);
    prune(root, new Set([DIGEST]));
    expect(readdirSync(join(root, FOLDER))).toEqual(['c.json']);
  });

  test('may be nothing at all', () => {
    expect(() => {
      prune(temporarySite(), new Set());
    }).not.toThrow();
  });
});

describe('a digest', () => {
  test('is the same for the same', () => {
    const root = temporarySite();
    expect(fingerprint(root, { base: '' })).toBe(fingerprint(root, { base: '' }));
    expect(digestOf('p', 'x', Buffer.from('a'))).toBe(digestOf('p', 'x', Buffer.from('a')));
  });

  test('is another for other settings, other packages', () => {
    const root = temporarySite();
    const first = fingerprint(root, { base: '' });
    expect(fingerprint(root, { base: '/news' })).not.toBe(first);
    write(root, 'package-lock.json', '{ }');
    expect(fingerprint(root, { base: '' })).not.toBe(first);
  });

  test('is another for another pipeline, slug or text', () => {
    const digests = [
      digestOf('p', 'x', Buffer.from('a')),
      digestOf('q', 'x', Buffer.from('a')),
      digestOf('p', 'y', Buffer.from('a')),
      digestOf('p', 'x', Buffer.from('b')),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });

  test('is another where a file of the record came, went, changed or got another name', () => {
    const record = (...files: [name: string, text: string][]): string =>
      digestOf(
        'p',
        'x',
        Buffer.from('a'),
        files.map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
      );
    const digests = [
      record(),
      record(['0001.yaml', 'b']),
      record(['0001.yaml', 'c']),
      record(['0002.yaml', 'b']),
      record(['0001.yaml', 'b'], ['0002.yaml', '']),
      record(['0001.yaml', ''], ['0002.yaml', 'b']),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });
});

describe('an article is compiled', () => {
  const keptFile = (root: string): string => {
    const [name = '', ...rest] = readdirSync(join(root, FOLDER));
    expect(rest).toEqual([]);
    return join(root, FOLDER, name);
  };
  const OLD = new Date(0);

  test('once, however often it is loaded', async () => {
    const root = temporarySite({ [PATH]: GOOD });
    await recordAll(root);
    const first = await contentOf(root);
    expect(first.articles[0]?.revisions).toHaveLength(1);
    utimesSync(keptFile(root), OLD, OLD);
    expect(await contentOf(root)).toEqual(first);
    expect(statSync(keptFile(root)).mtime).toEqual(OLD);
  });

  test('again where its record has changed, which is said each time', async () => {
    const root = temporarySite({ [PATH]: GOOD });
    await recordAll(root);
    const { articles } = await contentOf(root);
    const revision = join(root, 'content/articles/x/record/0001.yaml');
    writeFileSync(revision, readFileSync(revision, 'utf8').replace('Text.', 'Tests.'));
    const altered = await contentOf(root);
    expect(altered.problems.map(({ rule }) => rule)).toEqual(['record']);
    expect(altered.articles[0]?.digest).not.toBe(articles[0]?.digest);
    expect(await contentOf(root)).toEqual(altered);
  });

  test('again where what was kept is damaged', async () => {
    const root = temporarySite({ [PATH]: GOOD });
    const first = await contentOf(root);
    const whole = readFileSync(keptFile(root), 'utf8');
    writeFileSync(keptFile(root), whole.slice(0, 100));
    expect(await contentOf(root)).toEqual(first);
    expect(readFileSync(keptFile(root), 'utf8')).toBe(whole);
  });

  test('again where the file, its slug, or the settings have changed', async () => {
    const root = temporarySite({ [PATH]: GOOD });
    const digests = new Set<string | undefined>();
    const load = async () => digests.add((await contentOf(root)).articles[0]?.digest);
    await load();
    write(root, PATH, GOOD.replace('Text.', 'Another text.'));
    await load();
    write(
      root,
      'content/site.yaml',
      'name: A\ntagline: B\nlanguage: de\npublisher: C\naddress: https://a.example\n',
    );
    await load();
    rmSync(join(root, 'content/articles/x'), { recursive: true });
    write(root, 'content/articles/y/index.mdx', GOOD);
    await load();
    expect(digests.size).toBe(4);
    expect(digests).not.toContain(undefined);
  });

  test('again each time while it has errors, which are never kept', async () => {
    const root = temporarySite({ [PATH]: GOOD.replace('Text.', '{x}') });
    const first = await contentOf(root);
    expect(await contentOf(root)).toEqual(first);
    expect(first.problems).toHaveLength(1);
  });

  test('with its warnings said again when it comes from what was kept', async () => {
    const root = temporarySite({ [PATH]: GOOD.replace('Text.', '"Text."') });
    await recordAll(root);
    const { problems } = await contentOf(root);
    expect(problems.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect((await contentOf(root)).problems).toEqual(problems);
  });

  test('into the same on every core as on one', async () => {
    const files = Array.from({ length: 210 }, (_, index) => [
      `content/articles/a${index}/index.mdx`,
      GOOD.replace('Text.', `Text ${index}.`),
    ]);
    const root = temporarySite(Object.fromEntries(files) as Record<string, string>);
    await recordAll(root);
    const { articles, problems } = await contentOf(root);
    expect(problems).toEqual([]);
    expect(articles).toHaveLength(210);
    const alone = temporarySite({
      'content/articles/a7/index.mdx': GOOD.replace('Text.', 'Text 7.'),
    });
    await recordAll(alone);
    expect(articles.find(({ slug }) => slug === 'a7')).toEqual(
      (await contentOf(alone)).articles[0],
    );
  }, 30_000);
});
