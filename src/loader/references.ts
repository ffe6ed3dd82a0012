import { didYouMean } from '../article/nearest.ts';
import type { ArticleHead } from '../article/model.ts';
import type { Place, Problem } from '../article/problems.ts';
import type { LoadedArticle } from './load-article.ts';

/** Something that an article refers to, to be checked once all content is known. */
export interface Reference extends Place {
  kind: 'link' | 'topic' | 'author' | 'series';
  /** A key or name; of a link, the path from the site's root and the fragment: `/slug/#id`. */
  target: string;
}

/** Everything that an article may refer to. */
export interface Known {
  topics: readonly string[];
  authors: readonly string[];
  series: readonly string[];
  /** Paths from the site's root that are pages or files but no articles: `/about/`. */
  paths: readonly string[];
}

/** Paths of pages that every site has, whatever its content. */
const SITE_PATHS: readonly string[] = [
  '/',
  '/archive/',
  '/authors/',
  '/corrections/',
  '/search/',
  '/style-guide/',
  '/topics/',
];

type Registers = Record<'topics' | 'series' | 'authors', readonly { id: string }[]>;

/**
 * Paths of the pages that are made of lists and not of files of their own.
 *
 * @param content `years` are those in which something was published: each has its page
 */
export function sitePaths({
  years,
  ...registers
}: Registers & { years: readonly string[] }): string[] {
  const below = (folder: keyof Registers): string[] =>
    registers[folder].map(({ id }) => `/${folder}/${id}/`);
  return [
    ...SITE_PATHS,
    ...below('topics'),
    ...below('series'),
    ...below('authors'),
    ...years.map((year) => `/archive/${year}/`),
  ];
}

/** A file of the content that refers to something, and its own path from the site's root. */
export interface Referrer {
  file: string;
  path: string;
  references: readonly Reference[];
}

/** Topics, authors and links of articles and pages that lead nowhere. */
export function checkReferences(
  articles: readonly LoadedArticle[],
  pages: readonly Referrer[],
  known: Known,
): Problem[] {
  const referrers = articles.map((article) => ({ ...article, path: `/${article.slug}/` }));
  const heads = new Map(
    referrers.flatMap(({ path, entry }) =>
      entry ? [path, ...entry.aliases.map((slug) => `/${slug}/`)].map((own) => [own, entry]) : [],
    ),
  );
  // A link to an article that has problems of its own is not said to be broken.
  const paths = new Set([...known.paths, ...referrers.map(({ path }) => path), ...heads.keys()]);
  return [...referrers, ...pages].flatMap(({ file, path, references }) =>
    references.flatMap(({ kind, target, line, column }) => {
      const message =
        kind === 'link' ? linkFault(target, path, heads, paths) : nameFault(kind, target, known);
      if (message === undefined) return [];
      return [{ file, line, column, severity: 'error' as const, message, rule: `unknown-${kind}` }];
    }),
  );
}

type Named = Exclude<Reference['kind'], 'link'>;

const KNOWN_AS = { topic: 'topics', author: 'authors', series: 'series' } as const;

function nameFault(kind: Named, target: string, known: Known): string | undefined {
  const names = known[KNOWN_AS[kind]];
  if (names.includes(target)) return undefined;
  const remedy =
    kind === 'author'
      ? `write content/authors/${target}.yaml with its "name"`
      : `add it to content/${KNOWN_AS[kind]}.yaml`;
  return `unknown ${kind} "${target}": correct it, or ${remedy}${didYouMean(target, names)}`;
}

function linkFault(
  target: string,
  own: string,
  heads: ReadonlyMap<string, ArticleHead>,
  paths: ReadonlySet<string>,
): string | undefined {
  const [path = '', fragment] = target.replace(/\?.*?(?=#|$)/, '').split('#');
  const decoded = path === '' ? own : safeDecode(path);
  if (!paths.has(decoded)) {
    return `found a link to "${target}", and this site has no such page: correct the path${didYouMean(decoded, [...paths])}`;
  }
  const head = heads.get(decoded);
  if (head?.draft && !heads.get(own)?.draft) {
    return `found a link to "${target}", which is a draft that readers will not find: publish it first, or take the link out`;
  }
  if (!head || fragment === undefined || fragment === '') return undefined;
  const ids = idsOf(head);
  const id = safeDecode(fragment);
  if (ids.includes(id)) return undefined;
  return `found a link to "${target}", and no section there has the id "${id}": correct the part after #${didYouMean(id, ids)}`;
}

/** Every id that lands in an article, now and under earlier names, also on a note of what is gone. */
export function idsOf({ sections, gone }: Pick<ArticleHead, 'sections' | 'gone'>): string[] {
  const live = sections.flatMap(({ id, aliases, subheadings }) => [
    id,
    ...aliases,
    ...subheadings.flatMap((subheading) => [subheading.id, ...subheading.aliases]),
  ]);
  return [...live, ...gone.flatMap(({ ids }) => ids)];
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}
