import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';

/** How wide a picture stands in the text: in the column, or on a phone between its edges. */
export const SIZES = '(width < 41rem) 90vw, 37rem';

/** Once and twice the column, and a phone. */
const WIDTHS = [480, 740, 1184];

/** What a browser may choose from. */
export interface Sources {
  sources: { type: string; srcset: string }[];
  src: string;
  srcset: string | undefined;
  width: number;
  height: number;
}

/**
 * A picture in the sizes and formats that are worth having, AVIF first, its own kind last. Drawings
 * (SVG) and GIFs stay the files they are.
 */
export async function toSources(image: ImageMetadata): Promise<Sources> {
  // Asked directly, Astro would take it that a page shows the original, and publish that too.
  const { clone = image }: ImageMetadata & { clone?: ImageMetadata } = image;
  const { format, width, height } = clone;
  if (format === 'svg' || format === 'gif') {
    return { sources: [], src: image.src, srcset: undefined, width, height };
  }
  const widths = [...new Set(WIDTHS.map((one) => Math.min(one, width)))];
  const largest = Math.max(...widths);
  const size = { width: largest, height: Math.round((height * largest) / width) };
  const inFormat = (wanted: string) => getImage({ src: image, format: wanted, widths, ...size });
  const formats = ['avif', 'webp'].filter((one) => one !== format);
  const made = await Promise.all(formats.map(inFormat));
  const own = await inFormat(format);
  return {
    sources: made.map(({ srcSet }, index) => ({
      type: `image/${formats[index] ?? ''}`,
      srcset: srcSet.attribute,
    })),
    src: own.src,
    srcset: own.srcSet.attribute,
    ...size,
  };
}
