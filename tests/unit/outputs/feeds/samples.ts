import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { Article } from '../../../../src/article/model.ts';
import { feeds } from '../../../../src/outputs/feeds/feeds.ts';
import { aRecord, anArticle, aSite, headsOf } from '../samples.ts';

const topics = [
  { id: 'water', name: 'Water & ways', description: 'Who has it, and who <not>.' },
  { id: 'empty', name: 'Empty', description: 'Nothing yet.' },
];

/** Published on a day of May 2026; its record is that of its slug. */
export function published(slug: string, day: number, changes: Partial<Article> = {}): Article {
  const date = `2026-05-${String(day).padStart(2, '0')}`;
  const [first] = aRecord({ slug, date, recorded: `${date}T12:00:00+02:00` });
  if (!first) throw new Error('There is no record.');
  return anArticle({ slug, date, revisions: headsOf([first]), topics: ['water'], ...changes });
}

/** What the feeds of some articles hold, by address; and how often each article was read. */
export async function feedsOf(
  articles: readonly Article[],
  base = '',
): Promise<{ files: Map<string, string>; read: string[] }> {
  const read: string[] = [];
  const content = {
    articles: articles.map((article) => ({ ...article, digest: article.slug, pictures: {} })),
    topics,
    series: [],
    pages: [],
    authors: [{ id: 'maria', name: 'Maria “M” Lind & <Co>', links: [] }],
    articleOf: ({ slug }: { slug: string }): Article => {
      read.push(slug);
      const article = articles.find((one) => one.slug === slug);
      if (!article) throw new Error(`There is no article "${slug}".`);
      return article;
    },
  };
  const files = await feeds(content, aSite(articles, base));
  return {
    read,
    files: new Map(files.map((file) => [file.address, 'text' in file ? file.text : ''])),
  };
}

/** The feeds of the site, or in a folder of it, as they are and as a reader of feeds sees them. */
export const both = async (articles: readonly Article[], folder = '/') => {
  const { files } = await feedsOf(articles);
  const xml = files.get(`${folder}feed.xml`) ?? '';
  const json = files.get(`${folder}feed.json`) ?? '';
  return { xml, json, rss: parseRssFeed(xml), jsonFeed: parseJsonFeed(json) };
};

/** The text of every element of a name. */
export const all = (name: string, xml: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(
    ([, text = '']) => text,
  );

/** Articles of every shape that strains a feed. */
export const hard = (): Article[] => [
  published('bridge', 4),
  published('غزة', 5, { lang: 'ar', dir: 'rtl', title: 'جسر «مغلق»', standfirst: 'ما كان معروفا' }),
  published('quotes', 6, {
    title: `"Quotes" & 'more' </script> ]]> <![CDATA[ &amp; 🌉\u0008\uFFFE`,
    standfirst: '',
    opening: [{ kind: 'prose', html: '<p>]]> &lt;/script> \u000b <a href="/about/">a</a></p>' }],
    authors: [],
    topics: [],
  }),
  published('long', 7, { title: 'Very '.repeat(2000), standfirst: 'long '.repeat(5000) }),
];
