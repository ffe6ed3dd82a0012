import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { childrenCpuSeconds, HAS_PROC, watchTree } from './tree.ts';
import type { TreeMemory } from './tree.ts';

/** What a build used; what cannot be told on this system is missing. */
interface Usage extends Partial<TreeMemory> {
  /** Of all cores: says more than the clock does where the machine is busy. */
  cpuSeconds?: number;
}

/** What a build took and gave. */
export interface Measured extends Usage {
  what: string;
  /** How many articles the site has. */
  articles: number;
  seconds: number;
  files: number;
  outputBytes: number;
}

/** A build to measure. */
export interface Build {
  /** What to call it. */
  what: string;
  articles: number;
  /** The site's folder, whose `dist` it builds. */
  folder: string;
  /** The program to run and its arguments. */
  command: readonly string[];
  env?: Readonly<Record<string, string>>;
}

/** No word to Astro, no colours in what is kept, and the address from the site itself. */
const QUIET = { ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', SITE_URL: '', BASE_PATH: '' };
const USAGE = fileURLToPath(new URL('usage.ts', import.meta.url));

/**
 * Builds a site in processes of its own and measures them.
 *
 * @throws Error with what the build printed, where it fails
 */
export async function measureBuild(build: Build): Promise<Measured> {
  const { what, articles, folder } = build;
  const started = performance.now();
  const usage = HAS_PROC ? await runWatched(build) : await runAlone(build);
  const seconds = (performance.now() - started) / 1000;
  return { what, articles, seconds, ...usage, ...sizeOf(join(folder, 'dist')) };
}

/** Runs a build and counts all its processes. */
async function runWatched({ folder, command, env }: Build): Promise<Usage> {
  const before = childrenCpuSeconds();
  let stop = (): TreeMemory | undefined => undefined;
  await run(folder, command, env, ({ pid }) => {
    if (pid !== undefined) stop = watchTree(pid);
  }).finally(() => {
    stop();
  });
  return { ...stop(), cpuSeconds: childrenCpuSeconds() - before };
}

/** Runs a build and counts what its own process says of itself: of Node alone, and no child. */
async function runAlone({ folder, command, env }: Build): Promise<Usage> {
  const file = join(folder, '.usage');
  const [program = '', ...args] = command;
  const watched = program === process.execPath ? ['--import', USAGE] : [];
  await run(folder, [program, ...watched, ...args], { ...env, BENCH_USAGE_FILE: file });
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Usage) : {};
}

/**
 * Runs a program in a folder.
 *
 * @param command the program and its arguments
 * @param whenStarted is given the process
 * @returns what it printed
 * @throws Error with what it printed, where it fails
 */
export function run(
  cwd: string,
  [program = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>> = {},
  whenStarted?: (child: ChildProcess) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...QUIET, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    whenStarted?.(child);
    let printed = '';
    const collect = (chunk: Buffer): void => {
      printed += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`"${[program, ...args].join(' ')}" failed in ${cwd}:\n${printed}`));
    });
  });
}

function sizeOf(folder: string): { files: number; outputBytes: number } {
  const sizes = filesIn(folder).map((file) => statSync(file).size);
  return { files: sizes.length, outputBytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Every file in a folder and below it. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
