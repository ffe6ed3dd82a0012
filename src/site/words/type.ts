import type { Locale } from 'date-fns/locale';
import type { Change } from '../../article/record/compare.ts';
import type { Kind, Part } from '../../article/record/revision.ts';
import type { FoundWords } from './found/type.ts';
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
  /** A change where it shows: `Corrected`, before a date. */
  told: Record<Kind, string>;
  /** What a revision or a note is: `Correction`. */
  kinds: Record<Kind, string>;
  /** Beside a date that is not the day on which it was put on record. */
  onRecord: (date: string) => string;
  corrections: string;
  noCorrections: string;
  correctionsOf: (site: string) => string;
  history: string;
  historyOf: (title: string) => string;
  showChanges: string;
  /** In an article’s history: nothing that is read changed. */
  firstShown: string;
  revision: (number: number) => string;
  /** Over a revision that is not the last one. */
  superseded: string;
  /** Over the last revision on its own page. */
  latest: string;
  currentText: string;
  /** How the words that were struck and put in are marked. */
  legend: string;
  /** Before words that were struck or put in, for screen readers. */
  struck: string;
  putIn: string;
  /** In place of a text that was taken out of a past revision. */
  redacted: (date: string, reason: string) => string;
  /** The fingerprint of a revision. */
  digest: string;
  /** The parts of an article that are no sections; `head` is its byline, dates and language. */
  parts: Record<Exclude<Part, `#${string}`> | 'head', string>;
  /** What became of a section. */
  became: Record<Exclude<Change['what'], 'changed'>, string>;
  /** Where a link to a section lands that is gone. */
  gone: (heading: string, date: string) => string;
  moved: (heading: string) => string;
  movedTo: string;
  lastShown: string;
  withdrawnOn: (date: string) => string;
  draft: string;
  /** The link to a section’s card. */
  share: string;
  report: string;
  reportSubject: (title: string) => string;
  /** On the card of a section, for readers whose browser stays on it. */
  toSection: string;
  /** The feed of an article’s changes. */
  changesOf: (title: string) => string;
  /** To a reader who comes back: short, before a count of sections; and over their list. */
  newSince: string;
  sinceVisit: string;
  notAgain: string;
  /** How old an article is: `2 years`, as Intl writes it. */
  age: (duration: string) => string;
  aside: Record<(typeof ASIDE_KINDS)[number], string>;
  elements: ElementWords;
  found: FoundWords;
}

/** What elements and sources say of themselves. */
export interface ElementWords {
  /** Before a source’s number, for screen readers: `Source 3`. */
  source: (number: number) => string;
  /** Over the list of sources. */
  sources: string;
  /** Of a source that shows no date. */
  stored: (date: string) => string;
  /** The links from a source back to where it is cited, for screen readers. */
  citedAt: (place: number) => string;
  keyPoints: string;
  timeline: string;
  questions: string;
  /** Over figures that differ by source. */
  numbers: string;
  /** Opens the figures of a chart as a table. */
  chartData: string;
  /** Under a map. */
  boundaries: string;
  kilometres: (number: number) => string;
  /** Who made a picture. */
  credit: (name: string) => string;
  people: string;
  terms: string;
  /** The role that somebody held on a day. */
  roleOn: (role: string, date: string) => string;
  /** When a text on a person or a term was written. */
  writtenOn: (date: string) => string;
  /** What to read besides. */
  related: string;
}
