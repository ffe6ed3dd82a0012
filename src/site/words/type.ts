import type { Locale } from 'date-fns/locale';
import type { ASIDE_KINDS } from '../../elements/aside/element.ts';

/** The interface words of one language. A new language is a file here and a line in `index.ts`. */
export interface Words {
  /** Its language tag. */
  lang: string;
  /** How dates are written out. */
  locale: Locale;
  skip: string;
  by: (names: string) => string;
  published: string;
  factsAsOf: string;
  /** Under the standfirst of an article to which nothing will be added. */
  describes: (date: string) => string;
  readingTime: (minutes: number) => string;
  outline: string;
  toOutline: string;
  copyLink: (heading: string) => string;
  copied: string;
  /** Before a note's number, for screen readers. */
  note: string;
  /** The name of a table's scrolling frame, for screen readers. */
  table: string;
  next: string;
  home: string;
  newest: string;
  more: string;
  about: string;
  notFoundTitle: string;
  notFoundText: string;
  toHome: string;
  aside: Record<(typeof ASIDE_KINDS)[number], string>;
}
