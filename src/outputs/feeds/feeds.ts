import type { OutputFile } from '../files.ts';
import { withoutForbidden } from '../markup.ts';
import type { SiteOutput } from '../site-files.ts';
import { itemMaker, newestChanged } from './items.ts';
import type { FeedItem } from './items.ts';
import { jsonFeed } from './json-feed.ts';
import { rssFeed } from './rss.ts';

/** What a feed says of itself, and what it holds. */
export interface Feed {
  title: string;
  description: string;
  language: string;
  publisher: string;
  /** The absolute address of the page that it follows, and of the home page. */
  page: string;
  home: string;
  items: readonly FeedItem[];
}

/** The feeds of the site and of each topic, as RSS 2.0 and as JSON Feed 1.1, with full content. */
export const feeds: SiteOutput = async (content, surroundings) => {
  const { addresses, site } = surroundings;
  const { articles, topics } = content;
  const itemOf = itemMaker(content, surroundings);
  const all = {
    language: site.language,
    publisher: withoutForbidden(site.publisher),
    home: addresses.absolute(addresses.home),
  };
  const own = {
    ...all,
    topic: undefined,
    title: site.name,
    description: site.tagline,
    page: all.home,
    articles,
  };
  const ofTopics = topics.map(({ id, name, description }) => ({
    ...all,
    topic: id,
    title: `${name} — ${site.name}`,
    description,
    page: addresses.absolute(addresses.topic(id)),
    articles: articles.filter((article) => article.topics.includes(id)),
  }));
  const files = await Promise.all(
    [own, ...ofTopics].map(async ({ topic, articles: chosen, ...head }): Promise<OutputFile[]> => {
      const feed: Feed = {
        ...head,
        title: withoutForbidden(head.title),
        description: withoutForbidden(head.description),
        items: newestChanged(chosen).map(itemOf),
      };
      const [rss, json] = [addresses.rss(topic), addresses.jsonFeed(topic)];
      return [
        { address: rss, text: await rssFeed(feed, addresses.absolute(rss)) },
        { address: json, text: jsonFeed(feed, addresses.absolute(json)) },
      ];
    }),
  );
  return files.flat();
};
