import sharp from 'sharp';
import { expect, test } from 'vitest';
import { coloursOf, EDGE, PLACES, SIZE } from '../../../../src/outputs/share/draw/look.ts';
import { aPicture, somePictures } from './samples.ts';

/** The columns and rows in which anything but paper stands, between two rows. */
async function inkOf(
  png: Buffer,
  from = 0,
  to = SIZE.height,
): Promise<{ left: number; right: number; top: number; bottom: number }> {
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  const { width, channels } = info;
  const ink = { left: width, right: -1, top: SIZE.height, bottom: -1 };
  for (let y = from; y < to; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * channels;
      if (data.compare(data, 0, 3, at, at + 3) === 0) continue;
      ink.left = Math.min(ink.left, x);
      ink.right = Math.max(ink.right, x);
      ink.top = Math.min(ink.top, y);
      ink.bottom = Math.max(ink.bottom, y);
    }
  }
  return ink;
}

const LONG = 'What the governments of both countries agreed on, and what they did not, that day. ';
const ARABIC = 'ماذا نعرف عن أزمة المياه في المدينة القديمة (COVID-19) عام 2024، ';
const WORD = 'Donaudampfschifffahrtsgesellschaftskapitän';

test.each([
  ['a short one', aPicture()],
  ['none below it', aPicture({ under: '' })],
  ['nothing else', aPicture({ kicker: '', under: '', date: '', site: '' })],
  ['a long one', aPicture({ headline: LONG.repeat(20), under: LONG.repeat(20) })],
  ['long lines everywhere', aPicture({ kicker: LONG, site: LONG, date: LONG, under: '' })],
  ['a word without end', aPicture({ headline: WORD.repeat(30), under: WORD.repeat(30) })],
  ['Arabic', aPicture({ lang: 'ar', dir: 'rtl', headline: ARABIC, under: ARABIC })],
  ['long Arabic', aPicture({ lang: 'ar', dir: 'rtl', headline: ARABIC.repeat(20) })],
  ['emoji', aPicture({ headline: '🌉👩‍👩‍👧🏳️‍🌈🇩🇪 '.repeat(40), under: '🌉'.repeat(200) })],
  ['markup', aPicture({ headline: `<b>&amp; "x" 'y'</span></script> `.repeat(9) })],
  ['signs that nothing shows', aPicture({ headline: 'a\u0007\uD800b \u202E c\n\td' })],
])('a picture with %s has its size and keeps within its edges', async (_, picture) => {
  const png = await somePictures().png(picture);
  const { width, height, format } = await sharp(png).metadata();
  expect({ width, height, format }).toEqual({ ...SIZE, format: 'png' });
  expect(png.length).toBeLessThan(90_000);
  const ink = await inkOf(png);
  expect(ink.left).toBeGreaterThanOrEqual(EDGE);
  expect(ink.right).toBeLessThan(SIZE.width - EDGE);
  expect(ink.top).toBe(PLACES.mark);
  expect(ink.bottom).toBeLessThan(SIZE.height - 36);
  // Nothing runs into the rule above the foot.
  expect((await inkOf(png, PLACES.rule - 20, PLACES.rule)).right).toBe(-1);
});

test('what runs from right to left begins on the right', async () => {
  const pictures = somePictures();
  const body = async (dir: 'ltr' | 'rtl', headline: string): Promise<[number, number]> => {
    const png = await pictures.png(aPicture({ dir, headline, under: '', kicker: '' }));
    const { left, right } = await inkOf(png, PLACES.headlineAlone, PLACES.rule);
    return [left - EDGE, SIZE.width - EDGE - 1 - right];
  };
  const [ltrLeft, ltrRight] = await body('ltr', 'Water');
  expect(ltrLeft).toBeLessThan(8);
  expect(ltrRight).toBeGreaterThan(300);
  for (const headline of ['المياه', 'COVID-19']) {
    const [left, right] = await body('rtl', headline);
    expect(left).toBeGreaterThan(300);
    expect(right).toBeLessThan(8);
  }
});

test('markup in a headline is drawn as it is written', async () => {
  const pictures = somePictures();
  const widthOf = async (headline: string): Promise<number> => {
    const { left, right } = await inkOf(
      await pictures.png(aPicture({ headline, under: '', kicker: '' })),
      PLACES.headlineAlone,
      PLACES.rule,
    );
    return right - left;
  };
  expect(await widthOf('<b>x</b>')).toBeGreaterThan((await widthOf('x')) * 3);
  expect(await widthOf('&amp;')).toBeGreaterThan((await widthOf('&')) * 2);
});

test('emoji are drawn in their colours', async () => {
  const headline = '🟥🟩';
  const png = await somePictures().png(aPicture({ headline, under: '', kicker: '' }));
  const { channels } = await sharp(png)
    .extract({ left: 0, top: PLACES.headlineAlone, width: 600, height: 200 })
    .stats();
  const [red, green, blue] = channels.map(({ min }) => min);
  expect(blue).toBeLessThan(120);
  expect(red).toBeLessThan(160);
  expect(green).toBeLessThan(160);
  expect(Math.abs((channels[0]?.mean ?? 0) - (channels[2]?.mean ?? 0))).toBeGreaterThan(2);
});

test('two draws give the same bytes, in processes of their own', async () => {
  const picture = aPicture({ headline: `${LONG}${ARABIC}🌉` });
  const [first, second] = await Promise.all([
    somePictures().png(picture),
    somePictures().png(picture),
  ]);
  expect(first.equals(second)).toBe(true);
});

test('a style sheet without one of the colours is refused', () => {
  expect(() => coloursOf(':root { --paper: light-dark(#fffefb, #161615) }')).toThrow('--ink');
});
