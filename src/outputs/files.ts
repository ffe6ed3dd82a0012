import type { Article, ArticleHead } from '../article/model.ts';
import type { Revision } from '../article/record/revision.ts';
import type { Addresses } from '../site/addresses.ts';
import type { Settings } from '../site/settings.ts';
import { articleFeed } from './article-feed.ts';
import { cardsOf } from './cards.ts';
import { markdownTwin } from './markdown.ts';
import { recordJson } from './record-json.ts';

/** A text file of the built site. */
export interface TextFile {
  /** Its address without host, as {@link Addresses} builds it; with a slash at its end, a page. */
  address: string;
  text: string;
}

/** A file of the built site that is no text: made only when it is wanted. */
export interface MadeFile {
  address: string;
  make: () => Promise<Uint8Array>;
}

/** A file of the built site. */
export type OutputFile = TextFile | MadeFile;

/** What the outputs of an article need to know besides the article. */
export interface Surroundings {
  site: Settings;
  addresses: Addresses;
  /** The names of an article’s authors, in the order of its byline. */
  authorsOf: (article: Pick<ArticleHead, 'authors'>) => string[];
  /** The names of its topics. */
  topicsOf: (article: Pick<ArticleHead, 'topics'>) => string[];
  /** An article by its slug, or by one that it had. */
  articleAt: (slug: string) => ArticleHead | undefined;
}

/**
 * Everything that is published of an article besides its pages: the cards of its sections, its
 * Markdown twin, its record and the feed of its changes, at each of its addresses. Made without Astro, because an
 * article has a dozen of them and each would cost a millisecond there.
 *
 * @param revisions the article’s record; none where it is a draft
 */
export function outputsOf(
  article: Article,
  revisions: readonly Revision[],
  surroundings: Surroundings,
): TextFile[] {
  const { addresses } = surroundings;
  const files = cardsOf(article, surroundings);
  const markdown = markdownTwin(article, surroundings);
  for (const slug of [article.slug, ...article.aliases]) {
    files.push({ address: addresses.markdown(slug), text: markdown });
  }
  if (revisions.length === 0) return files;
  const record = recordJson(article, revisions, addresses);
  const feed = articleFeed(article, surroundings);
  for (const slug of [article.slug, ...article.aliases]) {
    files.push({ address: addresses.record(slug), text: record });
    files.push({ address: addresses.articleFeed(slug), text: feed });
  }
  return files;
}
