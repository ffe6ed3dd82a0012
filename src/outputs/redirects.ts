import type { ArticleHead } from '../article/model.ts';
import { idsOf } from '../loader/references.ts';
import type { Addresses } from '../site/addresses.ts';

/** An address that leads to another for good, both without host. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * Every address that articles had under earlier names, and where it now is. The site works without:
 * each has a page or file of its own. A host that is given this list spares readers and search
 * engines the old name; browsers carry a fragment on over such a redirect.
 */
export function redirectsOf(articles: readonly ArticleHead[], addresses: Addresses): Redirect[] {
  return articles.flatMap((article) => {
    const { slug, aliases, revisions } = article;
    const addressesUnder = (name: string): string[] => [
      addresses.article(name),
      ...idsOf(article).map((id) => addresses.card(name, id)),
      addresses.cite(name),
      addresses.markdown(name),
      addresses.history(name),
      ...revisions.map(({ revision }) => addresses.history(name, revision)),
      addresses.record(name),
      addresses.articleFeed(name),
    ];
    const now = addressesUnder(slug);
    return aliases.flatMap((alias) =>
      addressesUnder(alias).map((from, index) => ({ from, to: now[index] ?? '' })),
    );
  });
}
