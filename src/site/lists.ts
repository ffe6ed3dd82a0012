import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { compareDates } from '../article/dates.ts';
import type { DateText } from '../article/dates.ts';
import type { ArticleHead } from '../article/model.ts';
import type { FoundWords } from './words/found/type.ts';

/** How many explainers a page of a list holds. */
export const PAGE_SIZE = 50;

/** One page of a list. */
export interface ListPage<T> {
  items: T[];
  /** Its number, from 1, and how many there are. */
  page: number;
  of: number;
}

/** The address of a page of a list, by its number. */
export type PageAddress = (page: number) => string;

/** A list in pages. Only an empty list has a page without anything on it: its first. */
export function inPages<T>(items: readonly T[], size = PAGE_SIZE): ListPage<T>[] {
  const of = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: of }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    page: index + 1,
    of,
  }));
}

/** The part of a page's path that says which page it is: the first stands at the list's own address. */
export function pageParam({ page }: ListPage<unknown>): string | undefined {
  return page === 1 ? undefined : String(page);
}

/** The title of such a page: from the second on with its number. */
export function pageTitle(name: string, { page, of }: ListPage<unknown>, words: PageWords): string {
  return page === 1 ? name : `${name} · ${words.page(page, of)}`;
}

type PageWords = Pick<FoundWords, 'page'>;

/** What stands in lists under one name, such as a month. */
export interface Group<T> {
  key: string;
  items: T[];
}

/** Items by key, both in the order in which they come first; an item may have several keys. */
export function groupBy<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): Group<T>[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return [...groups].map(([key, own]) => ({ key, items: own }));
}

/** The day of a date: a calendar date as it is written, an instant as it was on the site's clocks. */
export function dayIn(date: DateText, timeZone: string): string {
  if (!date.includes('T')) return date;
  return format(new TZDate(Date.parse(date), timeZone), 'yyyy-MM-dd');
}

/** Articles by year, `2024`: newest first, as they come. */
export function yearsOf<T extends Pick<ArticleHead, 'date'>>(
  articles: readonly T[],
  timeZone: string,
): Group<T>[] {
  return groupBy(articles, ({ date }) => [dayIn(date, timeZone).slice(0, 4)]);
}

/** Articles by month, `2024-03`: newest first, as they come. */
export function monthsOf<T extends Pick<ArticleHead, 'date'>>(
  articles: readonly T[],
  timeZone: string,
): Group<T>[] {
  return groupBy(articles, ({ date }) => [dayIn(date, timeZone).slice(0, 7)]);
}

type Dated = Pick<ArticleHead, 'date' | 'slug'>;

/** The order in which a series is read: oldest first; of one date, by slug. */
export function byOldest(a: Dated, b: Dated): number {
  return compareDates(a.date, b.date) || (a.slug < b.slug ? -1 : 1);
}

/** What comes before and after an article in its series. */
export interface Beside<T> {
  before: T | undefined;
  after: T | undefined;
}

/** The neighbours of every article that is in a series, by its slug. */
export function besideInSeries<T extends Dated & Pick<ArticleHead, 'series'>>(
  articles: readonly T[],
): Map<string, Beside<T>> {
  const series = groupBy(articles, ({ series: own }) => (own === undefined ? [] : [own]));
  return new Map(
    series.flatMap(({ items }) =>
      items
        .sort(byOldest)
        .map(({ slug }, index, all) => [slug, { before: all[index - 1], after: all[index + 1] }]),
    ),
  );
}
