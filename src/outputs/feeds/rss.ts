import { getRssString } from '@astrojs/rss';
import { compareDates } from '../../article/dates.ts';
import { escapeText } from '../markup.ts';
import type { Feed } from './feeds.ts';
import type { FeedItem } from './items.ts';

/**
 * A feed as RSS 2.0, by the rules of the W3C’s validator: https://validator.w3.org/feed/docs/
 *
 * Names of authors are `dc:creator`, because `author` is an e-mail address there.
 *
 * @param self its own address, absolute
 */
export async function rssFeed(feed: Feed, self: string): Promise<string> {
  const { title, description, page, language, items } = feed;
  const newest = items
    .map(({ recorded }) => recorded)
    .sort(compareDates)
    .at(-1);
  const built = newest === undefined ? '' : tag('lastBuildDate', new Date(newest).toUTCString());
  return getRssString({
    title,
    description,
    site: page,
    xmlns: { dc: 'http://purl.org/dc/elements/1.1/', atom: 'http://www.w3.org/2005/Atom' },
    customData: `${tag('language', language)}${built}<atom:link href="${escaped(self)}" rel="self" type="application/rss+xml"/>`,
    items: items.map((item) => ({
      title: item.title,
      link: item.url,
      description: item.summary,
      pubDate: new Date(item.published),
      categories: item.tags,
      content: item.html,
      customData: customOf(item, feed),
    })),
  });
}

function customOf({ id, authors, modified, lang }: FeedItem, feed: Feed): string {
  const names = authors.length > 0 ? authors.map(({ name }) => name) : [feed.publisher];
  return [
    // In the place of the one that the package makes of the address, which may change.
    `<guid isPermaLink="false">${id}</guid>`,
    ...names.map((name) => tag('dc:creator', name)),
    lang === feed.language ? '' : tag('dc:language', lang),
    modified === undefined ? '' : tag('atom:updated', modified),
  ].join('');
}

function tag(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

/** The package reads what it is given with a parser that knows XML’s own five entities only. */
function escaped(text: string): string {
  return escapeText(text).replaceAll('&#39;', '&apos;');
}
