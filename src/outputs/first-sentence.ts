import { segmenterFor } from '../article/segmenters.ts';

/** As much of a sentence as search engines and previews show. */
const LONGEST = 200;

/** What a full stop follows without ending a sentence, by language; the first part of a tag. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  en: 'Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Rev|Hon|Sen|Rep|Gov|St|No|vs|approx|ca|Jr|Sr',
  // A number with a stop is an ordinal; four digits are a year.
  de: String.raw`Dr|Prof|Hr|Fr|Nr|St|Str|Abs|Art|bzw|ca|usw|vgl|z|Z|\d{1,2}`,
};

/**
 * The first sentence of a text in paragraphs set apart by empty lines: of the first paragraph that
 * has one, cut at a word where it is very long. Empty only where the text is.
 */
export function firstSentence(text: string, lang: string): string {
  const paragraph = /\S.*(?:\n.+)*/u.exec(text)?.[0].replace(/\s+/gu, ' ') ?? '';
  const goesOn = abbreviationsOf(lang);
  let sentence = '';
  for (const { segment } of segmenterFor('sentence')(lang).segment(paragraph)) {
    sentence += segment;
    if (sentence.length > LONGEST || !goesOn.test(sentence)) break;
  }
  return shortened(sentence.trim(), lang);
}

/** A text of at most 200 characters, cut after a word. */
export function shortened(text: string, lang: string): string {
  if (text.length <= LONGEST) return text;
  // A word longer than all there is room for is cut between letters.
  const kept = upTo(LONGEST - 1, text, lang, 'word') || upTo(LONGEST - 1, text, lang, 'grapheme');
  return `${kept.replace(/[\s\p{P}]+$/u, '')}…`;
}

function upTo(length: number, text: string, lang: string, by: 'word' | 'grapheme'): string {
  let end = 0;
  for (const { index, segment } of segmenterFor(by)(lang).segment(text)) {
    if (index + segment.length > length) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** What a text ends with whose sentence goes on: an abbreviation, or the initial of a name. */
function abbreviationsOf(lang: string): RegExp {
  const known = ABBREVIATIONS[lang.split('-')[0] ?? ''];
  const words = known === undefined ? '' : `${known}|`;
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words}(?:\p{Lu}\.)*\p{Lu})\.\s*$`, 'u');
}
