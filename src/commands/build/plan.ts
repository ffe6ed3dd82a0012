import { createHash } from 'node:crypto';
import { byNewest } from '../../article/model.ts';
import type { ArticleHead } from '../../article/model.ts';
import type { ArticleEntry } from '../../loader/load-article.ts';
import { addressesOf } from '../../site/addresses.ts';
import { plannedOf, ROUTES } from '../../site/routes/routes.ts';
import type { Route } from '../../site/routes/routes.ts';
import { sharedOf } from '../../site/routes/site-data.ts';
import type { Shared, SiteData } from '../../site/routes/site-data.ts';
import type { CheckedSite } from '../report.ts';

/** A page that Astro is to render. */
export interface PlannedPage {
  route: Route;
  params: Record<string, string>;
  props: unknown;
  /** Its address, without host. */
  path: string;
  /** The digest of all that it is given. */
  key: string;
  /** The article that it is of. */
  article: string | undefined;
}

/** Everything of a site that is made for one page or one article alone, and what each is made of. */
export interface Plan {
  /** What all pages are given. */
  shared: Shared;
  pages: PlannedPage[];
  /** Of every article, the digest of all that its files without Astro are made of. */
  articles: Map<string, string>;
}

/** Plans a site: the same content gives the same plan. */
export function planSite({ settings, content }: CheckedSite): Plan {
  const data: SiteData = {
    ...content,
    settings,
    articles: content.articles.toSorted(byNewest),
  };
  const addresses = addressesOf(settings);
  const routes = Object.keys(ROUTES) as Route[];
  const pages = routes.flatMap((route) =>
    plannedOf(route, data, addresses).map(({ params, props, path }): PlannedPage => {
      // As they are written into the list that Astro is given: what is undefined is left out.
      const text = JSON.stringify(props);
      const sound = JSON.parse(JSON.stringify(params)) as Record<string, string>;
      return {
        route,
        params: sound,
        props,
        path,
        key: digest(route, text),
        article: sound['slug'],
      };
    }),
  );
  const slugs = new Map(
    content.articles.flatMap((entry) =>
      [entry.slug, ...entry.aliases].map((slug) => [slug, entry] as const),
    ),
  );
  const names = (entries: readonly { id: string; name: string }[], ids: readonly string[]) =>
    ids.map((id) => entries.find((entry) => entry.id === id)?.name);
  const articles = content.articles.map((entry): [string, string] => {
    const told = [names(data.authors, entry.authors), names(data.topics, entry.topics)];
    const others = movedTo(entry, slugs).map((other) => other.digest);
    return [entry.slug, digest(entry.digest, JSON.stringify([told, others]))];
  });
  return { shared: sharedOf(data), pages, articles: new Map(articles) };
}

/** The articles that sections of one went to, and on from there. */
function movedTo(entry: ArticleEntry, slugs: ReadonlyMap<string, ArticleEntry>): ArticleEntry[] {
  const seen = new Set<ArticleEntry>();
  const follow = ({ gone }: ArticleHead): void => {
    for (const { moved = '' } of gone) {
      const other = slugs.get(moved.split('#')[0] ?? '');
      if (!other || seen.has(other)) continue;
      seen.add(other);
      follow(other);
    }
  };
  follow(entry);
  return [...seen];
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('base64url');
}
