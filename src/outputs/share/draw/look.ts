import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The size that previews ask for: https://ogp.me and the large card of X. */
export const SIZE = { width: 1200, height: 630 };

/** No ink stands nearer to the sides than this. */
export const EDGE = 72;

/** How a line of the picture is set: sizes in pixels, the largest that fits is taken. */
export interface Style {
  weight: 'Regular' | 'SemiBold';
  colour: Colour;
  sizes: readonly number[];
  /** What the lines may fill. */
  width: number;
  height: number;
}

type Colour = 'paper' | 'ink' | 'quiet' | 'accent' | 'rule';

const FULL = SIZE.width - 2 * EDGE;

const HEADLINE = {
  weight: 'SemiBold',
  colour: 'ink',
  sizes: [104, 92, 82, 72, 64, 56, 50, 44],
  width: FULL,
} as const;

/** The styles of everything that is written on a picture. */
export const STYLES = {
  kicker: { weight: 'SemiBold', colour: 'accent', sizes: [32], width: FULL, height: 50 },
  headline: { ...HEADLINE, height: 352 },
  /** A headline that has a line below it. */
  heading: { ...HEADLINE, height: 214 },
  under: { weight: 'Regular', colour: 'quiet', sizes: [36, 32], width: FULL, height: 84 },
  site: { weight: 'SemiBold', colour: 'ink', sizes: [30, 26], width: 480, height: 40 },
  date: { weight: 'Regular', colour: 'quiet', sizes: [30, 26], width: 540, height: 40 },
} satisfies Record<string, Style>;

/** Where things begin, from the top; a line below the headline is set after a gap. */
export const PLACES = {
  mark: 58,
  kicker: 88,
  headline: 150,
  headlineAlone: 106,
  gap: 54,
  rule: 528,
  foot: 551,
};

/** The colours of the light page, from its own tokens. */
export const COLOURS = coloursOf(
  readFileSync(fileURLToPath(new URL('../../../styles/tokens.css', import.meta.url)), 'utf8'),
);

/**
 * The light colours among the tokens of a style sheet.
 *
 * @throws where one is missing
 */
export function coloursOf(css: string): Record<Colour, string> {
  const colour = (name: Colour): string => {
    const [, found] = new RegExp(`--${name}:\\s*light-dark\\((#[0-9a-f]{6}),`, 'i').exec(css) ?? [];
    if (found === undefined) throw new Error(`There is no light colour --${name} in tokens.css`);
    return found;
  };
  return {
    paper: colour('paper'),
    ink: colour('ink'),
    quiet: colour('quiet'),
    accent: colour('accent'),
    rule: colour('rule'),
  };
}
