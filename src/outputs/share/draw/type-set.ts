import sharp from 'sharp';
import { escapeText } from '../../markup.ts';
import { COLOURS } from './look.ts';
import type { Style } from './look.ts';

/** Lines of text as pixels, cropped to their ink. */
export interface Lines {
  data: Buffer;
  width: number;
  height: number;
}

/** The language and direction of what is set. */
export interface Script {
  lang: string;
  dir: 'ltr' | 'rtl';
}

const FAMILIES = {
  ltr: 'Source Serif 4, Noto Naskh Arabic, Noto Color Emoji',
  rtl: 'Noto Naskh Arabic, Source Serif 4, Noto Color Emoji',
};
// In a line of its own letters a paragraph would take the direction of its first one.
const MARKS = { ltr: '\u200E', rtl: '\u200F' };
// Naskh has far more room above and below its letters than a Latin type.
const LEADING = { ltr: 0.92, rtl: 0.78 };

/**
 * Sets a text in lines: Pango shapes and orders its letters, whatever its script.
 *
 * @param breaks `words`: a word that is too long for a line sticks out of it
 */
export async function typeSet(
  text: string,
  { weight, colour, width }: Pick<Style, 'weight' | 'colour' | 'width'>,
  size: number,
  { lang, dir }: Script,
  breaks: 'words' | 'anywhere' = 'words',
): Promise<Lines> {
  const attributes = `lang="${escapeText(lang)}" foreground="${COLOURS[colour]}" line_height="${LEADING[dir]}"`;
  const { data, info } = await sharp({
    text: {
      text: `<span ${attributes}>${MARKS[dir]}${escapeText(text)}</span>`,
      font: `${FAMILIES[dir]} ${weight} ${size}`,
      width,
      // One point is one pixel.
      dpi: 72,
      rgba: true,
      wrap: breaks === 'words' ? 'word' : 'word-char',
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
