import { once } from './once.ts';

/** What splits a text at one size of piece, by its language. */
export const segmenterFor = once((granularity: 'sentence' | 'word' | 'grapheme') =>
  once((lang: string) => new Intl.Segmenter(lang, { granularity })),
);
