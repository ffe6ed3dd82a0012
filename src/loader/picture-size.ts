import { isOnItsSide } from './exif-orientation.ts';

/** The kinds of pictures whose size is read from their bytes. */
export type BitmapKind = 'avif' | 'gif' | 'jpg' | 'png' | 'webp';

/** The width and height of a picture, in pixels, as it is shown. */
export interface Size {
  width: number;
  height: number;
}

/** The size of a picture, or undefined where the bytes are none of that kind. */
export function sizeOf(kind: BitmapKind, bytes: Buffer): Size | undefined {
  try {
    const size = READERS[kind](bytes);
    return size && size.width > 0 && size.height > 0 ? size : undefined;
  } catch (error) {
    // Cut off within its header.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const READERS: Record<BitmapKind, (bytes: Buffer) => Size | undefined> = {
  avif: avifSize,
  gif: gifSize,
  jpg: jpegSize,
  png: pngSize,
  webp: webpSize,
};

function textAt(bytes: Buffer, start: number, length = 4): string {
  return bytes.toString('latin1', start, start + length);
}

function pngSize(bytes: Buffer): Size | undefined {
  if (textAt(bytes, 0, 8) !== '\x89PNG\r\n\x1a\n' || textAt(bytes, 12) !== 'IHDR') return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function gifSize(bytes: Buffer): Size | undefined {
  if (!/^GIF8[79]a$/.test(textAt(bytes, 0, 6))) return undefined;
  return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
}

/** Where cameras say how they were held. */
const APP1 = 0xe1;

/** Goes from segment to segment up to the one that says how large the frame is. */
function jpegSize(bytes: Buffer): Size | undefined {
  if (textAt(bytes, 0, 2) !== '\xff\xd8') return undefined;
  let at = 2;
  let onItsSide = false;
  while (bytes.readUInt8(at) === 0xff) {
    const marker = bytes.readUInt8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      return onItsSide ? { width: height, height: width } : { width, height };
    }
    if (marker === APP1) {
      onItsSide ||= isOnItsSide(bytes.subarray(at + 4, at + 2 + bytes.readUInt16BE(at + 2)));
    }
    // A second `ff` only fills.
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

function webpSize(bytes: Buffer): Size | undefined {
  if (textAt(bytes, 0) !== 'RIFF' || textAt(bytes, 8) !== 'WEBP') return undefined;
  switch (textAt(bytes, 12)) {
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    default:
      return undefined;
  }
}

/** The largest of the sizes that its parts have: a picture may be put together from tiles. */
function avifSize(bytes: Buffer): Size | undefined {
  const brands = textAt(bytes, 8, bytes.readUInt32BE(0) - 8);
  if (textAt(bytes, 4) !== 'ftyp' || !/avi[fs]/.test(brands)) return undefined;
  let largest: Size | undefined;
  const header = bytes.subarray(0, HEADER);
  for (let at = header.indexOf('ispe'); at !== -1; at = header.indexOf('ispe', at + 4)) {
    const [width, height] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
    if (!largest || width * height > largest.width * largest.height) largest = { width, height };
  }
  return largest;
}

/** What describes an AVIF stands within its first bytes; further on are its pixels. */
const HEADER = 64 * 1024;
