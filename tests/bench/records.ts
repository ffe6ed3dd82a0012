import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { entryOf } from '../../src/loader/load-article.ts';
import { pluginOptions } from '../../src/loader/article-pipeline.ts';
import { compile } from '../../src/loader/compile.ts';
import { findArticles } from '../../src/loader/files.ts';
import { digestOf } from '../../src/loader/fingerprint.ts';
import type { LoadedArticle } from '../../src/loader/load-article.ts';
import { createPipeline } from '../../src/loader/pipeline.ts';
import { applyRecord } from '../../src/loader/record/apply-record.ts';
import { checkPublished } from '../../src/loader/record/check-published.ts';
import { readRecordBytes } from '../../src/loader/record/read-record.ts';
import { readSettings } from '../../src/site/settings.ts';
import { benchArticle } from './articles.ts';
import { run } from './measure.ts';
import { addSentence } from './sites.ts';

/** What the publication record costs, in seconds. */
export interface RecordTimes {
  /** Checking all records where nothing is kept: each is parsed and joined with its article. */
  checkedCold: number;
  /** Checking all records where all is kept: their bytes are read and digested. */
  checkedWarm: number;
  /** Putting a change to one article of the whole site on record. */
  recorded: number;
  /** The same in a site that has only that article. */
  recordedAlone: number;
  /** Checking the site that has only that article, start-up and all. */
  checkedAlone: number;
}

const RUNS = 5;
const NOTE = ['--kind', 'update', '--note', 'A sentence was added.'];

/**
 * Times the work that the loader does for records, and no other: on one thread, though a build has
 * several.
 */
export async function timeRecordChecks(
  root: string,
): Promise<Pick<RecordTimes, 'checkedCold' | 'checkedWarm'>> {
  const { settings } = readSettings(root, {});
  if (!settings) throw new Error('The site has no settings.');
  const pipeline = createPipeline(pluginOptions(settings));
  const { files, slugs } = await findArticles(root);
  const loaded: LoadedArticle[] = [];
  let [checkedCold, checkedWarm] = [0, 0];
  for (const file of files) {
    const bytes = readFileSync(join(root, file.file));
    const compiled = compile({ ...file, bytes }, pipeline, settings.language);
    checkedCold += seconds(() => {
      const record = readRecordBytes(root, file.slug);
      const { article, addresses, problems } = applyRecord(file, record, compiled, pipeline);
      const entry = article && entryOf(article, '');
      loaded.push({ ...file, ...compiled, entry, addresses, recordProblems: problems });
    });
    checkedWarm += seconds(() => {
      digestOf('', file.slug, new Uint8Array(), readRecordBytes(root, file.slug));
    });
  }
  const published = seconds(() => {
    const problems = checkPublished(root, slugs, loaded);
    if (problems.length > 0) throw new Error(JSON.stringify(problems.slice(0, 3)));
  });
  return { checkedCold: checkedCold + published, checkedWarm: checkedWarm + published };
}

/** How long it takes to put a sentence that was added to an article on record. */
export async function timeRecording(root: string, index: number): Promise<number> {
  return least(
    () => {
      addSentence(root, index, 'A sentence that was added.');
    },
    () =>
      run(root, [process.execPath, 'src/commands/record.ts', benchArticle(index).slug, ...NOTE]),
  );
}

/** How long it takes to check a site of which nothing is kept. */
export async function timeCheck(root: string): Promise<number> {
  return least(
    () => {
      rmSync(join(root, '.cache'), { recursive: true, force: true });
    },
    () => run(root, [process.execPath, 'src/commands/check.ts']),
  );
}

/** The least of several times: what else the machine does only adds to them. */
async function least(prepare: () => void, step: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < RUNS; count += 1) {
    prepare();
    const started = performance.now();
    await step();
    times.push((performance.now() - started) / 1000);
  }
  return Math.min(...times);
}

function seconds(step: () => void): number {
  const started = performance.now();
  step();
  return (performance.now() - started) / 1000;
}
