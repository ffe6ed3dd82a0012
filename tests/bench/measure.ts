import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the process of a build used, with its worker threads. */
interface Usage {
  /** The most memory that it held at once. */
  peakBytes: number;
  /** Of all cores: says more than the clock does where the machine is busy. */
  cpuSeconds: number;
}

/** What a build took and gave. */
export interface Measured extends Usage {
  what: string;
  seconds: number;
  files: number;
  outputBytes: number;
}

/** No word to Astro, no colours in what is kept, and the address from the site itself. */
const QUIET = { ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', SITE_URL: '', BASE_PATH: '' };
const USAGE = fileURLToPath(new URL('usage.ts', import.meta.url));

/**
 * Builds a site in a process of its own and measures it.
 *
 * @param what what to call it
 * @param folder the site's folder, whose `dist` it builds
 * @param args the script to run with Node, and its arguments
 * @throws Error with what the build printed, where it fails
 */
export async function measureBuild(
  what: string,
  folder: string,
  args: readonly string[],
): Promise<Measured> {
  const usageFile = join(folder, '.usage');
  const started = performance.now();
  await run(folder, ['--import', USAGE, ...args], { BENCH_USAGE_FILE: usageFile });
  const seconds = (performance.now() - started) / 1000;
  const usage = JSON.parse(readFileSync(usageFile, 'utf8')) as Usage;
  return { what, seconds, ...usage, ...sizeOf(join(folder, 'dist')) };
}

/**
 * Runs a script with Node in a folder.
 *
 * @returns what it printed
 * @throws Error with what it printed, where it fails
 */
export function run(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...QUIET, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    const collect = (chunk: Buffer): void => {
      printed += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`"node ${args.join(' ')}" failed in ${cwd}:\n${printed}`));
    });
  });
}

function sizeOf(folder: string): { files: number; outputBytes: number } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return { files: files.length, outputBytes: sizes.reduce((sum, size) => sum + size, 0) };
}
