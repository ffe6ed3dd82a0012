import { expect, test } from 'vitest';
import { citedShares } from '../../../src/article/cited-share.ts';
import { anArticle, aSection } from '../outputs/samples.ts';

const cited = '<button type="button" popovertarget="src:un:1" id="cite:un:1">1</button>';
const prose = (html: string) => ({ kind: 'prose' as const, html });

test('paragraphs and items of lists are counted, part by part', () => {
  const article = anArticle({
    opening: [prose(`<p>One. ${cited}</p>\n<p>Two.</p>`)],
    sections: [
      aSection({
        heading: 'Plans',
        blocks: [
          prose(`<ul>\n<li>Tight. ${cited}</li>\n<li>\n<p>Loose.</p>\n</li>\n</ul>`),
          { kind: 'subheading', id: 'a', aliases: [], heading: 'A' },
          { kind: 'element', name: 'Aside', props: {}, blocks: [prose(`<p>In it. ${cited}</p>`)] },
        ],
      }),
    ],
  });
  expect(citedShares(article)).toEqual([
    { part: 'the opening', paragraphs: 2, cited: 1 },
    { part: 'Plans', paragraphs: 3, cited: 2 },
  ]);
});

test('a note of one’s own is no source', () => {
  const note = '<button type="button" popovertarget="note:a">a</button>';
  const article = anArticle({ opening: [prose(`<p>One. ${note}</p>`)], sections: [] });
  expect(citedShares(article)).toEqual([{ part: 'the opening', paragraphs: 1, cited: 0 }]);
});
