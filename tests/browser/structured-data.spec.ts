import type { Page } from '@playwright/test';
import { wordsFor } from '../../src/site/words/index.ts';
import { everyPage } from './every-page.ts';
import { addressOf, SITE_NAMES } from './sites.ts';
import type { Built } from './sites.ts';
import { expect, test } from './test.ts';

interface Named {
  '@type': string;
  name?: string;
  description?: string;
  url?: string;
}

interface Source extends Named {
  publisher: Named;
  datePublished?: string;
}

interface ArticleData extends Named {
  headline: string;
  inLanguage: string;
  datePublished: string;
  dateModified?: string;
  author: Named[];
  hasPart: Named[];
  about?: Named[];
  mentions?: Named[];
  citation?: Source[];
  correction?: { text: string; datePublished: string; url: string }[];
}

interface Graph {
  '@context': string;
  '@graph': (Named | ArticleData)[];
}

/** The structured data of a page, where it has any. */
async function graphOf(page: Page): Promise<Graph | undefined> {
  const [block, ...more] = await page.locator('script[type="application/ld+json"]').allTextContents(); // prettier-ignore
  expect(more).toEqual([]);
  return block === undefined ? undefined : (JSON.parse(block) as Graph);
}

function articleIn(graph: Graph | undefined): ArticleData | undefined {
  return graph?.['@graph'].find(
    (thing): thing is ArticleData => thing['@type'] === 'BackgroundNewsArticle',
  );
}

/** An address of the published site as a path. */
function pathOf(address = ''): string {
  const { pathname, hash } = new URL(address);
  return decodeURI(pathname + hash);
}

