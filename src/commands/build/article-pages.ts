import type { ShardPart } from './shard.ts';

/**
 * The environment variable by which a build makes the pages of articles and nothing else with `only`:
 * for the bench, beside tools that make no more.
 */
export const ARTICLE_PAGES = 'BACKGROUNDER_ARTICLE_PAGES';

/** A part of a site, or what the bench wants of it. */
export function asWanted(part: ShardPart): ShardPart {
  if (process.env[ARTICLE_PAGES] !== 'only') return part;
  const pages = part.plan.pages.filter(({ route }) => route === 'article');
  return { ...part, plan: { ...part.plan, pages, articles: new Map() }, siteWide: false };
}
