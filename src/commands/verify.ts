import { readSettings } from '../site/settings.ts';
import type { Settings } from '../site/settings.ts';
import { runCommand } from './failure.ts';
import { printProblems } from './report.ts';
import { restoreSwap } from './swap.ts';
import { compareWith } from './verify/against.ts';
import { isAddress, readArguments, USAGE } from './verify/arguments.ts';
import { readLedger } from './verify/ledger.ts';
import type { Ledger } from './verify/ledger.ts';
import { liveSource } from './verify/live-source.ts';
import { folderSource } from './verify/source.ts';
import type { Source } from './verify/source.ts';
import { walk } from './verify/walk.ts';

const root = process.cwd();

async function run(): Promise<boolean> {
  restoreSwap(root);
  const args = readArguments(process.argv.slice(2));
  if (typeof args === 'string') return refuse([args, '', USAGE]);
  const { settings, problems } = readSettings(root, process.env);
  printProblems(problems);
  if (!settings) return false;
  const ledger = await readLedger(root);
  for (const fault of ledger.faults) console.error(fault);
  const source = await open(args.site, settings);
  if ('fault' in source) return refuse([source.fault]);
  const lands = await report(ledger, source);
  if (args.against === undefined) return lands && ledger.faults.length === 0;
  const other = await open(args.against, settings);
  if ('fault' in other) return refuse([other.fault]);
  const stands = await reportAgainst(ledger, other);
  return lands && stands && ledger.faults.length === 0;
}

async function open(site: string, { base }: Settings): Promise<Source | { fault: string }> {
  return isAddress(site) ? liveSource(new URL(site), base) : folderSource(root, site, base);
}

async function report(ledger: Ledger, source: Source): Promise<boolean> {
  const { addresses, fragments, failures } = await walk(ledger, source);
  for (const failure of failures) console.error(failure);
  const all = `${addresses} addresses and ${fragments} fragments`;
  if (failures.length === 0) console.log(`${all} land at ${source.name}.`);
  else console.error(`Of ${all} at ${source.name}, ${failures.length} do not land.`);
  return failures.length === 0;
}

async function reportAgainst(ledger: Ledger, other: Source): Promise<boolean> {
  const { records, failures } = await compareWith(ledger, other);
  for (const failure of failures) console.error(failure);
  const all = `${records} record${records === 1 ? '' : 's'}`;
  if (failures.length === 0) console.log(`${all} at ${other.name}: all as they are here.`);
  else
    console.error(`${all} compared with ${other.name}: ${failures.length} not as published there.`);
  return failures.length === 0;
}

function refuse(lines: readonly string[]): boolean {
  for (const line of lines) console.error(line);
  return false;
}

await runCommand(root, run);
