import { describe, expect, test } from 'vitest';
import { figure } from '../../../src/elements/figure/element.ts';
import { wordsFor } from '../../../src/site/words/index.ts';

const PROPS = { src: 'a.jpg', alt: 'A bridge.', credit: 'Ann Lee' };

describe('the attributes of a figure', () => {
  test('are its file, what it shows and who made it', () => {
    expect(figure.faults(PROPS)).toEqual([]);
  });

  test('are all needed', () => {
    expect(figure.faults({})).toEqual([
      '<Figure src>: expected the name of a picture in the article’s folder, such as "harbour.jpg", found nothing',
      '<Figure alt>: expected what the picture shows, for those who cannot see it, found nothing',
      '<Figure credit>: expected who made the picture, or whose it is, found nothing',
    ]);
    expect(figure.faults({ ...PROPS, alt: ' ' })).toEqual([
      '<Figure alt>: expected what the picture shows, for those who cannot see it, found " "',
    ]);
  });
});

describe('a figure as plain HTML', () => {
  const words = wordsFor('en');
  const props = { ...PROPS, alt: 'A "bridge" & more', file: 'bridge/a.jpg' };

  test('names its file from the folder of all articles, and says who made it', () => {
    expect(figure.plain(props, '', words)).toBe(
      '<figure>\n<img src="bridge/a.jpg" alt="A &quot;bridge&quot; &amp; more">\n<figcaption>\n<p>Picture: Ann Lee</p>\n</figcaption>\n</figure>',
    );
  });

  test('has its caption before that', () => {
    expect(figure.plain(props, '<p>At dusk.</p>', words)).toContain(
      '<figcaption>\n<p>At dusk.</p>\n<p>Picture: Ann Lee</p>\n</figcaption>',
    );
  });
});
