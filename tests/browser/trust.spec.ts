import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE } from '../support/sample.ts';
import { addressOf } from './sites.ts';
import { filesOf } from './every-page.ts';
import { expect, test } from './test.ts';

const OF_THE_SITE = ['Home', 'Archive', 'Authors', 'Corrections', 'RSS'];

test('the foot of every page leads to the accounts of trust that the site has', async ({
  page,
  sites,
}) => {
  for (const path of ['/rafah-talks/', '/', '/topics/']) {
    await page.goto(addressOf(sites.root, path));
    const links = page.getByRole('contentinfo').getByRole('link');
    await expect(links).toHaveText([
      ...OF_THE_SITE,
      'About',
      'Publishing principles',
      'Corrections policy',
      'Contact',
      'Licence',
    ]);
  }
});

test('a site leads to none that it does not have', async ({ page, sites }) => {
  expect(existsSync(join(sites.news.dist, 'contact'))).toBe(false);
  await page.goto(addressOf(sites.news, '/tiny/'));
  const links = page.getByRole('contentinfo').getByRole('link');
  await expect(links).toHaveText([...OF_THE_SITE, 'About the test site']);
});

test('what the settings say of contact and licence is what the pages say', ({ sites }) => {
  const settings = readFileSync(join(SAMPLE, 'site.yaml'), 'utf8');
  const page = (name: string): string =>
    readFileSync(join(sites.root.dist, name, 'index.html'), 'utf8');
  const [, contact = ''] = /^contact: (.+)$/m.exec(settings) ?? [];
  const [, report = ''] = /^report: (.+)$/m.exec(settings) ?? [];
  const [, licence = ''] = /^ {2}url: (.+)$/m.exec(settings) ?? [];
  expect(page('contact')).toContain(`href="mailto:${contact}"`);
  expect(page('contact')).toContain(`href="mailto:${report}"`);
  expect(page('licence')).toContain(`href="${licence}"`);
});

test('no page needs About but one whose text links to it: a site may leave it out', ({ sites }) => {
  const main = (html: string): string => html.replace(/<footer class="site-foot">.*$/s, '');
  const asking = filesOf(sites.news, '.html').filter((path) =>
    main(readFileSync(join(sites.news.dist, path), 'utf8')).includes('href="/news/about/"'),
  );
  expect(asking).toEqual(['long-read/history/1/index.html', 'long-read/index.html']);
});
