import type { Words } from '../../site/words/type.ts';

/** The style that lets screen readers say what a mark means, and where it ends. */
export function markStyle({ struck, putIn }: Pick<Words, 'struck' | 'putIn'>): string {
  return [
    `del::before{content:${cssText(`${struck} `)}}`,
    `ins::before{content:${cssText(`${putIn} `)}}`,
    `:is(ins,del)::after{content:${cssText('; ')}}`,
  ].join('');
}

/** A text as a string of CSS that can end neither itself nor the style element it stands in. */
export function cssText(text: string): string {
  const escape = (char: string): string => `\\${(char.codePointAt(0) ?? 0).toString(16)} `;
  return `"${text.replace(/["\\<\p{Cc}]/gu, escape)}"`;
}
