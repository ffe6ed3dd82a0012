import { createHash } from 'node:crypto';
import type { CheckedSite } from '../report.ts';
import type { Plan } from './plan.ts';

/** A part of a site, so that several machines build one: number `index`, from 1, of `count`. */
export interface Shard {
  index: number;
  count: number;
}

/** What a shard makes. */
export interface ShardPart {
  checked: CheckedSite;
  plan: Plan;
  /** True for the first: it carries what is made of the whole site. */
  siteWide: boolean;
}

/**
 * The part of a site that a shard makes: the articles whose slug falls to it, with all their files.
 * Each file of the site is made by exactly one, but for scripts, which are the same in all.
 */
export function ofShard(checked: CheckedSite, plan: Plan, shard: Shard | undefined): ShardPart {
  if (!shard) return { checked, plan, siteWide: true };
  const siteWide = shard.index === 1;
  const slugs = new Map(
    checked.content.articles.flatMap(({ slug, aliases }) =>
      [slug, ...aliases].map((name) => [name, slug] as const),
    ),
  );
  const isOurs = (slug: string): boolean => shardOf(slug, shard.count) === shard.index;
  return {
    checked,
    plan: {
      ...plan,
      pages: plan.pages.filter(({ article }) =>
        article === undefined ? siteWide : isOurs(slugs.get(article) ?? article),
      ),
      articles: new Map([...plan.articles].filter(([slug]) => isOurs(slug))),
    },
    siteWide,
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
