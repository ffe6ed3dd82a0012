import type { ArticleHead } from '../../article/model.ts';
import { isWithdrawn } from '../../article/record/told.ts';
import type { Settings } from '../../site/settings.ts';

/**
 * What a share picture says, for who does not see it: what is read on it, in its order. Its topic
 * and date are left out, as the page that is shared says both.
 *
 * @param article none: the picture of the site
 * @param heading of the section; none: the picture of the whole article
 */
export function shareAlt(
  { name, tagline }: Pick<Settings, 'name' | 'tagline'>,
  article?: Pick<ArticleHead, 'title' | 'revisions'>,
  heading?: string,
): string {
  if (!article) return `${name} — ${tagline}`;
  const { title } = article;
  const section = heading === undefined || isWithdrawn(article) ? [] : [heading];
  return [...section, title, name].join(' — ');
}
