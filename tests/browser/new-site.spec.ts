import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSite } from '../support/site.ts';
import type { Site } from '../support/site.ts';
import { serveFolder } from '../support/static-server.ts';
import { expect, test } from './test.ts';

test.use({ expectedComplaints: /asked another host: http:\/\/(?:127|localhost)/ });

const DRAFT = 'content/articles/first-article/index.mdx';

let site: Site;

test.beforeAll(async () => {
  site = makeSite();
  const flags = ['--name', 'Die Brücke', '--address', 'https://bridge.example', '--language', 'de'];
  await done('new', ['--site', '--yes', ...flags]);
});

test.afterAll(() => {
  site.remove();
});

async function done(command: string, args: string[] = []): Promise<string> {
  const { code, output } = await site.run(command, args);
  expect(code, output).toBe(0);
  return output;
}

test('a site of one’s own is built without an article, then with the first', async ({ page }) => {
  expect(await done('build')).toMatch(/^0 articles built/m);
  await done('verify');
  const { server, origin } = await serveFolder(site.dist, '');
  try {
    await page.goto(`${origin}/`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.getByRole('banner')).toContainText('Die Brücke');
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('Nachrichten, erklärt');
    await expect(main.getByRole('heading', { level: 2 })).toHaveText(/^Bisher ist kein/);
    await expect(main.getByRole('link')).toHaveText([
      'Über uns',
      'Grundsätze',
      'Umgang mit Fehlern',
      'Kontakt',
      'Lizenz',
    ]);
    for (const path of ['archive', 'topics']) {
      await page.goto(`${origin}/${path}/`);
      await expect(main.getByText(/^Bisher ist kein/)).toBeVisible();
      await expect(main.getByRole('list')).toHaveCount(0);
    }
    await page.goto(`${origin}/search/?q=Wasser`);
    await expect(page.getByRole('status')).toHaveText('Nichts gefunden zu „Wasser“.');
    for (const name of ['feed.xml', 'feed.json', 'sitemap-index.xml', 'share.png']) {
      expect(existsSync(join(site.dist, name)), name).toBe(true);
    }
    expect(readFileSync(join(site.dist, 'index.html'), 'utf8')).not.toContain('ackgrounder');

    await done('new', ['first-article', '--title', 'Warum die Brücke zu ist']);
    expect(await done('check')).toContain('first-article is a draft');
    const draft = readFileSync(join(site.folder, DRAFT), 'utf8');
    site.write(DRAFT, draft.replace(/^draft: true\n/m, ''));
    await done('record', ['first-article']);
    expect(await done('build')).toMatch(/^1 article built/m);
    await done('verify');
    await page.goto(`${origin}/`);
    await expect(main.getByRole('heading', { level: 2 })).toHaveText('Warum die Brücke zu ist');
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('it is refused where there is an article', async () => {
  const before = readFileSync(join(site.folder, 'content/site.yaml'), 'utf8');
  site.write(DRAFT, 'text');
  const { code, output } = await site.run('new', ['--site', '--yes', '--name', 'Other']);
  expect(code).toBe(1);
  expect(output).toMatch(/^This site has articles of its own \(first-article\)/);
  expect(readFileSync(join(site.folder, 'content/site.yaml'), 'utf8')).toBe(before);
});
