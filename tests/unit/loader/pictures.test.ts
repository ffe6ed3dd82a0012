import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { examplePicture, readPicture } from '../../../src/loader/pictures.ts';
import { sizeOf } from '../../../src/loader/picture-size.ts';
import { readSvg } from '../../../src/loader/svg.ts';
import { temporarySite } from '../temporary-site.ts';

const FOLDER = 'content/articles/x';
const read = (name: string, bytes: string | Uint8Array) =>
  readPicture(temporarySite({ [`${FOLDER}/${name}`]: bytes }), 'x', name);
const svg = (inner: string, attributes = 'viewBox="0 0 3 2"') =>
  readSvg(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`));

function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(33);
  bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

describe('a picture of an article', () => {
  test('has its size and the digest of its bytes', () => {
    const bytes = readFileSync('src/elements/figure/examples/bridge.jpg');
    const digest = createHash('sha256').update(bytes).digest('hex');
    expect(examplePicture('bridge.jpg')).toEqual({ width: 1600, height: 1000, digest });
    expect(read('a.png', png(3, 2))).toMatchObject({ width: 3, height: 2 });
  });

  test.each([
    [1, 40, 30],
    [3, 40, 30],
    [6, 30, 40],
    [8, 30, 40],
  ])('has the size in which it is shown: orientation %i', async (orientation, width, height) => {
    const create = { width: 40, height: 30, channels: 3, background: '#aa8844' } as const;
    const bytes = await sharp({ create }).withMetadata({ orientation }).jpeg().toBuffer();
    expect(read('a.jpg', bytes)).toMatchObject({ width, height });
  });

  test('may say in vain how it was held', async () => {
    const create = { width: 40, height: 30, channels: 3, background: '#aa8844' } as const;
    const bytes = await sharp({ create }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    // Where its first entry stands, far behind its end.
    bytes.fill(0xee, bytes.indexOf('Exif') + 10, bytes.indexOf('Exif') + 14);
    expect(read('a.jpg', bytes)).toMatchObject({ width: 40, height: 30 });
  });

  test.each(['../a.jpg', 'a b.jpg', 'a.tiff', 'a', 'b/a.jpg', '.jpg', 'a..jpg'])(
    'has no name such as %s',
    (name) => {
      expect(readPicture(temporarySite(), 'x', name)).toBe(
        'is no name of a picture: expected letters, digits, hyphens and underscores, and .jpg, .png, .webp, .avif, .gif or .svg at the end; rename the file',
      );
    },
  );

  test('is there, and spelt the same', () => {
    expect(readPicture(temporarySite(), 'x', 'a.jpg')).toBe(
      'is not in content/articles/x: put the file there',
    );
    const root = temporarySite({ [`${FOLDER}/A.JPG`]: 'x' });
    expect(readPicture(root, 'x', 'a.jpg')).toBe(
      'is not in content/articles/x, but "A.JPG" is: write it the same',
    );
  });

  test('is of the kind that its ending says', () => {
    expect(read('a.jpg', png(3, 2))).toBe(
      'is a .png: expected a picture of the kind that its ending .jpg says; rename the file to .png, or export it anew',
    );
    expect(read('a.jpg', 'words')).toBe(
      'is no picture that can be read: expected a picture of the kind that its ending .jpg says; export it anew',
    );
  });

  test('is not too large', () => {
    expect(read('a.png', png(12_001, 2))).toBe(
      'is 12001 × 2 pixels large: expected 12000 a side at most; export it smaller',
    );
    expect(read('a.png', Buffer.alloc(20_000_001))).toBe(
      'is a file of 21 MB: expected 20 MB at most; export it smaller',
    );
  });
});

describe('the size of a bitmap', () => {
  test('is read from a GIF and a JPEG', () => {
    const gif = Buffer.from('GIF89a\x03\0\x02\0', 'latin1');
    expect(sizeOf('gif', gif)).toEqual({ width: 3, height: 2 });
    const jpeg = Buffer.from('ffd8ffe000020000ffc000110800020003', 'hex');
    expect(sizeOf('jpg', Buffer.concat([jpeg.subarray(0, 6), jpeg.subarray(8)]))).toEqual({
      width: 3,
      height: 2,
    });
  });

  test('is read from every kind of WebP', () => {
    const webp = (kind: string, rest: string): Buffer =>
      Buffer.concat([Buffer.from(`RIFF\0\0\0\0WEBP${kind}`), Buffer.from(rest, 'hex')]);
    const size = { width: 3, height: 2 };
    expect(sizeOf('webp', webp('VP8X', '0a00000000000000020000010000'))).toEqual(size);
    expect(sizeOf('webp', webp('VP8L', '000000002f02400000'))).toEqual(size);
    expect(sizeOf('webp', webp('VP8 ', '000000000000009d012a03000200'))).toEqual(size);
  });

  test('is that of the largest part of an AVIF', () => {
    const ispe = (width: number, height: number): Buffer => {
      const box = Buffer.alloc(16);
      box.write('ispe');
      box.writeUInt32BE(width, 8);
      box.writeUInt32BE(height, 12);
      return box;
    };
    const start = Buffer.from('\0\0\0\x10ftypavif\0\0\0\0', 'latin1');
    const bytes = Buffer.concat([start, ispe(1, 1), ispe(3, 2)]);
    expect(sizeOf('avif', bytes)).toEqual({ width: 3, height: 2 });
  });

  test.each(['avif', 'gif', 'jpg', 'png', 'webp'] as const)('is none of a %s cut off', (kind) => {
    expect(sizeOf(kind, Buffer.alloc(0))).toBeUndefined();
    expect(sizeOf(kind, Buffer.from('RIFF\0\0\0\0WEBPVP8X'))).toBeUndefined();
  });
});

describe('an SVG', () => {
  test('has the size that it says', () => {
    expect(svg('<!-- a --><g><path d="M0 0"/></g>')).toEqual({ width: 3, height: 2 });
    expect(svg('', 'width="30px" height="20" viewBox="0 0 3 2"')).toEqual({
      width: 30,
      height: 20,
    });
    expect(svg('', 'width="100%"')).toContain('does not say its size');
  });

  test('may refer to what is in it', () => {
    expect(svg('<style>.a { fill: url(#g) }</style><use href="#a"/>')).toMatchObject({ width: 3 });
    expect(svg('<image href="data:image/png;base64,AA=="/>')).toMatchObject({ width: 3 });
  });

  test.each([
    ['<script>alert(1)</script>', 'has a <script> in it'],
    ['<s:script xmlns:s="http://www.w3.org/2000/svg"/>', 'has a <s:script> in it'],
    ['<foreignObject/>', 'has a <foreignObject> in it'],
    ['<path onclick="alert(1)"/>', 'has the attribute onclick in it'],
    ['<a href="javascript:alert(1)"/>', 'refers to "javascript:alert(1)"'],
    ['<a xlink:href="&#106;avascript:alert(1)"/>', 'refers to "javascript:alert(1)"'],
    ['<image href="https://example.com/a.png"/>', 'refers to "https://example.com/a.png"'],
    ['<image href="data:image/svg+xml;base64,AA"/>', 'refers to "data:image/svg+xml;base64,AA"'],
    ['<path fill="url(//example.com/a)"/>', 'refers to "//example.com/a"'],
    ['<style>@import "a.css";</style>', 'refers to "@import"'],
    ['<style><![CDATA[a{fill:u\\72l(//a)}]]></style>', 'refers to'],
    ['<set attributeName="href" to="javascript:alert(1)"/>', 'has a <set> in it'],
    ['<path d=M0/>', 'cannot be read as SVG from its line 1'],
    ['<g></path>', 'cannot be read'],
    ['<g>', 'cannot be read'],
    ['</svg><script/>', 'cannot be read'],
    ['&x;<!ENTITY x "y">', 'cannot be read'],
    ['<?xml-stylesheet href="a.css"?>', 'cannot be read'],
  ])('with %s is refused', (inner, fault) => {
    expect(svg(inner)).toContain(fault);
  });

  test.each(['', 'words', '<html/>', '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>'])(
    'is not: %s',
    (text) => {
      expect(readSvg(Buffer.from(text))).toContain('cannot be read as SVG');
    },
  );
});
