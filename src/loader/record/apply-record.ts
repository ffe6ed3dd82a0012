import type { Article } from '../../article/model.ts';
import type { Problem } from '../../article/problems.ts';
import { checkChain } from '../../article/record/chain.ts';
import { compareShown } from '../../article/record/compare.ts';
import { landings, publishedIds } from '../../article/record/landings.ts';
import type { Landings } from '../../article/record/landings.ts';
import { addressesOfRecord } from '../../article/record/published.ts';
import type { Revision, RevisionHead } from '../../article/record/revision.ts';
import { lastChangeOf } from '../../article/record/told.ts';
import type { ForRecord } from '../compile.ts';
import type { ArticleFile } from '../files.ts';
import type { Pipeline } from '../pipeline.ts';
import { createReader } from './reader.ts';
import { readRecord } from './read-record.ts';
import type { RecordBytes } from './read-record.ts';
import { asOfOf, toShown } from './shown.ts';
import { explainLost, explainUnrecorded } from './explain.ts';
import { addressFault, draftFault, integrityProblem, movedFault, nameFault } from './faults.ts';

/** An article with what its record says, and what is wrong between the two. */
export interface Recorded {
  article: Article | undefined;
  /** The addresses that the record published, as `content/published.txt` lists them. */
  addresses: string[];
  /** The record, oldest first; as far as it is sound. */
  revisions: Revision[];
  problems: Problem[];
}

/**
 * Joins an article with its record: its dates, the marks on its sections, where every earlier id
 * lands. Says what is not on record, and what the record cannot be.
 *
 * @param compiled the article and its file; nothing where it has errors of its own
 */
export function applyRecord(
  file: ArticleFile,
  files: readonly RecordBytes[],
  compiled: { article: Article | undefined; source: ForRecord | undefined },
  pipeline: Pipeline,
): Recorded {
  const { revisions, faults } = checkChain(readRecord(file.slug, files));
  const problems = faults.map((fault) => integrityProblem(file.slug, fault));
  const addresses = addressesOfRecord(revisions);
  const { article, source } = compiled;
  if (!article || !source) return { article: undefined, addresses, revisions, problems };
  const add = (rule: string, place: { line: number; column: number }, message: string): void => {
    const { line, column } = place;
    problems.push({ file: file.file, line, column, severity: 'error', message, rule });
  };
  if (article.draft) {
    if (files.length > 0) {
      add('draft', source.placeOf(['draft']), draftFault(file.slug, revisions.at(-1)));
    }
    return { article, addresses, revisions, problems };
  }
  const last = revisions.at(-1);
  if (!last) {
    if (files.length === 0) {
      const message = `this article is not on record: "npm run record -- ${file.slug}" publishes it, and "draft: true" in its frontmatter holds it back`;
      add('unrecorded', { line: 1, column: 1 }, message);
    }
    return { article, addresses, revisions, problems };
  }
  const { date } = article;
  if (revisions[0]?.date !== date) {
    const message = `"date": the article was published on ${revisions[0]?.date ?? ''} as its record says, found ${date}: write "date: ${revisions[0]?.date ?? ''}" again`;
    add('unrecorded', source.placeOf(['date']), message);
  }
  const foreign = nameFault(article, revisions);
  if (foreign) add('record', source.placeOf(['aliases']), foreign);
  const renamed = foreign ?? (faults.length > 0 ? undefined : addressFault(file.slug, last));
  if (!foreign && renamed) add('unrecorded', { line: 1, column: 1 }, renamed);
  const landed = landings(article.sections, article.moved, revisions);
  for (const id of Object.keys(article.moved)) {
    const message = movedFault(id, article, revisions);
    if (message) add('moved', source.placeOf(['moved', id]), message);
  }
  const asOf = asOfOf(source.asOf, revisions, date);
  // What follows compares with the last revision, which has to be known for certain.
  if (faults.length === 0 && last.shown) {
    const shown = toShown(article, source, asOf);
    const told = { before: last, after: shown, source, slug: file.slug };
    const changes = compareShown(last.shown, shown, createReader(pipeline));
    const { lost, successors } = explainLost(landed.lost, last.shown, told);
    for (const { place, message } of lost) add('lost-id', place, message);
    for (const { place, message } of explainUnrecorded(changes, landed.lost, successors, told)) {
      add('unrecorded', place, message);
    }
  }
  const heads = revisions.map(headOf);
  return {
    article: last.shown
      ? withRecord({ ...article, asOf }, heads, landed)
      : withdrawn({ ...article, asOf }, heads, revisions),
    addresses,
    revisions,
    problems,
  };
}

function withRecord(
  article: Article,
  revisions: RevisionHead[],
  { extra, gone }: Landings,
): Article {
  const sections = article.sections.map((section) => {
    const aliases = [...section.aliases, ...(extra.get(section.id) ?? [])];
    return { ...section, aliases, change: lastChangeOf([section.id, ...aliases], revisions) };
  });
  return { ...article, sections, revisions, gone };
}

/**
 * Nothing of its text is left, no heading either, so that no page, feed or search can show any. Its
 * title is the last that the record shows; where that is redacted, its name, and never the file’s.
 */
function withdrawn(article: Article, heads: RevisionHead[], revisions: Revision[]): Article {
  const ids = publishedIds(revisions);
  const { date = '' } = heads.at(-1) ?? {};
  const shown = revisions.findLast((revision) => revision.shown);
  return {
    ...article,
    title: shown?.shown?.title || article.slug,
    standfirst: '',
    words: 0,
    opening: [],
    sections: [],
    closing: [],
    sources: [],
    cards: [],
    revisions: heads,
    gone: ids.map(({ id, revision }) => ({
      ids: [id],
      heading: '',
      date,
      revision,
      moved: undefined,
    })),
  };
}

function headOf({
  revision,
  kind,
  date,
  recorded,
  notes,
  changed,
  removed,
  digest,
}: Revision): RevisionHead {
  return { revision, kind, date, recorded, notes, changed, removed, digest };
}
