import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { filesOf } from './every-page.ts';
import { SITE_NAMES } from './sites.ts';
import { expect, test } from './test.ts';

for (const name of SITE_NAMES) {
  test.describe(`the feeds of the site "${name}"`, () => {
    test('are there for the site and for each topic, as RSS and as JSON, with the same items', ({
      sites,
    }) => {
      const { dist } = sites[name];
      const own = (ending: string): string[] =>
        filesOf({ dist }, `feed.${ending}`).filter((path) =>
          /^(?:topics\/[^/]+\/)?feed/.test(path),
        );
      expect(own('json').length).toBeGreaterThan(1);
      expect(own('xml')).toEqual(own('json').map((path) => path.replace('.json', '.xml')));
      for (const path of own('json')) {
        const json = parseJsonFeed(readFileSync(join(dist, path), 'utf8'));
        const rss = parseRssFeed(readFileSync(join(dist, path.replace('.json', '.xml')), 'utf8'));
        expect(json.items?.map(({ id }) => id)).toEqual(rss.items?.map(({ guid }) => guid?.value));
        expect(json.items?.map((item) => item.content_html)).toEqual(
          rss.items?.map((item) => item.content?.encoded),
        );
      }
    });

    test('are named by every page, the cards of sections included', ({ sites }) => {
      const { dist, base } = sites[name];
      for (const path of filesOf({ dist }, '.html')) {
        const html = readFileSync(join(dist, path), 'utf8');
        for (const [type, file] of [
          ['rss+xml', 'feed.xml'],
          ['feed+json', 'feed.json'],
        ] as const) {
          expect(html, path).toMatch(
            new RegExp(
              `<link rel="alternate" type="application/${type.replace('+', '\\+')}"[^>]* href="${base}/${file}"`,
            ),
          );
        }
      }
    });

    test('hold articles that read well without the site', async ({ page, sites }) => {
      const { dist } = sites[name];
      const files = new Set(filesOf({ dist }));
      const feed = parseJsonFeed(readFileSync(join(dist, 'feed.json'), 'utf8'));
      const { origin } = new URL(feed.feed_url ?? '');
      const { pathname: base } = new URL(feed.home_page_url ?? '');
      expect(feed.items?.length).toBeGreaterThan(0);
      for (const { content_html: html = '', url } of feed.items ?? []) {
        const found = await page.evaluate((content) => {
          const { body } = new DOMParser().parseFromString(content, 'text/html');
          const all = [...body.querySelectorAll('*')];
          return {
            tags: [...new Set(all.map(({ localName }) => localName))],
            attributes: [...new Set(all.flatMap((one) => one.getAttributeNames()))],
            targets: all.flatMap(
              (one) => one.getAttribute('href') ?? one.getAttribute('src') ?? [],
            ),
            sources: body.querySelectorAll('ol li cite').length,
            marks: [...body.querySelectorAll('sup')].map((one) => parseInt(one.innerText.slice(1))),
          };
        }, html);
        expect(
          found.tags.filter((tag) => TAGS.has(tag)),
          url,
        ).toEqual(found.tags);
        expect(
          found.attributes.filter((attribute) => ATTRIBUTES.has(attribute)),
          url,
        ).toEqual(found.attributes);
        // Every number in the text has a source in the list.
        const numbers = found.marks.filter((mark) => !isNaN(mark));
        if (found.sources > 0) expect(Math.max(...numbers), url).toBe(found.sources);
        for (const target of found.targets) {
          expect(target).toMatch(/^(?:https?:\/\/|mailto:|tel:)/);
          if (!target.startsWith(`${origin}${base}`)) continue;
          const path = decodeURIComponent(new URL(target).pathname.slice(base.length));
          expect(files, target).toContain(
            path === '' || path.endsWith('/') ? `${path}index.html` : path,
          );
        }
      }
    });
  });
}

const TAGS = new Set(
  'a b blockquote br cite code dd del div dl dt em figcaption figure h2 h3 hr i img li ol p pre strong sub sup table tbody td th thead time tr ul'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set('alt datetime dir href lang src start'.split(' '));
