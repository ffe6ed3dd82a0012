import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BRIDGE_FILE, makeRevisedSite } from '../support/revised-site.ts';
import type { Site } from '../support/site.ts';
import { filesOf } from './every-page.ts';
import { addressOf, SITE_NAMES } from './sites.ts';
import { expect, test } from './test.ts';

interface Feed {
  faults: string[];
  ids: string[];
  titles: string[];
  /** Addresses of the entries. */
  links: string[];
  self: string;
  /** The words of each entry’s content, as a reader of feeds shows them. */
  texts: string[];
}

/**
 * Reads a feed with the browser’s parser of XML, which refuses what is not well-formed, and holds it
 * against RFC 4287. Runs in the page.
 */
function readFeed(xml: string): Feed {
  const ATOM = 'http://www.w3.org/2005/Atom';
  const faults: string[] = [];
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const feed = document.documentElement;
  const need = (holds: boolean, what: string): void => {
    if (!holds) faults.push(what);
  };
  const children = (parent: Element, name: string): Element[] =>
    [...parent.children].filter((child) => child.localName === name);
  const textOf = (parent: Element, name: string): string =>
    children(parent, name)[0]?.textContent ?? '';
  const linksOf = (parent: Element, rel: string): string[] =>
    children(parent, 'link').flatMap((link) =>
      link.getAttribute('rel') === rel ? (link.getAttribute('href') ?? '') : [],
    );
  const isDate = (text: string): boolean =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(text) && !isNaN(Date.parse(text));

  need(!document.querySelector('parsererror'), 'it is not well-formed');
  need(feed.localName === 'feed', 'its root is no feed');
  need(/^[a-z]{2}/.test(feed.getAttribute('xml:lang') ?? ''), 'it has no language');
  for (const element of document.querySelectorAll('*')) {
    need(element.namespaceURI === ATOM, `${element.nodeName} is no element of Atom`);
  }
  const entries = children(feed, 'entry');
  need(entries.length > 0, 'it has no entry');
  for (const part of [feed, ...entries]) {
    for (const name of ['id', 'title', 'updated']) {
      need(children(part, name).length === 1, `${part.localName} has not one ${name}`);
      need(textOf(part, name).trim() !== '', `${part.localName} has an empty ${name}`);
    }
    need(URL.canParse(textOf(part, 'id')), `${textOf(part, 'id')} is no address`);
    need(isDate(textOf(part, 'updated')), `${textOf(part, 'updated')} is no date`);
    need(linksOf(part, 'alternate').length === 1, `${part.localName} has not one page`);
    for (const link of children(part, 'link')) {
      need(URL.canParse(link.getAttribute('href') ?? ''), 'a link leads to no absolute address');
    }
  }
  need(linksOf(feed, 'self').length === 1, 'it does not name its own address once');
  const authors = children(feed, 'author');
  need(authors.length > 0, 'it has no author');
  need(
    authors.every((author) => textOf(author, 'name') !== ''),
    'an author has no name',
  );
  const newest = Math.max(...entries.map((entry) => Date.parse(textOf(entry, 'updated'))));
  need(Date.parse(textOf(feed, 'updated')) === newest, 'it is not as new as its newest entry');
  for (const entry of entries) {
    need(isDate(textOf(entry, 'published')), 'an entry has no date of publication');
    need(children(entry, 'content')[0]?.getAttribute('type') === 'html', 'content is not HTML');
  }
  const texts = entries.map((entry) => {
    const content = new DOMParser().parseFromString(textOf(entry, 'content'), 'text/html');
    need(!content.querySelector('script, [onclick]'), 'content holds script');
    return content.body.textContent;
  });
  return {
    faults,
    ids: [feed, ...entries].map((part) => textOf(part, 'id')),
    titles: [feed, ...entries].map((part) => textOf(part, 'title')),
    links: entries.flatMap((entry) => linksOf(entry, 'alternate')),
    self: linksOf(feed, 'self')[0] ?? '',
    texts,
  };
}

async function feedOf(page: Page, dist: string, path: string): Promise<Feed> {
  const feed = await page.evaluate(readFeed, readFileSync(join(dist, path), 'utf8'));
  expect(feed.faults, path).toEqual([]);
  return feed;
}

for (const name of SITE_NAMES) {
  test(`every article of the site "${name}" has a feed that is sound, and names it`, async ({
    page,
    sites,
  }) => {
    const site = sites[name];
    // Not those of the site and of its topics, which are RSS.
    const paths = filesOf(site, 'feed.xml').filter((path) => /^[^/]+\/feed\.xml$/.test(path));
    expect(paths.length).toBeGreaterThan(0);
    const idsBySelf = new Map<string, string[]>();
    for (const path of paths) {
      await page.goto(addressOf(site, `/${path.replace('feed.xml', '')}`));
      const link = page.locator('link[rel="alternate"][type="application/atom+xml"]');
      const feed = await feedOf(page, site.dist, path);
      expect(await link.getAttribute('href')).toBe(new URL(feed.self).pathname);
      // A feed at an earlier name of its article is the same one.
      idsBySelf.set(feed.self, feed.ids);
    }
    const ids = [...idsBySelf.values()].flat();
    expect(new Set(ids).size).toBe(ids.length);
  });
}

test.describe('the feed of an article that changed', () => {
  let site: Site;
  const hostile = 'It said “very”; it is “rather”, as 3 < 4 & <script>alert(1)</script>.';

  test.beforeAll(async () => {
    site = await makeRevisedSite();
    const text = readFileSync(join(site.folder, BRIDGE_FILE), 'utf8');
    site.write(BRIDGE_FILE, text.replace('very long', 'rather long'));
    const args = ['bridge', '--kind', 'correction', '--note', hostile];
    expect(await site.run('record', args)).toMatchObject({ code: 0 });
    site.write(BRIDGE_FILE, text.replace('very long', 'rather lonng'));
    expect(await site.run('record', ['bridge', '--kind', 'minor'])).toMatchObject({ code: 0 });
    const { code, output } = await site.run('build');
    expect(code, output).toBe(0);
  });

  test.afterAll(() => {
    site.remove();
  });

  test('tells of each change once, newest first, and of no minor one', async ({ page }) => {
    const { titles, links, texts } = await feedOf(page, site.dist, 'bridge/feed.xml');
    expect(titles).toEqual([
      'Changes to “The bridge”',
      'Correction: The bridge',
      'Update: The bridge',
      'Published: The bridge',
    ]);
    const origin = 'https://backgrounder.example/bridge/history';
    expect(links).toEqual([`${origin}/3/`, `${origin}/2/`, `${origin}/1/`]);
    expect(texts[0]).toContain(hostile);
    expect(texts[0]).toContain('What was planned');
    expect(texts[1]).toContain('The costs are not known any more.');
    expect(texts[2]).toBe('Published 4 May 2026');
  });

  test('is the same at the name that the article had', async ({ page }) => {
    expect(await feedOf(page, site.dist, 'crossing/feed.xml')).toEqual(
      await feedOf(page, site.dist, 'bridge/feed.xml'),
    );
  });
});
