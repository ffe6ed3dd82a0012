import { dayOf } from '../article/record/next.ts';
import { addressesOf } from '../site/addresses.ts';
import { readSettings } from '../site/settings.ts';
import { runCommand } from './failure.ts';
import { readArguments, USAGE } from './new/arguments.ts';
import { newSite } from './new/site/new-site.ts';
import { writeDraft } from './new/write-draft.ts';
import { instantIn } from './record/add.ts';
import { printProblems } from './report.ts';
import { restoreSwap } from './swap.ts';

const root = process.cwd();

async function run(): Promise<boolean> {
  restoreSwap(root);
  const args = readArguments(process.argv.slice(2));
  if (typeof args === 'string') return refuse([args, '', USAGE]);
  if ('given' in args) return newSite(root, args, process.stdin);
  const { settings, problems } = readSettings(root, process.env);
  printProblems(problems);
  if (!settings) return false;
  const today = dayOf(instantIn(settings.timeZone, new Date()));
  const written = await writeDraft(root, settings, args, today);
  if ('refused' in written) return refuse([...written.refused, 'Nothing was written.']);
  const path = decodeURI(addressesOf(settings).article(args.slug));
  console.log(`Written: ${written.file}

1. Write it there. "npm run dev" shows it, at ${path}; builds leave it out.
2. "npm run check" says what is wrong with it.
3. Take the line "draft: true" out, and "npm run record -- ${args.slug}" publishes it.`);
  return true;
}

function refuse(lines: readonly string[]): boolean {
  for (const line of lines) console.error(line);
  return false;
}

await runCommand(root, run);
