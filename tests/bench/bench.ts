import { appendFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchArticle } from './articles.ts';
import { firstViewBytes } from './first-view.ts';
import { measureBuild, run } from './measure.ts';
import type { Measured } from './measure.ts';
import { timeCheck, timeRecordChecks, timeRecording } from './records.ts';
import type { RecordTimes } from './records.ts';
import { formatRecords, formatTable, formatTargets } from './results.ts';
import { articleFile, makeOurs, makeStock } from './sites.ts';

// Builds the same generated articles with this project and with stock Astro and MDX, and prints
// what both take: see measure.ts for how. Timings never fail it; a build that fails does.
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    'skip-stock': { type: 'boolean', default: false },
  },
});
const articles = Number(values.articles);
if (!Number.isInteger(articles) || articles < 1) {
  throw new Error(`--articles: expected a number from 1, found "${values.articles}"`);
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const measured: Measured[] = [];
const note = (build: Measured): void => {
  console.error(`${build.what}: ${build.seconds.toFixed(1)} s`);
  measured.push(build);
};

const folder = join(root, '.bench');
const ours = join(folder, 'ours');
const alone = join(folder, 'alone');
const last = articles - 1;
await makeOurs(ours, articles);
await makeOurs(alone, 1, last);
await checkClean();
await buildOurs('ours, cold');
const firstView = firstViewBytes(join(ours, 'dist'), `/${benchArticle(0).slug}/`);
await buildOurs('ours, nothing changed');
const records: RecordTimes = {
  ...(await timeRecordChecks(ours)),
  checkedAlone: await timeCheck(alone),
  recordedAlone: await timeRecording(alone, last),
  recorded: await timeRecording(ours, last),
};
await buildOurs('ours, one article changed');
appendFileSync(join(ours, 'src/layouts/Page.astro'), '\n');
await buildOurs('ours, layout changed');

if (!values['skip-stock']) {
  const stock = join(folder, 'stock');
  const command = [join(stock, 'node_modules/astro/bin/astro.mjs'), 'build'];
  makeStock(stock, articles, join(root, 'node_modules'));
  note(await measureBuild('stock, cold', stock, command));
  appendFileSync(articleFile(stock, last), '\nA sentence that was added.\n');
  note(await measureBuild('stock, one article changed', stock, command));
}

console.log(`${articles} articles\n\n${formatTable(measured)}\n`);
console.log(`${formatRecords(records, articles)}\n`);
console.log(
  `Targets (those for time are meant for 1000 articles):\n${formatTargets(measured, firstView, records)}`,
);
// Thousands of files that `astro dev` would watch; where a build fails they stay, to be looked at.
rmSync(folder, { recursive: true, force: true });

async function buildOurs(what: string): Promise<void> {
  note(await measureBuild(what, ours, ['src/commands/build.ts']));
}

/** The generated articles must pass our own check without a word, or the builds mean little. */
async function checkClean(): Promise<void> {
  const printed = await run(ours, ['src/commands/check.ts']);
  if (printed.includes('  warning  ')) throw new Error(printed);
  // What the check compiled and kept would make the cold build a warm one.
  rmSync(join(ours, '.cache'), { recursive: true, force: true });
}
