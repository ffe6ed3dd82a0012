import { enGB } from 'date-fns/locale/en-GB';
import type { Words } from './type.ts';

export const en: Words = {
  lang: 'en',
  locale: enGB,
  skip: 'Skip to the text',
  by: (names) => `By ${names}`,
  published: 'Published',
  factsAsOf: 'Facts as of',
  describes: (date) => `This describes ${date}. Later events are not in it.`,
  readingTime: (minutes) => `${minutes} min read`,
  outline: 'In this explainer',
  toOutline: 'Sections',
  copyLink: (heading) => `Copy link to “${heading}”`,
  copied: 'Copied',
  note: 'Note',
  table: 'Table',
  next: 'What to read next',
  home: 'Home',
  newest: 'Newest explainer',
  more: 'More explainers',
  about: 'About',
  notFoundTitle: 'There is no page at this address',
  notFoundText: 'The address may be mistyped. Every explainer is listed on the home page.',
  toHome: 'To the home page',
  aside: {
    background: 'Background',
    note: 'Note',
    disputed: 'Disputed',
    unknown: 'What we don’t know',
  },
};
