import { join } from 'node:path';
import { isError } from '../article/problems.ts';
import type { Problem } from '../article/problems.ts';
import type { Settings } from '../site/settings.ts';
import { filesBelow, loadContent } from './content.ts';
import type { LoadedArticle } from './load-article.ts';
import { readPages } from './pages.ts';
import { checkReferences, sitePaths } from './references.ts';
import { readAuthors, readSeries, readTopics } from './registers.ts';

/**
 * Checks what one article refers to. The others are loaded only where it links to any: they are
 * many, and what is kept of them is quick to read.
 */
export async function checkLinksOf(
  root: string,
  settings: Settings,
  article: LoadedArticle,
): Promise<Problem[]> {
  const own = `/${article.slug}/`;
  const isOut = ({ kind, target }: LoadedArticle['references'][number]): boolean =>
    kind === 'link' && !target.startsWith('#') && !target.startsWith(own);
  if (article.references.some(isOut)) {
    const { problems } = await loadContent(root, settings);
    return problems.filter(
      ({ file, rule, severity }) =>
        file === article.file && isError({ severity }) && rule.startsWith('unknown-'),
    );
  }
  const [{ topics }, { series }, { authors }, pages, files] = await Promise.all([
    readTopics(root),
    readSeries(root),
    readAuthors(root),
    readPages(root),
    filesBelow(join(root, 'public'), ''),
  ]);
  return checkReferences([article], [], {
    topics: topics.map(({ id }) => id),
    authors: authors.map(({ id }) => id),
    series: series.map(({ id }) => id),
    paths: [
      // It links to no year: whatever links out of the article was checked above.
      ...sitePaths({ topics, series, authors, years: [] }),
      ...pages.map(({ path }) => path),
      ...files,
    ],
  });
}
