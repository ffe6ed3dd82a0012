import type { CSLName } from '@citation-js/core';

const WORD = String.raw`\p{Lu}[\p{Script=Latin}\p{M}'’-]*`;
const PARTICLE = '(?:van|von|de|da|di|la|le)(?: (?:der|den|la))?';
const PERSON = new RegExp(
  String.raw`^(?=[^\p{Script=Greek}\p{Script=Cyrillic}]+$)(?<given>${WORD}(?: \p{Lu}\.)*) (?:(?<particle>${PARTICLE}) )?(?<family>${WORD})$`,
  'u',
);
/** Words that make a byline the name of a group. */
const GROUP =
  /\b(?:agency|agentur|bureau|desk|editors?|editorial|media|news\w*|press\w*|redaktion|reporters?|staff|team|the)\b/iu;

/**
 * A byline as CSL has names. It is taken apart into given and family name only where that is safe:
 * two words (and initials, and particles such as "van der") in Latin script that do not name a group.
 * Any other stays whole: a name that is wrongly inverted is wrong, one that is not inverted is not.
 *
 * @param groups names of the site and its publisher
 */
export function cslName(name: string, groups: readonly string[]): CSLName {
  const parts = PERSON.exec(name)?.groups;
  if (!parts || groups.includes(name) || GROUP.test(name)) return { literal: name };
  const { family = '', given = '', particle } = parts;
  return { family, given, ...(particle && { 'non-dropping-particle': particle }) };
}
