import { TZDate } from '@date-fns/tz';
import { compareDates } from '../../article/dates.ts';
import type { DateText } from '../../article/dates.ts';
import type { ArticleHead } from '../../article/model.ts';
import { dayIn } from '../../site/lists.ts';
import type { SiteContent, SiteOutput } from '../site-files.ts';
import type { Surroundings } from '../files.ts';
import { urlSet } from './sitemap.ts';

const HOUR = 60 * 60 * 1000;
/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const MOST = 1000;
const WINDOW = 48 * HOUR;

/**
 * The news sitemap: what was published in the two days before the date of the build. That date is
 * given, never read off the clock: without it, and where nothing was published, there is no file.
 */
export const newsSitemap: SiteOutput = async (content, surroundings) => {
  const news = newsOf(content, surroundings);
  if (news.length === 0) return [];
  const { addresses, site } = surroundings;
  const items = news.map(({ slug, title, date, lang }) => ({
    url: addresses.absolute(addresses.article(slug)),
    news: {
      publication: { name: site.name, language: languageOf(lang) },
      publication_date: date,
      title,
    },
  }));
  return [{ address: addresses.newsSitemap, text: await urlSet(items, true) }];
};

/** The articles that are news at the date of the build, newest first. */
export function newsOf(
  { articles }: Pick<SiteContent, 'articles'>,
  { site }: Pick<Surroundings, 'site'>,
): ArticleHead[] {
  const { buildDate, timeZone } = site;
  if (buildDate === undefined) return [];
  const end = endOf(buildDate, timeZone);
  return articles.filter((article) => isWithin(article, end, timeZone)).slice(0, MOST);
}

/** Both what it says of itself and when it was truly put on record: an article dated back is no news. */
function isWithin({ date, revisions }: ArticleHead, end: number, timeZone: string): boolean {
  const recorded = Date.parse(revisions[0]?.recorded ?? '');
  // Of a calendar date, the whole day counts.
  const day = dayIn(date, timeZone);
  const from = dayIn(new Date(end - WINDOW).toISOString(), timeZone);
  const to = dayIn(new Date(end).toISOString(), timeZone);
  const isRecent = date.includes('T')
    ? Date.parse(date) >= end - WINDOW && Date.parse(date) <= end
    : day >= from && compareDates(day, to) <= 0;
  return isRecent && recorded >= end - WINDOW && recorded <= end;
}

/** A calendar date is meant to its end, on the site’s clocks. */
function endOf(date: DateText, timeZone: string): number {
  if (date.includes('T')) return Date.parse(date);
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new TZDate(year, month - 1, day + 1, timeZone).getTime() - 1;
}

/** ISO 639, but for Chinese, whose scripts are told apart. */
function languageOf(lang: string): string {
  if (/^zh-(?:cn|hans)/i.test(lang)) return 'zh-cn';
  if (/^zh-(?:tw|hant)/i.test(lang)) return 'zh-tw';
  return lang.split('-')[0] ?? lang;
}
