import { join } from 'node:path';
import { isError, sortProblems } from '../article/problems.ts';
import type { Problem } from '../article/problems.ts';
import { isWithdrawn } from '../article/record/told.ts';
import { yearsOf } from '../site/lists.ts';
import type { Settings } from '../site/settings.ts';
import type { SiteOwnPage } from '../site/trust.ts';
import { compileAll } from './compile-all.ts';
import { findArticles, list } from './files.ts';
import type { ArticleFile } from './files.ts';
import { fingerprint } from './fingerprint.ts';
import { loadKept } from './load-article.ts';
import type { ArticleEntry, LoadContext, LoadedArticle } from './load-article.ts';
import { readPages } from './pages.ts';
import { checkAliases } from './record/check-aliases.ts';
import { checkPublished } from './record/check-published.ts';
import { checkReferences, sitePaths } from './references.ts';
import { readAuthors, readPeople, readSeries, readTerms, readTopics } from './registers.ts';
import type { Author, Series, Topic } from './registers.ts';

/** All content of a site, checked. */
export interface Content {
  /** The articles that can be shown, by slug. */
  articles: ArticleEntry[];
  /** Slugs of articles that are there but have errors. */
  broken: string[];
  /** Slugs of drafts, which builds leave out. */
  drafts: string[];
  topics: Topic[];
  series: Series[];
  authors: Author[];
  /** The site’s own pages. */
  pages: SiteOwnPage[];
  /** Every problem of every file, sorted. */
  problems: Problem[];
}

/** How content is loaded. */
export interface LoadOptions {
  /** True in `astro dev`: drafts are shown, and what is not on record is only warned of. */
  preview?: boolean;
  /** Settles once a core is free that is busy till then, as `compileAll` has it. */
  elsewhere?: Promise<unknown>;
}

/**
 * Loads and checks all content: the one function that `check`, `build` and `dev` rest on. What is
 * wrong in it is in `problems`; it throws only where the machine fails.
 */
export async function loadContent(
  root: string,
  settings: Settings,
  { preview = false, elsewhere }: LoadOptions = {},
): Promise<Content> {
  const { base, language } = settings;
  const context: LoadContext = {
    root,
    pipelineDigest: fingerprint(root, { base, language }),
    language,
  };
  const [
    found,
    { topics, ...topicsRead },
    { series, ...seriesRead },
    { authors, ...authorsRead },
    people,
    terms,
    pages,
    files,
  ] = await Promise.all([
    findArticles(root),
    readTopics(root),
    readSeries(root),
    readAuthors(root),
    readPeople(root),
    readTerms(root),
    readPages(root),
    filesBelow(join(root, 'public'), ''),
  ]);
  const pagePaths = pages.map(({ path }) => path);
  const loaded = new Map<string, LoadedArticle>();
  const stale = found.files.filter((file) => {
    const kept = loadKept(file, context);
    if (kept) loaded.set(file.slug, kept);
    return !kept;
  });
  for (const article of await compileAll(stale, context, { base, language }, elsewhere)) {
    loaded.set(article.slug, article);
  }
  const articles = found.files.flatMap(({ slug }) => loaded.get(slug) ?? []);
  const shown = articles
    .flatMap(({ entry }) => entry ?? [])
    .filter((entry) => (preview || !entry.draft) && !isWithdrawn(entry));
  const years = yearsOf(shown, settings.timeZone).map(({ key }) => key);
  const paths = [...sitePaths({ topics, series, authors, years }), ...pagePaths, ...files];
  const references = checkReferences(articles, pages, {
    topics: topics.map(({ id }) => id),
    authors: authors.map(({ id }) => id),
    series: series.map(({ id }) => id),
    paths,
  });
  const onRecord = [
    ...checkAliases(root, articles, paths),
    ...checkPublished(root, found.slugs, articles),
  ];
  const faulty = new Set(references.map(({ file }) => file));
  const isSoundArticle = ({ file, entry }: LoadedArticle): boolean => !!entry && !faulty.has(file);
  const sound = articles.filter(isSoundArticle).flatMap(({ entry }) => entry ?? []);
  return {
    articles: sound.filter(({ draft }) => preview || !draft),
    broken: articles.filter((article) => !isSoundArticle(article)).map(({ slug }) => slug),
    drafts: sound.filter(({ draft }) => draft).map(({ slug }) => slug),
    topics,
    series,
    authors,
    pages: pages.flatMap(({ own }) => own ?? []),
    problems: sortProblems([
      ...found.problems,
      ...found.files.flatMap((article) => addressProblems(article, pagePaths)),
      ...topicsRead.problems,
      ...seriesRead.problems,
      ...authorsRead.problems,
      ...people.problems,
      ...terms.problems,
      ...pages.flatMap(({ problems }) => problems),
      ...articles.flatMap(({ problems }) => problems),
      ...references,
      ...onRecord.map((problem) => (preview ? asWarning(problem) : problem)),
    ]),
  };
}

function asWarning(problem: Problem): Problem {
  return { ...problem, severity: 'warning' };
}

function addressProblems({ slug, file }: ArticleFile, paths: readonly string[]): Problem[] {
  if (!paths.includes(`/${slug}/`)) return [];
  const message = `the address /${slug}/ is that of content/pages/${slug}.mdx: rename the article’s folder`;
  return [{ file, line: 1, column: 1, severity: 'error', message, rule: 'slug' }];
}

/** True where nothing in the content stops a build. */
export function isSound({ problems }: Content): boolean {
  return !problems.some(isError);
}

/** The paths of all files in a folder: everything in `public` has an address of its own. */
export async function filesBelow(folder: string, path: string): Promise<string[]> {
  const entries = await list(folder);
  const paths = entries.map(async (entry) => {
    const own = `${path}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(join(folder, entry.name), own) : [own];
  });
  return (await Promise.all(paths)).flat();
}
