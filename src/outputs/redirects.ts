import type { ArticleHead } from '../article/model.ts';
import type { Addresses } from '../site/addresses.ts';

/** An address that leads to another for good, both without host; so does all that is below it. */
export interface Redirect {
  /** With a slash at its end. */
  from: string;
  /** With a slash at its end; what is below `from` has the same name below this. */
  to: string;
}

/**
 * The addresses that articles had under earlier names, and where they now are. The site works
 * without: what was under an earlier name is written there too (docs/decisions/007). A host that is
 * given this list spares readers and search engines the old name; browsers carry a fragment on over
 * such a redirect.
 */
export function redirectsOf(
  articles: readonly Pick<ArticleHead, 'slug' | 'aliases'>[],
  addresses: Pick<Addresses, 'article'>,
): Redirect[] {
  return articles.flatMap(({ slug, aliases }) =>
    aliases.map((alias) => ({ from: addresses.article(alias), to: addresses.article(slug) })),
  );
}
