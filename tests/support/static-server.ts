import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/** What a host does besides. */
export interface Hosting {
  /** How long it takes to answer, in milliseconds. */
  wait?: number;
  /** What it makes of a page before it sends it. */
  edit?: (html: string) => string;
}

/** Serves a built site as static hosts do, at a free port. */
export async function serveFolder(
  folder: string,
  base: string,
  { wait = 0, edit }: Hosting = {},
): Promise<{ origin: string; server: Server }> {
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname);
    const inBase = path.startsWith(`${base}/`);
    const file = join(folder, inBase ? path.slice(base.length) : '/404.html');
    if (inBase && !path.endsWith('/') && isFolder(file)) {
      response.writeHead(301, { location: `${pathname}/` }).end();
      return;
    }
    const wanted = path.endsWith('/') ? join(file, 'index.html') : file;
    const found = inBase && existsSync(wanted);
    const sent = found ? wanted : join(folder, '404.html');
    response.writeHead(found ? 200 : 404, {
      'content-type': TYPES[extname(sent)] ?? 'application/octet-stream',
    });
    const body = readFileSync(sent);
    response.end(edit && sent.endsWith('.html') ? edit(body.toString()) : body);
  };
  const server = createServer((request, response) => {
    if (wait === 0) answer(request, response);
    else setTimeout(answer, wait, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  return { origin: `http://127.0.0.1:${address.port}`, server };
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
