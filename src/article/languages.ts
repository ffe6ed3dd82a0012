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

/** The direction that a language's script runs in. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  // Of the script and not from Intl's getTextInfo(), which not every engine has.
  return RTL_SCRIPTS.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
}
