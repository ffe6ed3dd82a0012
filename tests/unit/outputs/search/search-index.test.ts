import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../../../src/article/model.ts';
import { headOf } from '../../../../src/article/model.ts';
import { SEARCH_INDEX, SearchIndex } from '../../../../src/outputs/search/search-index.ts';
import type { SearchedEntry } from '../../../../src/outputs/search/search-index.ts';
import { digestOfFolder } from '../../../support/digest.ts';
import { anArticle, aSection, aSite } from '../samples.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'search-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const TOPICS = ['water', 'world', 'us-israel', 'east', 'west', 'north', 'south'];

/** Articles of two years; a digest as the loader gives one, of all that an article is. */
function site(changed?: string): { read: string[]; articles: Article[] } {
  const articles = ['2023', '2024'].flatMap((year) =>
    TOPICS.map((topic, at) =>
      anArticle({
        slug: `a-${year}-${at}`,
        date: `${year}-05-04`,
        topics: [topic],
        sections: [
          aSection({
            id: 'größe',
            heading: 'The plans <b> & "more"',
            blocks: [{ kind: 'prose', html: `<p>Plan ${at} <del>struck</del> of ${year}.</p>` }],
          }),
        ],
        ...(changed === `a-${year}-${at}` && { title: 'The bridge is open' }),
      }),
    ),
  );
  return { read: [], articles };
}

async function write(
  { read, articles }: ReturnType<typeof site>,
  name = 'dist',
  cache = root,
): Promise<Record<string, string>> {
  const entries = articles.map((article): SearchedEntry => ({
    ...headOf(article),
    digest: article.title,
  }));
  const folder = join(root, name);
  const articleOf = ({ slug }: SearchedEntry): Article => {
    read.push(slug);
    return articles.find((article) => article.slug === slug) ?? anArticle();
  };
  const index = new SearchIndex(cache, entries, aSite(articles, '/news'));
  await index.make(articleOf);
  index.write([...index.keys.keys()], folder);
  return digestOfFolder(folder);
}

/** What the index shows of articles, by address. */
function shown(name = 'dist'): Map<string, Shown> {
  const folder = join(root, name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => file.endsWith('.pf_fragment'))
      .map((file) => {
        const text = gunzipSync(readFileSync(join(folder, file))).toString();
        const fragment = JSON.parse(text.slice(text.indexOf('{'))) as Shown;
        return [fragment.url, fragment];
      }),
  );
}

interface Shown {
  url: string;
  content: string;
  filters: Record<string, string[]>;
  anchors: { id: string; text: string }[];
}

describe('the search index', () => {
  test('holds every article with its sections and topics, and nothing that was struck', async () => {
    await write(site());
    const fragments = shown();
    expect(fragments.size).toBe(14);
    const one = fragments.get('/news/a-2024-2/');
    expect(one?.content).toBe(
      'The bridge is closed. What was known before. The plans <b> & "more" Plan 2 of 2024.',
    );
    expect(one?.filters).toEqual({ topic: ['us-israel'] });
    expect(one?.anchors).toMatchObject([{ id: 'größe', text: 'The plans <b> & "more"' }]);
  });

  test('has the same bytes for the same articles, made anew', async () => {
    const first = await write(site(), 'one');
    for (const again of ['two', 'three', 'four']) {
      expect(await write(site(), again, join(root, `cache-${again}`))).toEqual(first);
    }
  });

  test('a correction makes one bundle anew, and reads no article of another', async () => {
    const before = await write(site(), 'before');
    const same = site();
    expect(await write(same, 'same')).toEqual(before);
    expect(same.read).toEqual([]);
    const corrected = site('a-2023-4');
    const after = await write(corrected, 'after');
    expect(new Set(corrected.read.map((slug) => slug.slice(0, 6)))).toEqual(new Set(['a-2023']));
    const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (path) => before[path] !== after[path],
    );
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.filter((path) => !path.startsWith('search/en/2023/'))).toEqual([]);
  });

  test('a bundle that was changed where it is kept is made anew', async () => {
    const before = await write(site(), 'before');
    const cache = join(root, '.cache/search');
    const [folder = ''] = readdirSync(cache);
    writeFileSync(join(cache, folder, 'pagefind.js'), 'alert(1)');
    expect(await write(site(), 'after')).toEqual(before);
  });

  test('an article that is withdrawn leaves it', async () => {
    const all = site();
    await write(all, 'before');
    const articles = all.articles.filter(({ slug }) => slug !== 'a-2024-2');
    await write({ read: [], articles }, 'after');
    expect([...shown('after').keys()]).not.toContain('/news/a-2024-2/');
    expect(shown('after').size).toBe(13);
  });

  test('holds nothing of Pagefind’s own surfaces', async () => {
    const names = Object.keys(await write(site())).map((path) => path.split('/').at(-1) ?? '');
    expect(names.filter((name) => /ui|highlight|unknown/.test(name))).toEqual([]);
    expect(names).toContain('wasm.en.pagefind');
  });

  test('is not there where there is no article', async () => {
    await expect(write({ read: [], articles: [] })).rejects.toThrow('ENOENT');
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });

  test('is not made where the environment turns it off', async () => {
    process.env[SEARCH_INDEX] = 'off';
    try {
      await expect(write(site())).rejects.toThrow('ENOENT');
    } finally {
      Reflect.deleteProperty(process.env, SEARCH_INDEX);
    }
  });
});
