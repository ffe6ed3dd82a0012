import { join } from 'node:path';
import { isError, sortProblems } from '../article/problems.ts';
import type { Problem } from '../article/problems.ts';
import type { Settings } from '../site/settings.ts';
import { compileAll } from './compile-all.ts';
import { findArticles, list } from './files.ts';
import { fingerprint } from './fingerprint.ts';
import { loadKept } from './load-article.ts';
import type { ArticleEntry, LoadContext, LoadedArticle } from './load-article.ts';
import { checkReferences } from './references.ts';
import { readAuthors, readTopics } from './registers.ts';
import type { Author, Topic } from './registers.ts';

/** All content of a site, checked. */
export interface Content {
  /** The articles that can be shown, by slug. */
  articles: ArticleEntry[];
  /** Slugs of articles that are there but have errors. */
  broken: string[];
  topics: Topic[];
  authors: Author[];
  /** Every problem of every file, sorted. */
  problems: Problem[];
}

/**
 * Loads and checks all content: the one function that `check`, `build` and `dev` rest on. What is
 * wrong in it is in `problems`; it throws only where the machine fails.
 */
export async function loadContent(root: string, settings: Settings): Promise<Content> {
  const { base, language } = settings;
  const context: LoadContext = {
    root,
    pipelineDigest: fingerprint(root, { base, language }),
    language,
  };
  const [found, { topics, ...topicsRead }, { authors, ...authorsRead }, paths] = await Promise.all([
    findArticles(root),
    readTopics(root),
    readAuthors(root),
    findPaths(root),
  ]);
  const loaded = new Map<string, LoadedArticle>();
  const stale = found.files.filter((file) => {
    const kept = loadKept(file, context);
    if (kept) loaded.set(file.slug, kept);
    return !kept;
  });
  for (const article of await compileAll(stale, context, { base, language })) {
    loaded.set(article.slug, article);
  }
  const articles = found.files.flatMap(({ slug }) => loaded.get(slug) ?? []);
  const references = checkReferences(articles, {
    topics: topics.map(({ id }) => id),
    authors: authors.map(({ id }) => id),
    paths,
  });
  const faulty = new Set(references.map(({ file }) => file));
  const isShown = ({ file, entry }: LoadedArticle): boolean => !!entry && !faulty.has(file);
  return {
    articles: articles.filter(isShown).flatMap(({ entry }) => entry ?? []),
    broken: articles.filter((article) => !isShown(article)).map(({ slug }) => slug),
    topics,
    authors,
    problems: sortProblems([
      ...found.problems,
      ...topicsRead.problems,
      ...authorsRead.problems,
      ...articles.flatMap(({ problems }) => problems),
      ...references,
    ]),
  };
}

/** True where nothing in the content stops a build. */
export function isSound({ problems }: Content): boolean {
  return !problems.some(isError);
}

/** The paths of the site that are no articles: its own pages, and the files in `public`. */
async function findPaths(root: string): Promise<string[]> {
  const pages = await list(join(root, 'content/pages'));
  return [
    '/',
    ...pages.map(({ name }) => `/${name.replace(/\.mdx$/, '')}/`),
    ...(await filesBelow(join(root, 'public'), '')),
  ];
}

async function filesBelow(folder: string, path: string): Promise<string[]> {
  const entries = await list(folder);
  const paths = entries.map(async (entry) => {
    const own = `${path}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(join(folder, entry.name), own) : [own];
  });
  return (await Promise.all(paths)).flat();
}
