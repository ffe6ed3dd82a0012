/** How wide a picture stands in the text: in the column, or on a phone between its edges. */
export const SIZES = '(width < 41rem) 90vw, 37rem';

/** Once and twice the column, and a phone. */
const WIDTHS = [480, 740, 1184];
/** What browsers are offered besides the kind that a picture has, the smallest first. */
const FORMATS = ['avif', 'webp'];
/** Drawings and what may move stay the files they are. */
const AS_THEY_ARE = ['gif', 'svg'];
/** So many digits of a digest tell two pictures apart. */
const DIGITS = 16;

/** A picture as it stands in an article’s folder. */
export interface OriginalPicture {
  /** The name of its file: its ending says what kind it is. */
  src: string;
  /** Of its bytes. */
  digest: string;
  /** In pixels, upright. */
  width: number;
  height: number;
}

/** A file that is made of a picture. */
export interface MadeSize {
  /** Its name in the folder of the site’s assets. */
  name: string;
  /** As a file’s ending says it: `avif`. */
  format: string;
  /** Undefined where the original is shown. */
  width: number | undefined;
}

/** The files of one kind, by width. */
interface Kind {
  format: string;
  sizes: MadeSize[];
}

/** What a browser may choose from. */
export interface Sources {
  sources: { type: string; srcset: string }[];
  src: string;
  srcset: string | undefined;
  width: number;
  height: number;
}

/** The picture of a figure, by its attributes; undefined where the article has it no more. */
export function originalOf({
  src,
  digest,
  width,
  height,
}: Partial<Record<keyof OriginalPicture, string | undefined>>): OriginalPicture | undefined {
  if (src === undefined || digest === undefined || width === undefined) return undefined;
  return { src, digest, width: Number(width), height: Number(height) };
}

/** Every file that pages show of a picture. */
export function sizesOf(picture: OriginalPicture): MadeSize[] {
  return kindsOf(picture).flatMap(({ sizes }) => sizes);
}

/**
 * A picture in the sizes and formats that are worth having, AVIF first, its own kind last.
 *
 * @param addressOf the address of a file in the folder of assets
 */
export function toSources(picture: OriginalPicture, addressOf: (name: string) => string): Sources {
  const kinds = kindsOf(picture);
  const own = kinds.at(-1)?.sizes ?? [];
  const largest = own.at(-1);
  const { width = picture.width, name = '' } = largest ?? {};
  const srcsetOf = (sizes: readonly MadeSize[]): string =>
    sizes.map((size) => `${addressOf(size.name)} ${size.width ?? width}w`).join(', ');
  return {
    sources: kinds.slice(0, -1).map(({ format, sizes }) => ({
      type: `image/${format}`,
      srcset: srcsetOf(sizes),
    })),
    src: addressOf(name),
    srcset: largest?.width === undefined ? undefined : srcsetOf(own),
    width,
    height: Math.round((picture.height * width) / picture.width),
  };
}

function kindsOf({ src, digest, width }: OriginalPicture): Kind[] {
  const own = src.slice(src.lastIndexOf('.') + 1).toLowerCase();
  const start = digest.slice(0, DIGITS);
  if (AS_THEY_ARE.includes(own)) {
    return [{ format: own, sizes: [{ name: `${start}.${own}`, format: own, width: undefined }] }];
  }
  const widths = [...new Set(WIDTHS.map((one) => Math.min(one, width)))];
  return [...FORMATS.filter((one) => one !== own), own].map((format) => ({
    format,
    sizes: widths.map((one) => ({ name: `${start}-${one}.${format}`, format, width: one })),
  }));
}
