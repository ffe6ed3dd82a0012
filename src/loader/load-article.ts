import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headOf } from '../article/model.ts';
import type { Article, ArticleHead } from '../article/model.ts';
import type { Problem } from '../article/problems.ts';
import { keep, keptFound } from './cache.ts';
import { compile } from './compile.ts';
import { digestOf } from './fingerprint.ts';
import type { ArticleFile } from './files.ts';
import { mentionedFiles } from './mentioned.ts';
import type { Pipeline } from './pipeline.ts';
import type { Reference } from './references.ts';
import { applyRecord } from './record/apply-record.ts';
import { asOfOnRecord } from './record/as-of.ts';
import { readRecordBytes } from './record/read-record.ts';
import type { RecordBytes } from './record/read-record.ts';
import { usedPictures } from './used-pictures.ts';

/** An article as the content store keeps it; its text is found by digest. */
export interface ArticleEntry extends ArticleHead {
  digest: string;
  /** The pictures that it shows: the digest of each by its file's name. */
  pictures: Record<string, string>;
}

/** What came of one file. */
export interface LoadedArticle {
  slug: string;
  file: string;
  /** Undefined where a problem keeps the article from being shown. */
  entry: ArticleEntry | undefined;
  references: Reference[];
  problems: Problem[];
  /** What is wrong between the article and its record: `astro dev` only warns of it. */
  recordProblems: Problem[];
  /** The addresses that its record published. */
  addresses: string[];
}

/** What loading needs to know. */
export interface LoadContext {
  /** The project's folder. */
  root: string;
  /** The digest of the pipeline, from `fingerprint`. */
  pipelineDigest: string;
  language: string;
}

/** Loads one article from what is kept of it, or undefined where it must be compiled. */
export function loadKept(file: ArticleFile, context: LoadContext): LoadedArticle | undefined {
  const bytes = readBytes(file, context.root);
  if (!bytes) return undefined;
  const record = readRecordBytes(context.root, file.slug);
  const digest = digestWith(file, context, bytes, record);
  const found = keptFound(context.root, digest);
  return found && { ...file, ...found };
}

/** Compiles one article, joins it with its record and keeps what came of it. */
export function loadFresh(
  file: ArticleFile,
  context: LoadContext,
  pipeline: Pipeline,
): LoadedArticle {
  const bytes = readBytes(file, context.root);
  const record = readRecordBytes(context.root, file.slug);
  // Before it is compiled: what changes meanwhile is then found to have changed.
  const digest = bytes && digestWith(file, context, bytes, record);
  const compiled =
    bytes && compile({ ...file, bytes }, pipeline, context.language, asOfOnRecord(record));
  const nothing = { article: undefined, source: undefined };
  const joined = applyRecord(file, record, compiled ?? nothing, pipeline);
  const { references, problems } = compiled ?? { references: [], problems: [unreadable(file)] };
  const { article, addresses, revisions, problems: recordProblems } = joined;
  const found = { references, problems, recordProblems, addresses };
  if (digest === undefined || !article) return { ...file, entry: undefined, ...found };
  const entry = entryOf(article, digest);
  keep(context.root, digest, { found: { entry, ...found }, article, revisions });
  return { ...file, entry, ...found };
}

/** What the content store keeps of an article. */
export function entryOf(article: Article, digest: string): ArticleEntry {
  return { ...headOf(article), digest, pictures: usedPictures(article) };
}

/** Of everything that decides what comes of an article: what it names, too. */
function digestWith(
  { slug }: ArticleFile,
  { pipelineDigest, root }: LoadContext,
  bytes: Buffer,
  record: readonly RecordBytes[],
): string {
  return digestOf(pipelineDigest, slug, bytes, [...record, ...mentionedFiles(root, slug, bytes)]);
}

function readBytes({ file }: ArticleFile, root: string): Buffer | undefined {
  try {
    return readFileSync(join(root, file));
  } catch {
    return undefined;
  }
}

function unreadable({ file }: ArticleFile): Problem {
  const message = 'this file cannot be read: expected a file that may be read';
  return { file, line: 1, column: 1, severity: 'error', message, rule: 'file' };
}
