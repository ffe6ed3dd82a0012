import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchArticle } from './articles.ts';
import { firstViewBytes } from './first-view.ts';
import { kindsIn } from './kinds.ts';
import type { Measured } from './measure.ts';
import { claimFolder, readOptions } from './options.ts';
import { LEFT_OUT, measureOther, OTHER_BUILDS, OTHERS } from './others.ts';
import { OurSite } from './ours.ts';
import { timeCheck, timeRecordChecks, timeRecording } from './records.ts';
import type { RecordTimes } from './records.ts';
import { formatTargets } from './results.ts';
import type { Results } from './results.ts';
import { makeOurs } from './sites.ts';
import { formatApart, formatKinds, formatRecords, formatTable } from './tables.ts';

// Builds the same generated articles with this project, Eleventy, Hugo and stock Astro, and prints
// what each takes: see measure.ts for how. Timings never fail it; a build that fails does.
const root = fileURLToPath(new URL('../..', import.meta.url));
const { articles, folder, tools, pictures, growth } = readOptions(process.argv.slice(2), root);
const results: Results = { measured: [] };
const last = articles - 1;

claimFolder(folder);
if (tools.has('ours')) await measureOurs();
if (tools.has('ours') && growth) await measureTenth();
for (const other of OTHERS) {
  if (!tools.has(other)) continue;
  const site = join(folder, other);
  const builds = await measureOther(other, site, articles, join(root, 'node_modules'));
  if (builds.length === 0) console.error(`${OTHER_BUILDS[other]}: skipped, it is not installed`);
  builds.forEach(note);
}

console.log(`${articles} articles\n\n${formatTable(results.measured)}\n\n${LEFT_OUT}\n`);
if (results.kinds) {
  console.log(`${formatKinds(results.kinds)}\n\n${formatApart(results.measured)}\n`);
}
if (results.records) console.log(`${formatRecords(results.records, articles)}\n`);
console.log(formatTargets(results));
// Thousands of files that `astro dev` would watch; where a build fails they stay, to be looked at.
rmSync(folder, { recursive: true, force: true });

function note(build: Measured): void {
  console.error(`${build.what}: ${build.seconds.toFixed(1)} s`);
  results.measured.push(build);
}

async function measureOurs(): Promise<void> {
  const site = await OurSite.make(join(folder, 'ours'), articles);
  const dist = join(site.folder, 'dist');
  note(await site.buildCold('bare'));
  note(await site.buildCold('noSearch'));
  note(await site.buildCold('cold'));
  results.firstView = firstViewBytes(dist, `/${benchArticle(0).slug}/`);
  note(await site.build('again'));
  note(await site.buildCorrected('correction', last));
  note(await site.buildWithNewLayout('layout'));
  if (pictures) {
    note(await site.build('pictures'));
    note(await site.buildCorrected('picturesCorrection', last));
  }
  const slugs = Array.from({ length: articles }, (_, index) => benchArticle(index).slug);
  results.kinds = kindsIn(dist, new Set(slugs));
  results.records = await timeRecords(site.folder);
  site.remove();
}

/** The same of a tenth of the articles, in a site of its own: what all grows from. */
async function measureTenth(): Promise<void> {
  const tenth = Math.ceil(articles / 10);
  const site = await OurSite.make(join(folder, 'tenth'), tenth);
  note(await site.buildCold('cold'));
  note(await site.buildCorrected('correction', tenth - 1));
  site.remove();
}

async function timeRecords(ours: string): Promise<RecordTimes> {
  const alone = join(folder, 'alone');
  await makeOurs(alone, 1, last);
  return {
    ...(await timeRecordChecks(ours)),
    checkedAlone: await timeCheck(alone),
    recordedAlone: await timeRecording(alone, last),
    recorded: await timeRecording(ours, last),
  };
}
