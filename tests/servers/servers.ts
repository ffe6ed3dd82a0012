import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

/** A server that runs, and how to end it. */
export interface Running {
  origin: string;
  stop: () => Promise<void>;
}

/** A real server: how it is called, and how it serves a folder by one of our files. */
export interface ServerKind {
  name: 'nginx' | 'caddy';
  start: (options: StartOptions) => Promise<Running>;
}

export interface StartOptions {
  /** A folder for what the server writes. */
  scratch: string;
  /** What is served. */
  root: string;
  /** The folder of our files for hosts. */
  hosting: string;
}

/** Where Debian has it, or anywhere on the PATH; undefined where it is not installed. */
export function programOf(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/bin'];
  return folders.map((folder) => join(folder, name)).find(existsSync);
}

/**
 * Why a server's tests are left out, or undefined where they are run. In CI they always are: there
 * they fail where the server is missing.
 */
export function whySkipped(name: string): string | undefined {
  if (programOf(name) !== undefined || process.env['CI']) return undefined;
  return `${name} is not installed: apt-get install ${name} (these tests are never left out in CI)`;
}

/** The two servers that the tests start. */
export const SERVERS: readonly ServerKind[] = [
  { name: 'nginx', start: startNginx },
  { name: 'caddy', start: startCaddy },
];

async function startNginx({ scratch, root, hosting }: StartOptions): Promise<Running> {
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const config = join(scratch, 'nginx.conf');
  mkdirSync(scratch, { recursive: true });
  writeFileSync(
    config,
    `daemon off;
master_process off;
pid ${join(scratch, 'nginx.pid')};
error_log stderr;
events {}
http {
  access_log off;
${temporary.map((name) => `  ${name}_temp_path ${join(scratch, name)};\n`).join('')}  server {
    listen 127.0.0.1:${port};
    root ${root};
    include ${join(hosting, 'nginx.conf')};
  }
}
`,
  );
  return run('nginx', ['-e', 'stderr', '-p', scratch, '-c', config], port, {});
}

async function startCaddy({ scratch, root, hosting }: StartOptions): Promise<Running> {
  const port = await freePort();
  mkdirSync(scratch, { recursive: true });
  // Without its own address for administration: a second Caddy would not start beside the first.
  const config = join(scratch, 'Caddyfile');
  writeFileSync(config, `{\n\tadmin off\n}\nimport ${join(hosting, 'Caddyfile')}\n`);
  return run('caddy', ['run', '--adapter', 'caddyfile', '--config', config], port, {
    SITE_ADDRESS: `http://127.0.0.1:${port}`,
    SITE_ROOT: root,
    HOME: scratch,
    XDG_DATA_HOME: scratch,
    XDG_CONFIG_HOME: scratch,
  });
}

async function run(
  name: string,
  args: string[],
  port: number,
  env: NodeJS.ProcessEnv,
): Promise<Running> {
  const program = programOf(name);
  if (program === undefined) throw new Error(`${name} is not installed: apt-get install ${name}`);
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const origin = `http://127.0.0.1:${port}`;
  while (!(await answers(origin))) {
    if (child.exitCode !== null) throw new Error(`${name} ended at once:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  return { origin, stop };
}

async function answers(origin: string): Promise<boolean> {
  try {
    await fetch(origin, { redirect: 'manual' });
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('There is no free port.');
  return address.port;
}
