import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeManifest } from '../../../../src/commands/manifest.ts';
import { formatManifest, MANIFEST_FILE } from '../../../../src/commands/manifest/format.ts';
import type { Manifest } from '../../../../src/commands/manifest/format.ts';
import { readManifest } from '../../../../src/commands/manifest/read.ts';
import { compareFiles } from '../../../../src/commands/verify/files.ts';
import type { ComparedFiles } from '../../../../src/commands/verify/files.ts';
import { liveSource } from '../../../../src/commands/verify/live-source.ts';
import { folderSource } from '../../../../src/commands/verify/source.ts';
import { temporaryFolder, write } from './published-site.ts';

const FILES: Record<string, string> = {
  'index.html': 'home',
  'ماء/index.html': 'water',
  'assets/a b.js': 'script',
  '404.html': 'nothing here',
  _headers: 'for the host',
};

/** A project with a built site, and the manifest of that. */
async function built(): Promise<{ root: string; manifest: Manifest }> {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries(FILES)) write(root, `dist/${path}`, text);
  return { root, manifest: await writeManifest(join(root, 'dist')) };
}

async function inFolder(root: string, manifest: Manifest): Promise<ComparedFiles> {
  const source = folderSource(root, 'dist', '');
  if ('fault' in source) throw new Error(source.fault);
  return compareFiles(root, 'dist', source, manifest);
}

interface Served {
  text: string;
  /** The text as it is sent to those who take brotli, if another. */
  older?: string;
}

/** What a good host serves of the site: its 404 page for all else, and for that page itself. */
function hostFiles(manifest: Manifest): Map<string, Served> {
  const { _headers, ...served } = FILES;
  const all = Object.entries({ ...served, [MANIFEST_FILE]: formatManifest(manifest) });
  return new Map(all.map(([path, text]) => [`/${path}`.replace(/\/index\.html$/, '/'), { text }]));
}

