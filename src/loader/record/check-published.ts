import type { Problem } from '../../article/problems.ts';
import { ARTICLES_DIR } from '../files.ts';
import type { LoadedArticle } from '../load-article.ts';
import { idsOf } from '../references.ts';
import { missingListProblem } from './missing-list.ts';
import { gapIn, publishedProblem, readPublished } from './published-list.ts';
import type { ListedAddress } from './published-list.ts';

/**
 * Holds the list of all published addresses against what is there: what is on it and lands nowhere
 * has vanished, and what is on record and not on it could vanish without anybody being told.
 *
 * @param slugs the names of all folders of articles, also of those that have errors
 * @returns what is wrong there, and what the articles found wrong with their own records
 */
export function checkPublished(
  root: string,
  slugs: readonly string[],
  articles: readonly LoadedArticle[],
): Problem[] {
  const list = readPublished(root);
  if (!list) return [...ownProblems(articles), ...missingList(articles)];
  const { listed, problems } = list;
  const bySlug = new Map(
    articles.flatMap((article) =>
      [article.slug, ...(article.entry?.aliases ?? [])].map((name) => [name, article] as const),
    ),
  );
  const bySubject = Map.groupBy(listed, ({ slug }) => bySlug.get(slug) ?? slug);
  const whole = new Set(articles);
  for (const [subject, own] of bySubject) {
    if (typeof subject === 'string') {
      problems.push(...vanished(subject, own, slugs, articles));
    } else if (!isUnknown(subject)) {
      const gap = gapIn(subject, own);
      if (gap) whole.delete(subject);
      problems.push(...(gap ? [gap] : lostIds(subject, own)));
    }
  }
  const texts = new Set(listed.map(({ text }) => text));
  return [
    ...ownProblems(articles, whole),
    ...problems,
    ...articles.flatMap((article) => unlisted(article, texts)),
  ];
}

/**
 * What differs from a record that is not whole is not said: who then put it on record would make
 * another revision out of the one that is missing.
 */
function ownProblems(
  articles: readonly LoadedArticle[],
  whole: ReadonlySet<LoadedArticle> = new Set(articles),
): Problem[] {
  return articles.flatMap((article) =>
    article.recordProblems.filter(
      ({ rule }) => whole.has(article) || (rule !== 'unrecorded' && rule !== 'lost-id'),
    ),
  );
}

function missingList(articles: readonly LoadedArticle[]): Problem[] {
  if (articles.every(({ addresses }) => addresses.length === 0)) return [];
  return [missingListProblem()];
}

/** An article or a record with faults of its own, so that nobody knows where its ids land. */
function isUnknown({ entry, recordProblems }: LoadedArticle): boolean {
  return !entry || recordProblems.some(({ rule }) => rule === 'record');
}

function lostIds(
  { slug, entry, addresses }: LoadedArticle,
  listed: readonly ListedAddress[],
): Problem[] {
  // What a draft that was published needs is said there.
  if (!entry || entry.draft) return [];
  const landing = new Set(idsOf(entry));
  return listed.flatMap(({ id, line }) => {
    if (id === undefined || landing.has(id)) return [];
    // Said at the article, with the line that mends it, where the record knows the id.
    if (addresses.some((address) => address.endsWith(`/#${id}`))) return [];
    const message = `#${id} was published in “${slug}”, and neither its sections nor its record know it: bring ${ARTICLES_DIR}/${slug} back from version control as it was published`;
    return publishedProblem(line, message);
  });
}

function vanished(
  slug: string,
  [first]: readonly ListedAddress[],
  slugs: readonly string[],
  articles: readonly LoadedArticle[],
): Problem[] {
  // What is wrong with a folder is said there, and so is a name of it that its frontmatter lacks.
  const isSaid =
    slugs.includes(slug) || articles.some(({ addresses }) => addresses.includes(`/${slug}/`));
  if (isSaid || !first) return [];
  const message = `the article “${slug}” was published and is gone: bring its folder back, as with "git restore ${ARTICLES_DIR}/${slug}"; if readers shall not read it any more, "npm run record -- ${slug} --kind withdrawn --note …" then withdraws it`;
  return [publishedProblem(first.line, message)];
}

function unlisted({ slug, addresses }: LoadedArticle, texts: ReadonlySet<string>): Problem[] {
  const missing = addresses.filter((address) => !texts.has(address));
  const [first = '', ...more] = missing;
  if (missing.length === 0) return [];
  const message = `${missing.length} address${more.length > 0 ? 'es' : ''} on record of “${slug}” ${more.length > 0 ? 'are' : 'is'} not in this list, such as ${first}: "npm run record" adds what is missing`;
  return [publishedProblem(1, message)];
}
