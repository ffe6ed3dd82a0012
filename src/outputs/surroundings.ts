import type { ArticleHead } from '../article/model.ts';
import type { Author, Topic } from '../loader/registers.ts';
import { addressesOf } from '../site/addresses.ts';
import type { Settings } from '../site/settings.ts';
import type { Surroundings } from './files.ts';

/** What outputs need to know of a site: its settings, its articles, its authors and topics. */
export function surroundingsOf(
  site: Settings,
  articles: readonly ArticleHead[],
  authors: readonly Author[],
  topics: readonly Topic[] = [],
): Surroundings {
  const names = new Map(authors.map(({ id, name }) => [id, name]));
  const topicNames = new Map(topics.map(({ id, name }) => [id, name]));
  const bySlug = new Map(
    articles.flatMap((article) =>
      [article.slug, ...article.aliases].map((slug) => [slug, article] as const),
    ),
  );
  return {
    site,
    addresses: addressesOf(site),
    authorsOf: (article) => article.authors.flatMap((id) => names.get(id) ?? []),
    topicsOf: (article) => article.topics.flatMap((id) => topicNames.get(id) ?? []),
    articleAt: (slug) => bySlug.get(slug),
  };
}
