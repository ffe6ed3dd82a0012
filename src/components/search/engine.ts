/** The search index of one language: its bundles, the newest year first. */
export interface Index {
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Addresses of folders. */
  bundles: string[];
}

/** What Pagefind found in an article: https://pagefind.app/docs/api-reference/ */
export interface Found {
  url: string;
  meta: { title: string; date: string; day: string };
  sub_results: Part[];
}

/** What it found in a part of an article: before its first heading, or under one. */
export interface Part {
  title: string;
  url: string;
  /** HTML, the found words in `<mark>`. */
  excerpt: string;
  locations: number[];
}

/** An article that was found; what is shown of it is loaded when it is asked for. */
export interface Result {
  lang: string;
  dir: 'ltr' | 'rtl';
  score: number;
  data: () => Promise<Found>;
}

// Addresses in the index begin at the root of the host. Where no word is found, Pagefind takes what a
// word begins with, of which the least like it must not come before what another language has.
const OPTIONS = { baseUrl: '/', ranking: { termSimilarity: 5 } };

interface Pagefind {
  options: (options: typeof OPTIONS) => Promise<void>;
  mergeIndex: (bundle: string, options: typeof OPTIONS) => Promise<void>;
  search: (
    query: string,
    options: { filters: Record<string, string> },
  ) => Promise<{ results: Pick<Result, 'score' | 'data'>[] }>;
}

let opened: Promise<{ index: Index; pagefind: Pagefind }[]> | undefined;
let attempts = 0;

/**
 * Searches all languages for words, the best result first.
 *
 * @param topic only what is on this topic; all where it is empty
 * @throws where the index cannot be loaded; the next search tries again
 */
export async function search(
  indexes: readonly Index[],
  query: string,
  topic: string,
): Promise<Result[]> {
  opened ??= Promise.all(
    indexes.map(async (index) => ({ index, pagefind: await open(index, attempts) })),
  );
  try {
    const found = await Promise.all(
      (await opened).map(async ({ index: { lang, dir }, pagefind }) => {
        const filters: Record<string, string> = topic ? { topic } : {};
        const { results } = await pagefind.search(query, { filters });
        return results.map(({ score, data }) => ({ lang, dir, score, data }));
      }),
    );
    return found.flat().sort((a, b) => b.score - a.score);
  } catch (error) {
    opened = undefined;
    attempts++;
    throw error;
  }
}

/** A language has a Pagefind of its own, because one stems words by the rules of one language. */
async function open(
  { bundles: [first = '', ...others] }: Index,
  attempt: number,
): Promise<Pagefind> {
  // Browsers remember that a module did not come.
  const again = attempt ? `?${attempt}` : '';
  const pagefind = (await import(/* @vite-ignore */ `${first}pagefind.js${again}`)) as Pagefind;
  await pagefind.options(OPTIONS);
  await Promise.all(others.map(async (bundle) => pagefind.mergeIndex(bundle, OPTIONS)));
  return pagefind;
}
