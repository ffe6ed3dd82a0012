import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './command.ts';
import type { Result } from './command.ts';
import { SAMPLE } from './sample.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COPIED = [
  'src',
  'public',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

export interface SiteOptions {
  /** Where it is made; default: a new folder for temporary files. */
  folder?: string;
  /** The content to copy, from the project's root; default: what Backgrounder comes with. */
  content?: string;
  /** The content to copy, from anywhere. */
  from?: string;
  /** Files to write over it, by path from the site's root. */
  files?: Record<string, string>;
}

/** A project of its own, with this project's code. */
export interface Site {
  folder: string;
  dist: string;
  /** Writes a file, by path from the site's root. */
  write: (path: string, text: string) => void;
  /** Runs a command of `src/commands` to its end. */
  run: (command: string, args?: string[], env?: NodeJS.ProcessEnv) => Promise<Result>;
  /** Deletes it all. */
  remove: () => void;
}

/** Makes a project beside this one, so that a test can build and break it. */
export function makeSite({
  folder,
  content = SAMPLE,
  from = join(ROOT, content),
  files = {},
}: SiteOptions = {}): Site {
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const root = realpathSync(folder ?? mkdtempSync(join(tmpdir(), 'backgrounder-')));
  for (const name of COPIED) cpSync(join(ROOT, name), join(root, name), { recursive: true });
  cpSync(from, join(root, 'content'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return {
    folder: root,
    dist: join(root, 'dist'),
    write,
    run: (command, args = [], env = {}) => runCommand(root, command, args, env),
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