/** What the page of an article shows of all that its data says. */
async function shown(page: Page, correction: string) {
  return page.evaluate((label) => {
    const text = (of: Element | null | undefined): string =>
      (of?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const path = (link: HTMLAnchorElement | null | undefined): string =>
      decodeURI((link?.pathname ?? '') + (link?.hash ?? ''));
    const all = (selector: string, within: ParentNode = document): Element[] => [
      ...within.querySelectorAll(selector),
    ];
    const dates = all('.dateline span:has(> time)').map((span) =>
      span.querySelector('time')?.getAttribute('datetime'),
    );
    return {
      headline: text(document.querySelector('h1')),
      standfirst: text(document.querySelector('.standfirst')),
      language: document.documentElement.lang,
      authors: all('.byline a').map((link) => [text(link), path(link as HTMLAnchorElement)]),
      published: dates[0],
      // After the date of publication and that of the facts.
      modified: dates[2] ?? dates[0],
      sections: all('.text > section[aria-labelledby] > .heading > h2').map((heading) => [
        text(heading),
        `${decodeURI(location.pathname)}#${heading.id}`,
      ]),
      corrections: all('.notes > div')
        .filter((note) => text(note.querySelector('b')) === label)
        .map((note) => [
          all(':scope > p:not(.told)', note).map(text).join('\n\n'),
          note.querySelector('time')?.getAttribute('datetime'),
          path(note.querySelector<HTMLAnchorElement>('.told a')),
        ]),
      sources: all('.sources li').map((source) => [
        text(source.querySelector('cite')),
        text(source).split(`, ${text(source.querySelector('cite'))}`)[0],
        source.querySelector('a')?.href,
      ]),
      // Opened by a name in a sentence, or on a card of their own, or both.
      people: [...new Set(all(':is(.card[id^="person:"], .person) .card-name strong').map(text))],
      places: all('.locatormap svg').map(text).join(' '),
    };
  }, correction);
}

for (const name of SITE_NAMES) {
  test(`every article of the site "${name}" says to machines what its page shows`, async ({
    page,
    sites,
  }) => {
    let articles = 0;
    for (const address of everyPage(sites[name])) {
      await page.goto(address);
      const canonical = page.locator('link[rel="canonical"]');
      const data = articleIn(await graphOf(page));
      if (!data || pathOf(data.url) !== decodeURI(new URL(address).pathname)) continue;
      articles += 1;
      expect(await canonical.getAttribute('href')).toBe(data.url);
      const page_ = await shown(page, wordsFor(data.inLanguage).kinds.correction);
      const { about = [], mentions = [], citation = [], correction = [] } = data;
      expect(
        {
          headline: data.headline,
          standfirst: data.description,
          language: data.inLanguage,
          authors: data.author.map((one) => [one.name, pathOf(one.url)]),
          published: data.datePublished,
          modified: data.dateModified ?? data.datePublished,
          sections: data.hasPart.map((one) => [one.name, pathOf(one.url)]),
          corrections: correction.map((one) => [one.text, one.datePublished, pathOf(one.url)]),
          sources: citation.map((one) => [
            one.name ?? one.description,
            one.publisher.name,
            one.url,
          ]),
        },
        address,
      ).toEqual({
        headline: page_.headline,
        standfirst: page_.standfirst,
        language: page_.language,
        authors: page_.authors,
        published: page_.published,
        modified: page_.modified,
        sections: page_.sections,
        corrections: page_.corrections,
        sources: page_.sources,
      });
      const subjects = [...about, ...mentions];
      const named = subjects.filter((one) => /Person|Organization/.test(one['@type']));
      expect(named.map((one) => one.name).sort(), address).toEqual(page_.people.sort());
      for (const place of subjects.filter((one) => one['@type'] === 'Place')) {
        expect(page_.places.replace(/\s/g, '')).toContain(place.name?.replace(/\s/g, ''));
      }
    }
    expect(articles).toBeGreaterThan(1);
  });
}

test('the first article names its people, its places and its sources', async ({ page, sites }) => {
  await page.goto(addressOf(sites.root, '/rafah-talks/'));
  const data = articleIn(await graphOf(page));
  const names = (list: Named[] = []) => list.map((one) => `${one['@type']} ${one.name ?? ''}`);
  expect(names(data?.about)).toContain('Place Rafah');
  expect(names(data?.mentions)).toContain('Person Joe Biden');
  expect(names(data?.mentions)).toContain('Organization Hamas');
  // On a card of his own only.
  expect(names(data?.mentions)).toContain('Person John Kirby');
  expect(data?.citation?.length).toBeGreaterThan(5);
});

test('corrections are told to machines too', async ({ page, sites }) => {
  await page.goto(addressOf(sites.changed, '/old-bridge/'));
  const data = articleIn(await graphOf(page));
  // Its date is compared with the page above.
  expect(data?.correction).toMatchObject([
    {
      '@type': 'CorrectionComment',
      text: 'The bridge carried 13 trams a day and was closed in the morning; this explainer said 14 trams, and at night.',
      url: 'https://changed.example/old-bridge/history/2/',
    },
  ]);
  // An earlier address shows the same article, which says where it lives now.
  await page.goto(addressOf(sites.changed, '/bridge/'));
  expect(articleIn(await graphOf(page))).toEqual(data);
});

test('an article that was withdrawn says nothing to machines', async ({ page, sites }) => {
  await page.goto(addressOf(sites.changed, '/tiny/'));
  expect(await graphOf(page)).toBeUndefined();
});

test('the home page is the site, and says how it is searched', async ({ page, sites }) => {
  const site: Built = sites.news;
  await page.goto(addressOf(site, '/'));
  const graph = await graphOf(page);
  expect(graph?.['@context']).toBe('https://schema.org');
  expect(graph?.['@graph'].map((thing) => thing['@type'])).toEqual(['WebSite', 'Organization']);
  expect(graph?.['@graph'][0]).toMatchObject({
    name: 'The Test Gazette',
    url: 'https://news.example/news/',
    potentialAction: {
      target: { urlTemplate: 'https://news.example/news/search/?q={search_term_string}' },
    },
  });
});

test('data stands at the end of a page, after all that is shown', async ({ page, sites }) => {
  await page.goto(addressOf(sites.news, '/long-read/'));
  const last = page.locator('body > :last-child');
  await expect(last).toHaveAttribute('type', 'application/ld+json');
});
