import { hash } from 'node:crypto';
import { PUBLISHED_FILE } from '../article/record/published.ts';
import { readSettings } from '../site/settings.ts';
import { readArguments, USAGE } from './deploy-plan/arguments.ts';
import { planOf } from './deploy-plan/plan.ts';
import type { Change } from './deploy-plan/plan.ts';
import { planAsJson, planAsLines } from './deploy-plan/print.ts';
import { faultOfNew, readSiteFiles } from './deploy-plan/site-files.ts';
import { vanishing } from './deploy-plan/vanishing.ts';
import { runCommand } from './failure.ts';
import { MANIFEST_FILE } from './manifest/format.ts';
import { printProblems } from './report.ts';
import { restoreSwap } from './swap.ts';
import { readLedger } from './verify/ledger.ts';

const root = process.cwd();

async function run(): Promise<boolean> {
  restoreSwap(root);
  const args = readArguments(process.argv.slice(2));
  if (typeof args === 'string') return refuse([args, '', USAGE]);
  const { settings, problems } = readSettings(root, process.env);
  printProblems(problems);
  if (!settings) return false;
  const before = await readSiteFiles(root, args.before, settings.base);
  const after = await readSiteFiles(root, args.after, settings.base);
  if ('fault' in before) return refuse([sentence(before.fault)]);
  if ('fault' in after) return refuse([sentence(after.fault)]);
  const fault = faultOfNew(args.after, after);
  if (fault !== undefined) return refuse([sentence(fault)]);
  const ledger = await readLedger(root);
  const gone = vanishing(ledger, before.files, after.files).map(
    (address) => `${address}: was published, and is not in ${args.after} any more`,
  );
  if (gone.length > 0 || ledger.faults.length > 0) {
    const remedy = `There is no plan: what ${PUBLISHED_FILE} lists never goes. "npm run check" says what brings it back; then build the site again.`;
    return refuse([...ledger.faults, ...gone, remedy]);
  }
  const plan = planOf(before.files, after.files, sendManifest(before.manifest, after.manifest));
  const kept = [...after.files].filter(
    ([path, { sha256 }]) => before.files.get(path)?.sha256 === sha256,
  );
  const lines = args.json ? [planAsJson(args, plan)] : planAsLines(args, plan, kept.length);
  console.log(lines.join('\n'));
  return true;
}

/** What is done with the manifest itself: nothing, where it stands as it is or there is none. */
function sendManifest(before: string | undefined, after: string | undefined): Change | undefined {
  if (after === undefined || before === after) return undefined;
  const bytes = Buffer.byteLength(after);
  const what = before === undefined ? 'new' : 'changed';
  return { do: what, path: MANIFEST_FILE, bytes, sha256: hash('sha256', after) };
}

/** Some faults end with a question. */
function sentence(fault: string): string {
  return fault.endsWith('?') ? fault : `${fault}.`;
}

function refuse(lines: readonly string[]): boolean {
  for (const line of lines) console.error(line);
  return false;
}

await runCommand(root, run);
