import type { ArticleHead } from '../article/model.ts';

/** What decides in which bundle an article is searched. */
type Searched = Pick<ArticleHead, 'slug' | 'lang' | 'dir' | 'date'>;

/** A part of the search index: articles of one language and one year. */
export interface Bundle<T> {
  /** `en/2024`; of a year with more than one, the next is `en/2024-2`. */
  name: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** In the order of their slugs. */
  articles: T[];
}

/** As many articles as one bundle holds: Pagefind cannot add to one, only make it anew. */
const MOST_ARTICLES = 1000;

/**
 * Divides articles into bundles: by language, because words are stemmed by its rules; by the year in
 * which they were first published, so that a correction makes one small bundle anew; and by number.
 *
 * @returns the bundles, a language at a time, the newest year first
 */
export function bundlesOf<T extends Searched>(articles: readonly T[]): Bundle<T>[] {
  const groups = Map.groupBy(articles, ({ lang, date }) => `${lang}/${date.slice(0, 4)}`);
  return [...groups]
    .sort(([one], [other]) => byLanguageAndYear(one, other))
    .flatMap(([name, group]) => {
      group.sort((a, b) => (a.slug < b.slug ? -1 : 1));
      const bundles: Bundle<T>[] = [];
      for (let start = 0; start < group.length; start += MOST_ARTICLES) {
        const own = group.slice(start, start + MOST_ARTICLES);
        const [{ lang, dir }] = group as [T];
        bundles.push({
          name: start ? `${name}-${bundles.length + 1}` : name,
          lang,
          dir,
          articles: own,
        });
      }
      return bundles;
    });
}

function byLanguageAndYear(one: string, other: string): number {
  const [lang = '', year = ''] = one.split('/');
  const [otherLang = '', otherYear = ''] = other.split('/');
  if (lang !== otherLang) return lang < otherLang ? -1 : 1;
  return year > otherYear ? -1 : 1;
}
