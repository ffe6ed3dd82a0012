import type { Feed } from './feeds.ts';

/**
 * A feed as JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/
 *
 * @param self its own address, absolute
 */
export function jsonFeed(feed: Feed, self: string): string {
  const { title, description, language, publisher, page, home, items } = feed;
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: self,
    description,
    language,
    authors: [{ name: publisher, url: home }],
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      content_html: item.html,
      summary: item.summary,
      date_published: item.published,
      date_modified: item.modified,
      // Without them, an item is by the authors of the feed.
      authors: item.authors.length > 0 ? item.authors : undefined,
      tags: item.tags.length > 0 ? item.tags : undefined,
      language: item.lang,
    })),
  };
  return `${JSON.stringify(json)}\n`;
}
