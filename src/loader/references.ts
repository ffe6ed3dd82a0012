import { didYouMean } from '../article/nearest.ts';
import type { ArticleHead } from '../article/model.ts';
import type { Problem } from '../article/problems.ts';
import type { LoadedArticle } from './load-article.ts';

/** Everything that an article may refer to. */
export interface Known {
  topics: readonly string[];
  authors: readonly string[];
  /** Paths from the site's root that are pages or files but no articles: `/about/`. */
  paths: readonly string[];
}

/** Topics, authors and links of articles that lead nowhere. */
export function checkReferences(articles: readonly LoadedArticle[], known: Known): Problem[] {
  const heads = new Map(articles.flatMap(({ slug, entry }) => (entry ? [[slug, entry]] : [])));
  // A link to an article that has problems of its own is not said to be broken.
  const paths = [...known.paths, ...articles.map(({ slug }) => `/${slug}/`)];
  return articles.flatMap(({ file, slug, references }) =>
    references.flatMap(({ kind, target, line, column }) => {
      const message =
        kind === 'link' ? linkFault(target, slug, heads, paths) : nameFault(kind, target, known);
      if (message === undefined) return [];
      return [{ file, line, column, severity: 'error' as const, message, rule: `unknown-${kind}` }];
    }),
  );
}

function nameFault(kind: 'topic' | 'author', target: string, known: Known): string | undefined {
  const names = kind === 'topic' ? known.topics : known.authors;
  if (names.includes(target)) return undefined;
  const remedy =
    kind === 'topic'
      ? 'add it to content/topics.yaml'
      : `write content/authors/${target}.yaml with its "name"`;
  return `unknown ${kind} "${target}"${didYouMean(target, names)}: correct it, or ${remedy}`;
}

function linkFault(
  target: string,
  slug: string,
  heads: ReadonlyMap<string, ArticleHead>,
  paths: readonly string[],
): string | undefined {
  const [path = '', fragment] = target.replace(/\?.*?(?=#|$)/, '').split('#');
  const decoded = path === '' ? `/${slug}/` : safeDecode(path);
  if (!paths.includes(decoded)) {
    return `found a link to "${target}", and this site has no such page${didYouMean(decoded, paths)}`;
  }
  const head = heads.get(decoded.slice(1, -1));
  if (!head || fragment === undefined || fragment === '') return undefined;
  const ids = idsOf(head);
  const id = safeDecode(fragment);
  if (ids.includes(id)) return undefined;
  return `found a link to "${target}", and no section there has the id "${id}"${didYouMean(id, ids)}`;
}

/** Every id that lands in an article, now and under earlier names. */
export function idsOf({ sections }: ArticleHead): string[] {
  return sections.flatMap(({ id, aliases, subheadings }) => [
    id,
    ...aliases,
    ...subheadings.map((subheading) => subheading.id),
  ]);
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}
