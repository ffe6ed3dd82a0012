import { describe, expect, test } from 'vitest';
import { decodeArticle, decodeText, MAX_ARTICLE_BYTES } from '../../../src/loader/decode.ts';

const NOT_UTF8 = 'found a byte that is not UTF-8: save the file as UTF-8';

describe('bytes become text', () => {
  test.each(['a', 'é', '🚀', 'a\r\nb', '\u0000'])('%j', (text) => {
    expect(decodeText(Buffer.from(text))).toEqual({ text });
  });

  test('without a byte order mark', () => {
    expect(decodeText(Buffer.from('\uFEFFa'))).toEqual({ text: 'a' });
  });
});

describe('bytes are no text', () => {
  test.each([
    ['a lone byte', [0x61, 0x80], 'a'],
    ['a letter cut off', [0x61, 0xc3], 'a'],
    ['an emoji cut off', [0x61, 0xf0, 0x9f, 0x9a], 'a'],
    ['an overlong form', [0x61, 0xc0, 0xaf], 'a'],
    ['half of a surrogate pair', [0x61, 0xed, 0xa0, 0x80], 'a'],
    ['beyond Unicode', [0x61, 0xf4, 0x90, 0x80, 0x80], 'a'],
    ['Latin 1', [0x63, 0x61, 0x66, 0xe9, 0x20], 'caf'],
  ])('%s, placed behind the text before it', (_what, bytes, before) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ fault: NOT_UTF8, before });
  });
});

describe('an article', () => {
  test.each(['', ' ', '\n\n', '\uFEFF'])('is not empty: %j', (text) => {
    expect(decodeArticle(Buffer.from(text))).toEqual({
      fault: 'this file is empty: expected frontmatter and a text',
      before: '',
    });
  });

  test('has at most 2 MB', () => {
    const bytes = Buffer.alloc(MAX_ARTICLE_BYTES, 'a');
    expect(decodeArticle(bytes)).toHaveProperty('text');
    expect(decodeArticle(Buffer.concat([bytes, Buffer.from('a')]))).toHaveProperty('fault');
  });
});
