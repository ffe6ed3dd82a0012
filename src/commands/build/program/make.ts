import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings } from '../../../site/settings.ts';
import { WITHOUT_CONTENT } from '../../../site/routes/render-list.ts';
import { digestOf } from '../built.ts';
import { filesBelow } from '../code.ts';
import { readFacts } from './facts.ts';

/** Where programs are kept, from the project's root, a folder each. */
const PROGRAMS = '.cache/program';
const OWN_PAGES = 'content/pages';

/** A program that is there, or being made. */
export interface Program {
  /** Where it stands, once it does. */
  folder: Promise<string>;
  /** Ends the making of it, where it is still being made: nobody wants it any more. */
  end: () => void;
}

/**
 * The program of a site: what Astro and Vite make of the code of its pages and of `content/pages`.
 * It knows nothing else of the content, so that it is made anew only when code or settings change;
 * pages are rendered from it in as many processes as are worth it.
 *
 * @param code the digest of the code
 */
export function programOf(root: string, code: string): Program {
  const { settings } = readSettings(root, process.env);
  const texts = filesIn(join(root, OWN_PAGES)).map((file) => [file, readFileSync(file, 'utf8')]);
  const key = digestOf(JSON.stringify([code, settings, texts]));
  const folder = join(root, PROGRAMS, key);
  if (readFacts(folder)) return { folder: Promise.resolve(folder), end: () => undefined };
  const child = start(root, `${folder}.unfinished`);
  const made = ended(child).then(() => {
    rmSync(folder, { recursive: true, force: true });
    renameSync(`${folder}.unfinished`, folder);
    for (const name of readdirSync(join(root, PROGRAMS))) {
      if (name !== key) rmSync(join(root, PROGRAMS, name), { recursive: true, force: true });
    }
    return folder;
  });
  // Where the content has errors, nobody waits for it.
  made.catch(() => undefined);
  return { folder: made, end: () => child.kill() };
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? filesBelow(folder) : [];
}

/** Starts to make a program in a folder. */
function start(root: string, folder: string): ChildProcess {
  rmSync(folder, { recursive: true, force: true });
  const outDir = join(root, PROGRAMS, 'astro.unfinished');
  rmSync(outDir, { recursive: true, force: true });
  const child = fork(fileURLToPath(new URL('process.ts', import.meta.url)), [], {
    cwd: root,
    env: { ...process.env, [WITHOUT_CONTENT]: 'yes' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.send({ root, folder, outDir });
  return child;
}

/** Waits for its end. What it says is of interest only where it fails, and the content does not. */
async function ended(child: ChildProcess): Promise<void> {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${said}Astro built no pages: it ended with ${signal ?? code ?? ''}.`));
    });
  });
}
