import { sortProblems } from '../../article/problems.ts';
import { addressesOfRecord } from '../../article/record/published.ts';
import { findGap } from '../../loader/record/published-list.ts';
import { readSettings } from '../../site/settings.ts';
import type { Settings } from '../../site/settings.ts';
import { runCommand } from '../failure.ts';
import { instantIn, revisionFor } from './add.ts';
import { readArguments, USAGE } from './arguments.ts';
import type { RecordArguments } from './arguments.ts';
import { listUnrecorded } from './list.ts';
import { loadOneArticle } from './one-article.ts';
import { changesAsLines } from './print.ts';
import { listWith } from './published-file.ts';
import { rebase } from './rebase.ts';
import { redact } from './redact.ts';
import { articleNamed } from './slug.ts';
import { writeRevision } from './write.ts';
import { printProblems } from '../report.ts';
import { restoreSwap } from '../swap.ts';

const root = process.cwd();

async function run(args: RecordArguments | string): Promise<boolean> {
  restoreSwap(root);
  if (typeof args === 'string') return refuse([args, '', USAGE]);
  const { settings, problems } = readSettings(root, process.env);
  printProblems(problems);
  if (!settings) return false;
  if (args.slug === undefined) return listUnrecorded(root, settings);
  const slug = await articleNamed(root, args.slug);
  const recorded = instantIn(settings.timeZone, new Date());
  if (args.redact !== undefined) return say(redact(root, slug, args, recorded));
  if (args.rebase) return say(await rebase(root, settings, slug, recorded, args.date));
  return add(settings, slug, args, recorded);
}

async function add(
  settings: Settings,
  slug: string,
  args: RecordArguments,
  recorded: string,
): Promise<boolean> {
  const one = await loadOneArticle(root, settings, slug);
  if (Array.isArray(one)) {
    printProblems(sortProblems(one));
    return refuse([`Nothing was put on record: mend what is wrong with “${slug}” first.`]);
  }
  // Before anything is shown: without the list nobody knows what else is lost.
  listWith(root, []);
  // A lost revision is never made anew out of what the article says now.
  const gap = findGap(root, one.article, addressesOfRecord(one.revisions));
  if (gap) {
    printProblems([gap]);
    return refuse(['Nothing was put on record.']);
  }
  for (const line of changesAsLines(one.changes)) console.log(line);
  const revision = revisionFor(one, args, recorded);
  if (Array.isArray(revision)) return refuse([...revision, 'Nothing was put on record.']);
  const file = writeRevision(root, slug, [...one.revisions, revision]);
  const { kind, date } = revision;
  console.log(`On record: ${file} (${kind}, ${date}). Commit it together with the article.`);
  return true;
}

function say(result: { done: string } | { refused: string[] }): boolean {
  if ('refused' in result) return refuse(result.refused);
  console.log(result.done);
  return true;
}

function refuse(lines: readonly string[]): boolean {
  for (const line of lines) console.error(line);
  return false;
}

await runCommand(root, () => run(readArguments(process.argv.slice(2))));