/** Serves files compressed to those who take that, at a free port until the test ends. */
async function serve(files: Map<string, Served>, base = ''): Promise<string> {
  let open = 0;
  const answer: RequestListener = (request, response) => {
    open += 1;
    expect(open).toBeLessThanOrEqual(8);
    const path = decodeURIComponent((request.url ?? '').slice(base.length));
    const found = path === '/404.html' ? undefined : files.get(path);
    const { text, older = text } = found ?? files.get('/404.html') ?? { text: '' };
    const status = found ? 200 : 404;
    const accepted = request.headers['accept-encoding'] ?? '';
    // So that others come meanwhile.
    setTimeout(() => {
      open -= 1;
      if (accepted.includes('br')) {
        response.writeHead(status, { 'content-encoding': 'br' }).end(brotliCompressSync(older));
      } else if (accepted.includes('gzip')) {
        response.writeHead(status, { 'content-encoding': 'gzip' }).end(gzipSync(older));
      } else response.writeHead(status).end(text);
    }, 5);
  };
  const server = createServer(answer);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}${base}`;
}

async function live(site: string, manifest: Manifest): Promise<ComparedFiles> {
  const source = await liveSource(new URL(site), '');
  if ('fault' in source) throw new Error(source.fault);
  return compareFiles('/', site, source, manifest);
}

describe('of a folder', () => {
  test('that is as it was built there is nothing to say', async () => {
    const { root, manifest } = await built();
    expect(await inFolder(root, manifest)).toEqual({ files: 5, unserved: [], failures: [] });
  });

  test('what is gone, changed or more is said', async () => {
    const { root, manifest } = await built();
    rmSync(join(root, 'dist/404.html'));
    write(root, 'dist/ماء/index.html', 'wine!!');
    write(root, 'dist/notes.txt', '');
    expect((await inFolder(root, manifest)).failures).toEqual([
      '404.html: is not in dist: build the site again',
      'ماء/index.html: is another file (6 bytes for 5): build the site again',
      'notes.txt: is in dist and not in the manifest: was it put there by hand?',
    ]);
  });
});

describe('of a live site', () => {
  test.each(['', '/news'])(
    'that serves what was built, compressed, nothing is wrong: “%s”',
    async (base) => {
      const { manifest } = await built();
      const site = await serve(hostFiles(manifest), base);
      expect(await live(site, manifest)).toEqual({
        files: 5,
        unserved: ['_headers'],
        failures: [],
      });
    },
  );

  test('what is gone or changed is said, each with its address', async () => {
    const { manifest } = await built();
    const files = hostFiles(manifest);
    files.delete('/assets/a b.js');
    files.set('/ماء/', { text: 'wine!!' });
    files.set('/404.html', { text: 'another' });
    const site = await serve(files);
    const changed =
      'publish the site again, empty the cache of its host, and let the host change nothing in files';
    expect((await live(site, manifest)).failures).toEqual([
      `${site}/404.html: is another file (7 bytes for 12): ${changed}`,
      `${site}/assets/a%20b.js: answers 404 Not Found: publish the site again, and look whether its host leaves files out`,
      `${site}/${encodeURIComponent('ماء')}/: is another file (6 bytes for 5): ${changed}`,
    ]);
  });

  test('a compressed copy that is older than its file is said to be', async () => {
    const { manifest } = await built();
    const files = hostFiles(manifest);
    files.set('/', { text: 'home', older: 'home as it was' });
    expect((await live(await serve(files), manifest)).failures).toEqual([
      expect.stringMatching(/\/: is another file when it is sent compressed \((?:br|gzip)\)/),
    ]);
  });

  test('a manifest that is missing, or another one, is said', async () => {
    const { manifest } = await built();
    const files = hostFiles(manifest);
    files.delete(`/${MANIFEST_FILE}`);
    expect((await live(await serve(files), manifest)).failures).toEqual([
      expect.stringMatching(
        /manifest\.json: answers 404 .*\(some leave out names that begin with a dot\)$/,
      ),
    ]);
    files.set(`/${MANIFEST_FILE}`, { text: '{}' });
    expect((await live(await serve(files), manifest)).failures).toEqual([
      expect.stringMatching(/manifest\.json: is another file \(2 bytes for \d+\)/),
    ]);
  });

  test('a host that fails is not taken for one that keeps a file for itself', async () => {
    const { manifest } = await built();
    const site = await serve(hostFiles(manifest));
    const source = await liveSource(new URL(site), '');
    if ('fault' in source) throw new Error(source.fault);
    const nowhere = { ...source, origin: 'http://127.0.0.1:1' };
    const { failures, unserved } = await compareFiles('/', site, nowhere, manifest);
    expect(unserved).toEqual([]);
    expect(failures).toHaveLength(manifest.size + 1);
  });
});

describe('a manifest is read', () => {
  test('with its site, from a file of its own, and from a live site under a base path', async () => {
    const { root, manifest } = await built();
    expect(await readManifest(root, 'dist', '')).toEqual(manifest);
    expect(await readManifest(root, `dist/${MANIFEST_FILE}`, '')).toEqual(manifest);
    const site = await serve(hostFiles(manifest), '/news');
    expect(await readManifest(root, site, '/other')).toEqual(manifest);
    expect(await readManifest(root, new URL(site).origin, '/news')).toEqual(manifest);
  });

  test('and where it is missing or damaged, that is said with its place', async () => {
    const { root, manifest } = await built();
    const missing = '"npm run build" makes a site with its manifest';
    expect(await readManifest(root, 'old', '')).toEqual({ fault: `old is not there: ${missing}` });
    write(root, `dist/${MANIFEST_FILE}`, formatManifest(manifest).slice(0, 99));
    expect(await readManifest(root, 'dist/', '')).toEqual({
      fault: `dist/${MANIFEST_FILE} is no manifest: expected the JSON that "npm run build" writes`,
    });
    rmSync(join(root, 'dist', MANIFEST_FILE));
    expect(await readManifest(root, 'dist', '')).toEqual({
      fault: `dist/${MANIFEST_FILE} is not there: ${missing}`,
    });
    const site = await serve(new Map());
    expect(await readManifest(root, site, '')).toEqual({
      fault: `${site}/${MANIFEST_FILE} is not there: the site was built before there were manifests, or its host leaves out names that begin with a dot`,
    });
    expect(await readManifest(root, 'http://127.0.0.1:1', '')).toEqual({
      fault: expect.stringMatching(/manifest\.json cannot be reached/) as string,
    });
  });
});
