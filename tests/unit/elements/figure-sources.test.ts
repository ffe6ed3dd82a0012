import { expect, test } from 'vitest';
import { originalOf, sizesOf, toSources } from '../../../src/elements/figure/sources.ts';

const at = (name: string): string => `/assets/${name}`;
const original = { src: 'Bridge.JPG', digest: '0123456789abcdef0123', width: 1600, height: 1000 };

test('a photograph is offered in three widths, AVIF first, its own kind last', () => {
  const { sources, src, srcset, width, height } = toSources(original, at);
  expect(sources).toEqual([
    {
      type: 'image/avif',
      srcset:
        '/assets/0123456789abcdef-480.avif 480w, /assets/0123456789abcdef-740.avif 740w, /assets/0123456789abcdef-1184.avif 1184w',
    },
    {
      type: 'image/webp',
      srcset:
        '/assets/0123456789abcdef-480.webp 480w, /assets/0123456789abcdef-740.webp 740w, /assets/0123456789abcdef-1184.webp 1184w',
    },
  ]);
  expect(src).toBe('/assets/0123456789abcdef-1184.jpg');
  expect(srcset).toContain('/assets/0123456789abcdef-480.jpg 480w');
  expect([width, height]).toEqual([1184, 740]);
});

test('every file that is offered is one that is made, and the other way round', () => {
  for (const src of ['a.jpg', 'a.png', 'a.webp', 'a.avif', 'a.gif', 'a.svg']) {
    const picture = { ...original, src };
    const offered = JSON.stringify(toSources(picture, at)).match(/0123456789abcdef[^" ]*/g);
    expect(new Set(offered), src).toEqual(new Set(sizesOf(picture).map(({ name }) => name)));
  }
});

test('a small picture is offered in the sizes that it has, and never larger', () => {
  const names = sizesOf({ ...original, width: 600, height: 300 }).map(({ name }) => name);
  expect(names.filter((name) => name.endsWith('.webp'))).toEqual([
    '0123456789abcdef-480.webp',
    '0123456789abcdef-600.webp',
  ]);
});

test.each(['plan.svg', 'plan.gif'])('%s stays the file it is', (src) => {
  const { sources, srcset, width, height } = toSources({ ...original, src }, at);
  expect({ sources, srcset, width, height }).toEqual({
    sources: [],
    srcset: undefined,
    width: 1600,
    height: 1000,
  });
});

test('a figure whose picture is gone has no original', () => {
  expect(
    originalOf({ src: 'a.jpg', digest: undefined, width: undefined, height: undefined }),
  ).toBeUndefined();
});
