import { once } from './once.ts';

const RTL_SCRIPTS = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** True for a well-formed language tag (BCP 47) in its canonical spelling, such as `en-GB`. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

/** The direction that a language's script runs in, by its tag. */
export const directionOf = once((tag: string): 'ltr' | 'rtl' =>
  // Of the script and not from Intl's getTextInfo(), which not every engine has.
  RTL_SCRIPTS.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr',
);

/** What an element in one language says of it in a page of another; nothing in one of the same. */
export function foreign(tag: string, around: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return tag === around ? {} : { lang: tag, dir: directionOf(tag) };
}
