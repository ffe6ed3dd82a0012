import { byNewest } from '../article/model.ts';
import type { ArticleHead } from '../article/model.ts';

/** What is read of an article to know what it has to do with another one. */
export type Relatable = Pick<
  ArticleHead,
  'slug' | 'aliases' | 'date' | 'topics' | 'mentions' | 'related' | 'draft'
>;

/** How many are proposed where an editor picked none. */
const PROPOSED = 3;
/** A person or a term says more of what an article is about than one of the few topics. */
const MENTION = 3;
/** Of what very many share only the newest count, so that a large site costs no more a page. */
const NEWEST = 100;

/** Finds what to read besides an article; `not` may be picked, but is never proposed. */
export type FindRelated<T> = (article: Relatable, not?: readonly Relatable[]) => T[];

/**
 * What to read besides: what an editor picked, in that order, or else at most three that share
 * topics, people and terms. Each shared one counts the more the fewer articles have it; of equal
 * ones the newest come first, then by slug.
 *
 * @param articles everything that may be read: nothing that was withdrawn; a draft is never proposed
 */
export function relatedAmong<T extends Relatable>(articles: readonly T[]): FindRelated<T> {
  const sorted = articles.toSorted(byNewest);
  const byName = new Map(sorted.flatMap((one) => namesOf(one).map((name) => [name, one] as const)));
  const shared = weighKeys(sorted);
  // By place in `sorted`, and empty between calls.
  const scores = new Int32Array(sorted.length);
  return (article, not = []) => {
    const picked = article.related.flatMap((name) => byName.get(name) ?? []);
    const others = [...new Set(picked)].filter(({ slug }) => slug !== article.slug);
    if (others.length > 0) return others;
    const places: number[] = [];
    for (const key of keysOf(article)) {
      const { weight, holders } = shared.get(key) ?? NOBODY;
      for (const place of holders) {
        const before = scores[place] ?? 0;
        if (before === 0) places.push(place);
        scores[place] = before + weight;
      }
    }
    const unwanted = new Set([article, ...not].map(({ slug }) => slug));
    const wanted = places.filter((place) => !unwanted.has(sorted[place]?.slug ?? ''));
    const best = highest(wanted, scores).flatMap((place) => sorted[place] ?? []);
    for (const place of places) scores[place] = 0;
    return best;
  };
}

/** The places that score highest, of equal ones the first. Sorting all would take most of the time. */
function highest(places: readonly number[], scores: Int32Array): number[] {
  const score = (place: number): number => scores[place] ?? 0;
  const byScore = (a: number, b: number): number => score(b) - score(a) || a - b;
  const best: number[] = [];
  for (const place of places) {
    const last = best[PROPOSED - 1];
    if (last !== undefined && byScore(last, place) < 0) continue;
    best.push(place);
    best.sort(byScore);
    best.length = Math.min(best.length, PROPOSED);
  }
  return best;
}

interface Shared {
  weight: number;
  /** Who has it, newest first: places in the list of all. */
  holders: number[];
}

const NOBODY: Shared = { weight: 0, holders: [] };

/**
 * The weight of each topic, person and term: how often the articles must be halved until as few are
 * left as have it. Whole numbers, so that equal sums are equal on every machine.
 */
function weighKeys(articles: readonly Relatable[]): Map<string, Shared> {
  const holders = new Map<string, number[]>();
  articles.forEach((article, place) => {
    if (article.draft) return;
    for (const key of keysOf(article)) {
      const own = holders.get(key);
      if (own) own.push(place);
      else holders.set(key, [place]);
    }
  });
  return new Map(
    [...holders].map(([key, own]) => {
      const halvings = 1 + Math.clz32(own.length) - Math.clz32(articles.length);
      const weight = halvings * (key.startsWith(TOPIC) ? 1 : MENTION);
      return [key, { weight, holders: own.slice(0, NEWEST) }];
    }),
  );
}

const TOPIC = 'topic:';

function keysOf({ topics, mentions }: Relatable): Set<string> {
  return new Set([...topics.map((id) => TOPIC + id), ...mentions]);
}

function namesOf({ slug, aliases }: Relatable): string[] {
  return [slug, ...aliases];
}
