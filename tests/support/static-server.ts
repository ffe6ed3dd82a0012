import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
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

/** Serves a built site as static hosts do, at a free port. */
export async function serveFolder(
  folder: string,
  base: string,
): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => {
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
    response.end(readFileSync(sent));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  return { origin: `http://127.0.0.1:${address.port}`, server };
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
