import { readSettings } from '../site/settings.ts';
import type { Settings } from '../site/settings.ts';
import { runCommand } from './failure.ts';
import type { Manifest } from './manifest/format.ts';
import { readManifest } from './manifest/read.ts';
import { printProblems } from './report.ts';
import { restoreSwap } from './swap.ts';
import { compareWith } from './verify/against.ts';
import { isAddress, readArguments, USAGE } from './verify/arguments.ts';
import { compareFiles } from './verify/files.ts';
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
  let sound = (await report(ledger, source)) && ledger.faults.length === 0;
  if (args.manifest !== undefined) {
    const manifest = await readManifest(root, args.manifest, settings.base);
    if ('fault' in manifest) return refuse([`${manifest.fault}.`]);
    sound = (await reportFiles(args.site, source, manifest, args.manifest)) && sound;
  }
  if (args.against === undefined) return sound;
  const other = await open(args.against, settings);
  if ('fault' in other) return refuse([other.fault]);
  return (await reportAgainst(ledger, other)) && sound;
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

async function reportFiles(
  site: string,
  source: Source,
  manifest: Manifest,
  place: string,
): Promise<boolean> {
  const { files, unserved, failures } = await compareFiles(root, site, source, manifest);
  for (const failure of failures) console.error(failure);
  for (const path of unserved) console.log(`${path}: not served, as is right: it is for the host.`);
  const all = `${files} file${files === 1 ? '' : 's'} at ${source.name}`;
  if (failures.length === 0) console.log(`${all}: all as the manifest of ${place} says.`);
  else console.error(`${all} compared with ${place}: ${failures.length} not as its manifest says.`);
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
