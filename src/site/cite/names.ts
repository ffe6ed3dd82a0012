import type { CSLName } from '@citation-js/core';

/** Somebody who is cited, as the file of an author says it. */
export interface CitedAuthor {
  /** As it stands in the byline. */
  name: string;
  kind?: 'person' | 'organization' | undefined;
  family?: string | undefined;
  given?: string | undefined;
}

const WORD = String.raw`\p{Lu}[\p{Script=Latin}\p{M}'’-]*`;
const PARTICLE = '(?:van|von|de|da|di|la|le)(?: (?:der|den|la))?';
const PERSON = new RegExp(
  String.raw`^(?=[^\p{Script=Greek}\p{Script=Cyrillic}]+$)(?<given>${WORD}(?: \p{Lu}\.)*) (?:(?<particle>${PARTICLE}) )?(?<family>${WORD})$`,
  'u',
);
/** Words that make a byline the name of a group. */
const GROUP =
  /\b(?:agency|agentur|bureau|desk|editors?|editorial|media|news\w*|press\w*|redaktion|reporters?|staff|team|the)\b/iu;
/** Languages that write the family name first: `surnameFirst` in Unicode’s CLDR, personNames. */
const FAMILY_FIRST = new Set('hu ja km ko mn si ta te vi yue zh'.split(' '));

/**
 * An author as CSL has names: in the parts that the author’s file gives. Where it gives none, a byline
 * is taken apart only where that is safe: two words (and initials, and particles such as "van der")
 * in Latin script that do not name a group, in a language that writes the family name last. Any other
 * stays whole: a name that is wrongly inverted is wrong, one that is not inverted is not.
 *
 * @param groups names of the site and its publisher
 * @param lang the language tag of what is cited
 */
export function cslName(
  { name, kind, family, given }: CitedAuthor,
  groups: readonly string[],
  lang: string,
): CSLName {
  if (kind === 'organization') return { literal: name };
  if (family !== undefined) return { family, ...(given !== undefined && { given }) };
  return FAMILY_FIRST.has(lang.split('-')[0] ?? '') ? { literal: name } : guessed(name, groups);
}

function guessed(name: string, groups: readonly string[]): CSLName {
  const parts = PERSON.exec(name)?.groups;
  if (!parts || groups.includes(name) || GROUP.test(name)) return { literal: name };
  const { family = '', given = '', particle } = parts;
  return { family, given, ...(particle && { 'non-dropping-particle': particle }) };
}
