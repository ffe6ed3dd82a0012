import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { serveCommand } from '../support/command.ts';
import { recordAll } from '../support/record-all.ts';
import { makeSite } from '../support/site.ts';
import type { Site } from '../support/site.ts';
import { expect, test } from './test.ts';

let site: Site;

test.beforeEach(async () => {
  site = makeSite({ content: 'tests/browser/content' });
  await recordAll(site.folder);
});

test.afterEach(() => {
  site.remove();
});

for (const base of ['', '/explainers']) {
  test(`the start command builds, serves and says where to read, under "${base}/"`, async () => {
    const served = serveCommand(site.folder, 'start', { BASE_PATH: base || '/' });
    try {
      const [, address = ''] = await served.printed(/newest article:\s+(\S+)/);
      expect(address).toMatch(new RegExp(`^http://localhost:\\d+${base}/long-read/$`));
      const article = await fetch(address);
      expect(article.status).toBe(200);
      expect(await article.text()).toContain('How a city ran out of water');
      const [, home = ''] = await served.printed(/The site:\s+(\S+)/);
      expect((await fetch(home)).status).toBe(200);
      expect((await fetch(`${home}no-such-page/`)).status).toBe(404);
    } finally {
      await served.stop();
    }
  });
}

test('where port 4321 is taken, it takes the next free one', async () => {
  const taker = await takePort(4321);
  const served = serveCommand(site.folder, 'start');
  try {
    const [, port] = await served.printed(/newest article:\s+http:\/\/localhost:(\d+)\//);
    expect(Number(port)).toBeGreaterThan(4321);
  } finally {
    await served.stop();
    taker?.close();
  }
});

test('broken content is not served: the command ends with the problems', async () => {
  site.write('content/articles/tiny/index.mdx', 'No frontmatter.\n');
  const { code, output } = await site.run('start');
  expect(code).toBe(1);
  expect(output).toContain('content/articles/tiny/index.mdx:1:1');
});

/** Takes a port; undefined where somebody else has it, which is as good. */
async function takePort(port: number): Promise<Server | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => {
      resolve(undefined);
    });
    server.listen(port, 'localhost', () => {
      resolve(server);
    });
  });
}
