import { formatProblem, isError } from '../../../../src/article/problems.ts';
import { compareShown } from '../../../../src/article/record/compare.ts';
import type { Change } from '../../../../src/article/record/compare.ts';
import { inBrackets } from '../../../../src/article/record/difference.ts';
import type { Shown } from '../../../../src/article/record/revision.ts';
import { pluginOptions } from '../../../../src/loader/article-pipeline.ts';
import { compile } from '../../../../src/loader/compile.ts';
import { createPipeline } from '../../../../src/loader/pipeline.ts';
import { createReader } from '../../../../src/loader/record/reader.ts';
import { toShown } from '../../../../src/loader/record/shown.ts';

const PIPELINE = createPipeline(pluginOptions({ base: '', language: 'en' }));
const READER = createReader(PIPELINE);

/** What readers are shown of the source of an article; fails where it has errors. */
export function shownOf(source: string | Uint8Array): Shown {
  const bytes = Buffer.from(source);
  const {
    article,
    source: read,
    problems,
  } = compile({ slug: 'x', file: 'index.mdx', bytes }, PIPELINE, 'en');
  if (article && read) return toShown(article, read, article.asOf);
  throw new Error(problems.filter(isError).map(formatProblem).join('\n'));
}

/** An article with a text as the body of its first section. */
export function articleWith(body: string, lang = 'en'): string {
  const head = `title: Title\nstandfirst: Standfirst.\ndate: 2026-05-04\nauthors: [a]\nlang: ${lang}`;
  return `---\n${head}\nsections: [One, Two]\n---\n\nThe opening.\n\n## One\n\n${body}\n\n## Two\n\nThe end of it.\n`;
}

/** What readers see differently in an article after an edit. */
export function changesBetween(before: string, after: string): Change[] {
  return compareShown(shownOf(before), shownOf(after), READER);
}

/** What an edit of the body of a section did, a line a change, its words in brackets. */
export function editOf(before: string, after: string, lang = 'en'): string[] {
  return changesBetween(articleWith(before, lang), articleWith(after, lang)).map(
    ({ part, what, differences }) =>
      [part, what, ...differences.map(({ segments }) => inBrackets(segments))].join(' | '),
  );
}
