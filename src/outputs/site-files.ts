import type { Article } from '../article/model.ts';
import type { ArticleEntry } from '../loader/load-article.ts';
import type { Author, Series, Topic } from '../loader/registers.ts';
import type { SiteOwnPage } from '../site/trust.ts';
import { feeds } from './feeds/feeds.ts';
import type { OutputFile, Surroundings } from './files.ts';
import { served } from './hosting/served.ts';
import { icons } from './icons/icons.ts';
import { manifest } from './icons/manifest.ts';
import { examplePictures } from './pictures/page-pictures.ts';
import { pictures } from './plain/pictures.ts';
import { newsSitemap } from './sitemaps/news.ts';
import { robots } from './sitemaps/robots.ts';
import { sitemaps } from './sitemaps/sitemap.ts';

/** Everything that the outputs of the whole site are made of. */
export interface SiteContent {
  /** What can be read, newest first: no draft in a build, nothing that was withdrawn. */
  articles: readonly ArticleEntry[];
  topics: readonly Topic[];
  series: readonly Series[];
  authors: readonly Author[];
  /** The site’s own pages. */
  pages: readonly SiteOwnPage[];
  /** The text of an article; read when it is asked for, so ask for few. */
  articleOf: (entry: ArticleEntry) => Article;
}

/** Makes files of the whole site. A new one is a file in this folder and a line below. */
export type SiteOutput = (
  content: SiteContent,
  surroundings: Surroundings,
) => readonly OutputFile[] | Promise<readonly OutputFile[]>;

const OUTPUTS: readonly SiteOutput[] = [
  feeds,
  pictures,
  // Of the style guide.
  (_content, { addresses }) => examplePictures(process.cwd(), addresses),
  sitemaps,
  newsSitemap,
  robots,
  icons,
  manifest,
  served,
];

/** Every file that is made of the whole site and not of one article. */
export async function siteOutputs(
  content: SiteContent,
  surroundings: Surroundings,
): Promise<OutputFile[]> {
  const files = await Promise.all(OUTPUTS.map(async (output) => output(content, surroundings)));
  return files.flat();
}
