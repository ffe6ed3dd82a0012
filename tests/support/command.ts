import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/** What a command did. */
export interface Result {
  code: number | null;
  /** What it printed, on both channels. */
  output: string;
}

/** A command that serves until it is stopped. */
export interface Served {
  /** What it has printed up to now. */
  output: () => string;
  /** The first address that it printed and that matches; fails if the command ends before. */
  printed: (pattern: RegExp) => Promise<RegExpExecArray>;
  stop: () => Promise<void>;
}

/** Runs a command of `src/commands` in a folder, to its end. */
export async function runCommand(
  folder: string,
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<Result> {
  const child = start(folder, command, args, env);
  const output = collect(child);
  const code = await ended(child);
  return { code, output: output() };
}

/** Starts a command of `src/commands` that serves. */
export function serveCommand(folder: string, command: string, env: NodeJS.ProcessEnv = {}): Served {
  const child = start(folder, command, [], env);
  const output = collect(child);
  const end = ended(child);
  return {
    output,
    async printed(pattern) {
      for (;;) {
        const match = pattern.exec(output());
        if (match) return match;
        if (child.exitCode !== null) throw new Error(`${command} ended early:\n${output()}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    async stop() {
      child.kill();
      await end;
    },
  };
}

function start(
  folder: string,
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv,
): ChildProcess {
  // A clean environment: what the test runner sets must not reach the site.
  const { PATH, HOME, SystemRoot, TMPDIR, TEMP } = process.env;
  return spawn(process.execPath, [`src/commands/${command}.ts`, ...args], {
    cwd: folder,
    env: {
      PATH,
      HOME,
      SystemRoot,
      TMPDIR,
      TEMP,
      NO_COLOR: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function collect(child: ChildProcess): () => string {
  let text = '';
  const add = (chunk: Buffer): void => {
    text += chunk.toString();
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => text;
}

async function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
}
