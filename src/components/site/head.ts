import { once } from '../../article/once.ts';

/** The feeds of a site or a topic: what they are called, and their paths. */
export interface Feeds {
  title: string;
  /** RSS 2.0. */
  rss: string;
  /** JSON Feed 1.1. */
  json: string;
}

/** The picture that previews of a page show, of 1200 × 630 pixels. */
export interface Picture {
  path: string;
  /** What it shows. */
  alt: string;
}

/** The locale that Open Graph takes a page to be in which names none: https://ogp.me/#optional */
const DEFAULT_LOCALE = 'en_US';

/**
 * A language tag as Open Graph wants it, with a territory: the one that Unicode’s likely subtags
 * give, where the tag has none. Undefined where it need not be named.
 */
export const localeOf = once((lang: string): string | undefined => {
  const { language, region } = new Intl.Locale(lang).maximize();
  const locale = region === undefined ? language : `${language}_${region}`;
  return locale === DEFAULT_LOCALE ? undefined : locale;
});
