import { createHash } from 'node:crypto';
import type { ArticleHead } from '../../article/model.ts';
import type { Plan } from './plan.ts';

/** A part of a site, so that several machines build one: number `index`, from 1, of `count`. */
export interface Shard {
  index: number;
  count: number;
}

/** True for the shard that carries what is made of the whole site: the first. */
export function isSiteWide(shard: Shard | undefined): boolean {
  return !shard || shard.index === 1;
}

/**
 * The part of a site that a shard makes: the articles whose slug falls to it, with all their files.
 * Each file of the site is made by exactly one, but for scripts, which are the same in all.
 */
export function ofShard(
  articles: readonly Pick<ArticleHead, 'slug' | 'aliases'>[],
  plan: Plan,
  shard: Shard | undefined,
): Plan {
  if (!shard) return plan;
  const slugs = new Map(
    articles.flatMap(({ slug, aliases }) =>
      [slug, ...aliases].map((name) => [name, slug] as const),
    ),
  );
  const isOurs = (slug: string): boolean => shardOf(slug, shard.count) === shard.index;
  return {
    ...plan,
    pages: plan.pages.filter(({ article }) =>
      article === undefined ? isSiteWide(shard) : isOurs(slugs.get(article) ?? article),
    ),
    articles: new Map([...plan.articles].filter(([slug]) => isOurs(slug))),
  };
}

/** The shard of an article, from 1: by its slug alone, so that it stays where it is. */
export function shardOf(slug: string, count: number): number {
  const hash = createHash('sha256').update(slug).digest();
  return (hash.readUInt32BE(0) % count) + 1;
}

/** Reads `2/3`. */
export function parseShard(text: string): Shard | undefined {
  const [, index = '', count = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return shard.index >= 1 && shard.index <= shard.count ? shard : undefined;
}
