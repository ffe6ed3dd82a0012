import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../article/model.ts';
import { isError } from '../../article/problems.ts';
import type { Problem } from '../../article/problems.ts';
import { checkChain } from '../../article/record/chain.ts';
import { compareShown } from '../../article/record/compare.ts';
import type { Change } from '../../article/record/compare.ts';
import { landings } from '../../article/record/landings.ts';
import type { PublishedId } from '../../article/record/landings.ts';
import type { Revision, Shown } from '../../article/record/revision.ts';
import { pluginOptions } from '../../loader/article-pipeline.ts';
import { compile } from '../../loader/compile.ts';
import type { ForRecord } from '../../loader/compile.ts';
import { findArticles, ARTICLES_DIR } from '../../loader/files.ts';
import { entryOf } from '../../loader/load-article.ts';
import { createPipeline } from '../../loader/pipeline.ts';
import type { Pipeline } from '../../loader/pipeline.ts';
import { applyRecord } from '../../loader/record/apply-record.ts';
import { createReader } from '../../loader/record/reader.ts';
import { readRecord, readRecordBytes } from '../../loader/record/read-record.ts';
import type { RecordBytes } from '../../loader/record/read-record.ts';
import { asOfOf, toShown } from '../../loader/record/shown.ts';
import { checkLinksOf } from '../../loader/check-links-of.ts';
import type { Settings } from '../../site/settings.ts';

/** One article beside its record, as it is about to be put there. */
export interface OneArticle {
  slug: string;
  article: Article;
  source: ForRecord;
  pipeline: Pipeline;
  revisions: Revision[];
  /** What readers would be shown now, the facts holding up to the date they did. */
  shown: Shown;
  /** What is not on record; nothing where there is no revision to compare with. */
  changes: Change[];
  /** Published ids that land nowhere now. */
  lost: PublishedId[];
  /** What keeps each of them, said at its place. */
  lostProblems: Problem[];
}

/** Problems that putting an article on record mends. */
const MENDED = new Set(['unrecorded', 'lost-id']);

/**
 * Loads and checks one article and what it refers to, however many others there are.
 *
 * @param recordBytes the files of its record; default: those that stand in its folder
 * @returns the article, or every problem that keeps it from being put on record
 */
export async function loadOneArticle(
  root: string,
  settings: Settings,
  slug: string,
  recordBytes: readonly RecordBytes[] = readRecordBytes(root, slug),
): Promise<OneArticle | Problem[]> {
  const file = { slug, file: `${ARTICLES_DIR}/${slug}/index.mdx` };
  const bytes = bytesOf(join(root, file.file));
  if (!bytes) return [await missing(root, file.file, slug)];
  const pipeline = createPipeline(pluginOptions(settings, root));
  const compiled = compile({ ...file, bytes }, pipeline, settings.language);
  const joined = applyRecord(file, recordBytes, compiled, pipeline);
  const problems = [
    ...compiled.problems.filter(isError),
    ...joined.problems.filter(({ rule }) => !MENDED.has(rule)),
    ...(await checkLinksOf(root, settings, {
      ...file,
      ...joined,
      ...compiled,
      entry: compiled.article && entryOf(compiled.article, ''),
      recordProblems: joined.problems,
    })),
  ];
  const { article, source } = compiled;
  if (!article || !source || problems.length > 0) return problems;
  const { revisions } = checkChain(readRecord(slug, recordBytes));
  const shown = toShown(article, source, asOfOf(source.asOf, revisions, article.date));
  // Of an article that was withdrawn, what readers were shown until then.
  const last = revisions.findLast((revision) => revision.shown)?.shown;
  return {
    slug,
    article,
    source,
    pipeline,
    revisions,
    shown,
    changes: last ? compareShown(last, shown, createReader(pipeline)) : [],
    lostProblems: joined.problems.filter(({ rule }) => rule === 'lost-id'),
    lost: landings(article.sections, article.moved, revisions).lost,
  };
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

async function missing(root: string, file: string, slug: string): Promise<Problem> {
  const { slugs } = await findArticles(root);
  const message = `there is no article “${slug}”: expected one of ${slugs.join(', ') || 'those in content/articles, which has none'}`;
  return { file, line: 1, column: 1, severity: 'error', message, rule: 'slug' };
}
