import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Result } from '../support/command.ts';
import { BRIDGE_FILE, makeRevisedSite } from '../support/revised-site.ts';
import type { Site } from '../support/site.ts';
import { serveFolder } from '../support/static-server.ts';
import { expect, test } from './test.ts';

test.describe.configure({ mode: 'serial' });

const LANDS = /^(\d+) addresses and (\d+) fragments land at /m;
let site: Site;
let server: Server;
let origin = '';

test.beforeAll(async () => {
  site = await makeRevisedSite();
  expect(await site.run('build')).toMatchObject({ code: 0 });
  // What readers have been shown up to now.
  cpSync(site.dist, join(site.folder, 'published'), { recursive: true });
  ({ origin, server } = await serveFolder(join(site.folder, 'published'), ''));
});

test.afterAll(() => {
  server.closeAllConnections();
  server.close();
  site.remove();
});

async function verify(args: string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Result> {
  return site.run('verify', args, env);
}

test('in a built folder everything that was ever published lands', async () => {
  const { code, output } = await verify();
  expect(output).toMatch(LANDS);
  const [, addresses, fragments] = LANDS.exec(output) ?? [];
  // 24 and 9 of the revised articles, 20 and 9 of the project’s own.
  expect([Number(addresses), Number(fragments)]).toEqual([44, 18]);
  expect(code).toBe(0);
});

test('at a live address it lands too', async () => {
  const { code, output } = await verify([origin]);
  expect(output).toMatch(LANDS);
  expect(code).toBe(0);
});

test('under a base path it lands, and with another one it is said what to set', async () => {
  expect(await site.run('build', [], { BASE_PATH: '/news' })).toMatchObject({ code: 0 });
  const there = await verify([], { BASE_PATH: '/news' });
  expect(there.output).toMatch(LANDS);
  expect(there.code).toBe(0);
  const elsewhere = await verify();
  expect(elsewhere.output).toMatch(
    /^\/bridge\/plans\/: this card leads to .*\/news\/bridge\/#what-was-planned, .*BASE_PATH/m,
  );
  expect(elsewhere.code).toBe(1);
  expect(await site.run('build')).toMatchObject({ code: 0 });
});

test('what does not land is said, a line each, in a folder and live', async () => {
  const page = join(site.folder, 'published/bridge/index.html');
  const html = readFileSync(page, 'utf8');
  writeFileSync(page, html.replace('id="plans"', 'id="plan"'));
  rmSync(join(site.folder, 'published/crossing/costs'), { recursive: true });
  const folder = await verify(['published']);
  expect(folder.code).toBe(1);
  expect(folder.output).toMatch(/^\/bridge\/#plans: no element of the page has the id "plans"/m);
  expect(folder.output).toMatch(
    /^\/crossing\/costs\/: is not in published: build the site again$/m,
  );
  expect(folder.output).toMatch(
    /^Of 44 addresses and 18 fragments at published, 2 do not land\.$/m,
  );
  const live = await verify([`${origin}/`]);
  expect(live.code).toBe(1);
  expect(live.output).toContain(`${origin}/crossing/costs/: answers 404 Not Found: publish`);
  writeFileSync(page, html);
});

test('what was published stands in the record here, until a revision is made anew', async () => {
  const sound = await verify(['--against', origin]);
  expect(sound.output).toContain(`at ${origin}: all as they are here.`);
  expect(sound.code).toBe(0);
  // The whole chain is forged, as somebody would who wants nobody to notice: check cannot see it.
  const record = join(site.folder, 'content/articles/bridge/record');
  rmSync(join(record, '0002.yaml'));
  const list = join(site.folder, 'content/published.txt');
  writeFileSync(list, readFileSync(list, 'utf8').replace(/^\/bridge\/.*\n/gm, ''));
  const text = readFileSync(join(site.folder, BRIDGE_FILE), 'utf8');
  site.write(BRIDGE_FILE, text.replace('very long', 'short'));
  const args = ['bridge', '--kind', 'update', '--removed', 'costs', '--note', 'Nothing to see.'];
  expect(await site.run('record', args)).toMatchObject({ code: 0 });
  expect(await site.run('build')).toMatchObject({ code: 0 });
  for (const against of [origin, 'published']) {
    const { code, output } = await verify(['--against', against]);
    expect(output).toMatch(LANDS);
    expect(output).toMatch(/\/bridge\/record\.json: has another revision 2 than the record here/);
    expect(code).toBe(1);
  }
});

test('an article that vanished with its record is said', async () => {
  const folder = join(site.folder, 'content/articles/money');
  renameSync(folder, join(site.folder, 'money-away'));
  const { code, output } = await verify();
  expect(output).toMatch(/^\/money\/record\.json: there is no record here to compare it with/m);
  expect(code).toBe(1);
  renameSync(join(site.folder, 'money-away'), folder);
});

test('what it cannot be asked is refused, with how to ask', async () => {
  for (const [args, message] of [
    [['a', 'b'], 'Found 2 sites: one at a time.'],
    [['--agains', 'x'], "Unknown option '--agains'"],
    [['nowhere'], 'nowhere: expected the folder of a built site'],
    [['http://127.0.0.1:9/x'], 'http://127.0.0.1:9/x/ cannot be reached'],
  ] as const) {
    const { code, output } = await verify([...args]);
    expect(output).toContain(message);
    expect(code).toBe(1);
  }
  expect((await verify(['a', 'b'])).output).toContain('npm run verify -- <folder or address>');
});
