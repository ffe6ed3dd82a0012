import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordAll } from '../support/record-all.ts';
import { makeSite } from '../support/site.ts';
import { addressOf } from './sites.ts';
import { expect, test } from './test.ts';

test('from the home page the archive lists every year, and a year its months', async ({
  page,
  sites,
}) => {
  await page.goto(addressOf(sites.news, '/'));
  await page.getByRole('main').getByRole('link', { name: 'All explainers' }).click();
  await expect(page).toHaveURL(addressOf(sites.news, '/archive/'));
  const years = page.getByRole('main').getByRole('listitem');
  await expect(years).toHaveText([/^2024\s+4 explainers$/, /^2023\s+1 /, /^2015\s+1 /]);
  await years.getByRole('link', { name: '2024' }).click();
  await expect(page).toHaveURL(addressOf(sites.news, '/archive/2024/'));
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
    'June 2024',
    'May 2024',
    'April 2024',
    'March 2024',
  ]);
});

test.describe('long lists', () => {
  // Several pages are shown in one, and each has a policy for its own style.
  test.use({ bypassCSP: true });

  test('come in pages: each names itself, and they lead through all of it', async ({ page }) => {
    const article = (day: number): string =>
      `---\ntitle: Part ${day}\nstandfirst: One of many.\ndate: 2024-01-01T${String(day % 24).padStart(2, '0')}:00Z\n` +
      'topics: [world]\nauthors: [newsdesk]\nsections: [Only one]\n---\n\n## Only one\n\nText.\n';
    const slugs = Array.from({ length: 51 }, (_, index) => `part-${index}`);
    const files = slugs.map((slug, index) => [
      `content/articles/${slug}/index.mdx`,
      article(index),
    ]);
    const site = makeSite({
      content: 'tests/browser/content',
      files: Object.fromEntries(files) as Record<string, string>,
    });
    await recordAll(site.folder);
    const { code, output } = await site.run('build', [], { SITE_URL: 'https://many.example' });
    expect(code, output).toBe(0);
    for (const [list, count] of [
      ['/topics/world/', 51],
      ['/archive/2024/', 55],
      ['/authors/newsdesk/', 51],
    ] as const) {
      const html = readFileSync(join(site.dist, list, '2/index.html'), 'utf8');
      expect(html).toContain(`<link rel="canonical" href="https://many.example${list}2/">`);
      expect(html).toMatch(/<title>[^<]+ · Page 2 of 2 — The Test Gazette<\/title>/);
      expect(html).not.toContain('noindex');
      for (const absent of ['1', '3'])
        expect(existsSync(join(site.dist, list, absent))).toBe(false);
      await page.setContent(html);
      await expect(page.getByRole('article')).toHaveCount(count - 50);
      const pages = page.getByRole('navigation', { name: 'Pages of this list' });
      await expect(pages.getByRole('link')).toHaveText('Newer');
      await expect(pages.getByRole('link')).toHaveAttribute('href', list);
      await page.setContent(readFileSync(join(site.dist, list, 'index.html'), 'utf8'));
      await expect(page.getByRole('article')).toHaveCount(50);
      await expect(pages).toContainText('Page 1 of 2');
      await expect(pages.getByRole('link')).toHaveAttribute('href', `${list}2/`);
    }
    await page.setContent(readFileSync(join(site.dist, 'index.html'), 'utf8'));
    await expect(
      page.getByRole('region', { name: 'More explainers' }).getByRole('article'),
    ).toHaveCount(20);
    site.remove();
  });
});
