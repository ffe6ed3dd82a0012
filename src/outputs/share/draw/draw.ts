import sharp from 'sharp';
import type { SharePicture } from '../picture.ts';
import { blend } from './blend.ts';
import type { Placed } from './blend.ts';
import { fit } from './fit.ts';
import { COLOURS, EDGE, PLACES, SIZE, STYLES } from './look.ts';
import type { Style } from './look.ts';
import { typeSet } from './type-set.ts';
import type { Lines } from './type-set.ts';

/**
 * Draws a picture as PNG. The same picture gives the same bytes where the packages are the same:
 * the fonts are those of the project and no other (`../fonts.ts`).
 */
export async function draw(picture: SharePicture): Promise<Buffer> {
  const set = async (text: string, style: Style): Promise<Lines | undefined> => {
    const plain = text.replace(/\s+/gu, ' ').trim();
    if (plain === '') return undefined;
    return fit(plain, style, async (part, size, breaks) =>
      typeSet(part, style, size, picture, breaks),
    );
  };
  const [kicker, headline, under, site, date] = await Promise.all([
    set(picture.kicker, STYLES.kicker),
    set(picture.headline, picture.under === '' ? STYLES.headline : STYLES.heading),
    set(picture.under, STYLES.under),
    set(picture.site, STYLES.site),
    set(picture.date, STYLES.date),
  ]);
  const start = picture.dir === 'ltr' ? 'left' : 'right';
  const end = picture.dir === 'ltr' ? 'right' : 'left';
  const top = kicker ? PLACES.headline : PLACES.headlineAlone;
  const pixels = Buffer.from(await ground(picture.dir));
  for (const placed of [
    place(kicker, start, PLACES.kicker),
    place(headline, start, top),
    place(under, start, top + (headline?.height ?? 0) + PLACES.gap),
    place(site, start, PLACES.foot),
    place(date, end, PLACES.foot),
  ]) {
    if (placed) blend(pixels, placed);
  }
  return sharp(pixels, { raw: { ...SIZE, channels: 3 } })
    .png({ compressionLevel: 6 })
    .toBuffer();
}

function place(lines: Lines | undefined, side: 'left' | 'right', top: number): Placed | undefined {
  if (!lines) return undefined;
  return { ...lines, left: side === 'left' ? EDGE : SIZE.width - EDGE - lines.width, top };
}

const grounds: Partial<Record<SharePicture['dir'], Promise<Buffer>>> = {};

/** The paper and its rules: the same under every picture, so made once. */
async function ground(dir: SharePicture['dir']): Promise<Buffer> {
  const { width, height } = SIZE;
  const x = dir === 'ltr' ? EDGE : width - EDGE - 96;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<path fill="${COLOURS.paper}" d="M0 0h${width}v${height}H0z"/>
<path fill="${COLOURS.accent}" d="M${x} ${PLACES.mark}h96v6h-96z"/>
<path fill="${COLOURS.rule}" d="M${EDGE} ${PLACES.rule}h${width - 2 * EDGE}v2H${EDGE}z"/>
</svg>`;
  return (grounds[dir] ??= sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer());
}
