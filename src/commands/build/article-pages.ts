import type { Plan } from './plan.ts';

/**
 * The environment variable by which a build makes the pages of articles and nothing else with `only`:
 * for the bench, beside tools that make no more.
 */
export const ARTICLE_PAGES = 'BACKGROUNDER_ARTICLE_PAGES';

/** True where nothing but pages of articles is wanted. */
export function wantsArticlePages(): boolean {
  return process.env[ARTICLE_PAGES] === 'only';
}

/** The pages of articles of a plan, and nothing else. */
export function articlePages(plan: Plan): Plan {
  const pages = plan.pages.filter(({ route }) => route === 'article');
  return { ...plan, pages, articles: new Map() };
}
