import { humanDate } from '../../article/dates.ts';
import type { DateText } from '../../article/dates.ts';
import { directionOf } from '../../article/languages.ts';
import type { Article } from '../../article/model.ts';
import { lastChange } from '../../article/record/told.ts';
import type { Settings } from '../../site/settings.ts';
import { wordsFor } from '../../site/words/index.ts';
import type { Surroundings } from '../files.ts';

/** All that a share picture shows; an empty text leaves its line out. */
export interface SharePicture {
  /** The article’s first topic. */
  kicker: string;
  headline: string;
  /** Below the headline: the article that a section is of. */
  under: string;
  site: string;
  date: string;
  lang: string;
  dir: 'ltr' | 'rtl';
}

/** The pictures of an article. */
export interface ArticlePictures {
  article: SharePicture;
  /** Those of its sections, which the cards of earlier ids and subheadings show too. */
  sections: { id: string; picture: SharePicture }[];
}

/** What pictures need to know of the site. */
type PictureSurroundings = Pick<Surroundings, 'topicsOf'> & { site: Pick<Settings, 'name'> };

/** What the pictures of an article show: its own, and one for each section. */
export function picturesOf(
  article: Article,
  { site, topicsOf }: PictureSurroundings,
): ArticlePictures {
  const { lang, dir, title, date, revisions } = article;
  const words = wordsFor(lang);
  const told = (label: string, day: DateText): string => `${label} ${humanDate(day, words.locale)}`;
  const change = lastChange(revisions);
  const own: SharePicture = {
    kicker: topicsOf(article)[0] ?? '',
    headline: title,
    under: '',
    site: site.name,
    date: change ? told(words.told[change.kind], change.date) : told(words.published, date),
    lang,
    dir,
  };
  const sections = article.sections.map(({ id, heading, change: last }) => ({
    id,
    picture: {
      ...own,
      headline: heading,
      under: title,
      date: last ? told(words.told[last.kind], last.date) : told(words.published, date),
    },
  }));
  return { article: own, sections };
}

/** The picture of pages that have none of their own. */
export function pictureOfSite({
  name,
  tagline,
  language,
  origin,
}: Pick<Settings, 'name' | 'tagline' | 'language' | 'origin'>): SharePicture {
  const dir = directionOf(language);
  const { host } = new URL(origin);
  return { kicker: '', headline: name, under: tagline, site: host, date: '', lang: language, dir };
}
