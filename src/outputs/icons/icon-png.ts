import sharp from 'sharp';

/** How an icon is drawn: its width and height, and what stands behind it. */
export interface IconShape {
  size: number;
  /**
   * `none`: as it is. `whole`: a colour shows where it lets through. `padded`: that too, and what it
   * shows stands in the middle, because a system may cut everything else off
   * (https://www.w3.org/TR/appmanifest/#icon-masks: a circle of 40 % of the width).
   */
  ground: 'none' | 'whole' | 'padded';
}

/** The widest square that no mask cuts into; and with a ground of its own, which may be cut. */
const KEPT = { bare: 0.8 * Math.SQRT1_2, grounded: 0.8 };

/** Draws an SVG file of any size as a square icon. */
export async function iconPng(svg: Uint8Array, { size, ground }: IconShape): Promise<Buffer> {
  const whole = await drawSvg(svg, size);
  if (ground === 'none') return sharp(whole).png({ compressionLevel: 9 }).toBuffer();
  const corner = await cornerOf(whole);
  const background = corner ?? { r: 255, g: 255, b: 255 };
  const kept = corner ? KEPT.grounded : KEPT.bare;
  const inner = ground === 'padded' ? Math.round(size * kept) : size;
  const before = Math.floor((size - inner) / 2);
  const after = size - inner - before;
  return sharp(await drawSvg(svg, inner))
    .extend({ top: before, left: before, bottom: after, right: after, background })
    .flatten({ background })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

async function drawSvg(svg: Uint8Array, size: number): Promise<Buffer> {
  const { width, height } = await sharp(svg).metadata();
  // Drawn in its size, and not made larger afterwards.
  const density = Math.min(100_000, Math.max(1, (72 * size) / Math.max(width, height)));
  const background = { r: 0, g: 0, b: 0, alpha: 0 };
  return sharp(svg, { density })
    .resize(size, size, { fit: 'contain', background })
    .png()
    .toBuffer();
}

/** The colour in an icon’s corner, which goes on around it; none where it lets through. */
async function cornerOf(png: Buffer): Promise<{ r: number; g: number; b: number } | undefined> {
  const pixel = await sharp(png)
    .ensureAlpha()
    .extract({ left: 0, top: 0, width: 1, height: 1 })
    .raw()
    .toBuffer();
  const [r = 0, g = 0, b = 0, alpha = 0] = pixel;
  return alpha === 255 ? { r, g, b } : undefined;
}
