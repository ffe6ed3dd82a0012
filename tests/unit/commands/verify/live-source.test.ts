import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { liveSource } from '../../../../src/commands/verify/live-source.ts';
import type { Source } from '../../../../src/commands/verify/source.ts';

/** Serves at a free port until the test ends. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}`;
}

/** A server of some paths, a text each; 404 for all others. */
function serving(texts: Record<string, string>): RequestListener {
  return ({ url = '' }, response) => {
    const text = texts[decodeURI(url)];
    response.writeHead(text === undefined ? 404 : 200).end(text);
  };
}

async function open(address: string, base = '', patience = 5000): Promise<Source> {
  const source = await liveSource(new URL(address), base, patience);
  if ('fault' in source) throw new Error(source.fault);
  return source;
}

async function faultOf(address: string, patience = 5000): Promise<string> {
  const source = await liveSource(new URL(address), '', patience);
  return 'fault' in source ? source.fault : 'none';
}

test('it reads what a host serves, and says what it does not', async () => {
  const host = await serve(serving({ '/': 'home', '/ماء/': 'water' }));
  const source = await open(host);
  expect(source).toMatchObject({ name: host, origin: host, base: '' });
  expect(await source.read(encodeURI('/ماء/'))).toEqual({
    text: 'water',
    url: new URL(`${host}/${encodeURI('ماء')}/`),
  });
  expect(source.show(encodeURI('/ماء/'))).toBe(`${host}/ماء/`);
  expect(await source.read('/gone/')).toEqual({
    fault:
      'answers 404 Not Found: publish the site again, and look whether its host leaves files out',
    missing: true,
  });
});

test('the path of the address is the site’s own, and otherwise that of the settings', async () => {
  const host = await serve(serving({ '/news/': 'home', '/other/': 'home' }));
  expect((await open(`${host}/other`, '/news')).base).toBe('/other');
  expect((await open(`${host}/news/`, '')).base).toBe('/news');
  expect((await open(host, '/news')).base).toBe('/news');
});

test('it follows redirects, and knows where it was led', async () => {
  const host = await serve((request, response) => {
    if (request.url === '/old/') response.writeHead(301, { location: '/new/' }).end();
    else serving({ '/': 'home', '/new/': 'text' })(request, response);
  });
  const source = await open(host);
  expect(await source.read('/old/')).toEqual({ text: 'text', url: new URL(`${host}/new/`) });
});

test('a host that answers with a page for everything proves nothing', async () => {
  const host = await serve((_request, response) => response.end('home'));
  expect(await faultOf(host)).toMatch(/answers with a page where there is none/);
});

test('a host that fails is not taken for one that has nothing', async () => {
  const host = await serve((request, response) => {
    if (request.url === '/broken/') response.writeHead(503).end();
    else serving({ '/': 'home' })(request, response);
  });
  expect(await (await open(host)).read('/broken/')).toEqual({
    fault: 'answers 503 Service Unavailable: look at the host, and try again',
    missing: false,
  });
});

test('a connection that broke is tried once more', async () => {
  let asked = 0;
  const host = await serve((request, response) => {
    if (request.url !== '/weak/') serving({ '/': 'home' })(request, response);
    else if (asked++ === 0) request.socket.destroy();
    else response.end('text');
  });
  expect(await (await open(host)).read('/weak/')).toMatchObject({ text: 'text' });
  expect(asked).toBe(2);
});

test('a host that does not answer is given up', async () => {
  const host = await serve(() => undefined);
  expect(await faultOf(host, 100)).toBe(
    `${host}/ did not answer within 0.1 seconds: try again later`,
  );
});

test.each([
  ['ENOTFOUND', 'is the address of no host: correct it'],
  ['CERT_HAS_EXPIRED', 'has no valid certificate (CERT_HAS_EXPIRED): mend that at its host'],
  [
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'has no valid certificate (DEPTH_ZERO_SELF_SIGNED_CERT): mend that at its host',
  ],
  ['ECONNREFUSED', 'cannot be reached (ECONNREFUSED): is it online, and are you?'],
])('what went wrong on the way is said: %s', async (code, message) => {
  const cause = Object.assign(new Error('Deep down.'), { code });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed', { cause })));
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  expect(await faultOf('https://news.example')).toBe(`https://news.example/ ${message}`);
});

test('it says what was published there, as far as its pages link to it', async () => {
  const pages = { '/': '<a href="/bridge/">x</a>', '/corrections/': '<a href="/ferry/">x</a>' };
  expect(await (await open(await serve(serving(pages)))).names()).toEqual(['bridge', 'ferry']);
});
