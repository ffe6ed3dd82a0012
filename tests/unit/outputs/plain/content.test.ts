import { describe, expect, test } from 'vitest';
import type { Article, Block } from '../../../../src/article/model.ts';
import { plainContent } from '../../../../src/outputs/plain/content.ts';
import { aRecord, anArticle, aSection, aSite, headsOf } from '../samples.ts';

function plain(changes: Partial<Article> = {}, base = ''): string {
  const article = anArticle(changes);
  return plainContent(article, aSite([article], base));
}

const prose = (html: string): Block => ({ kind: 'prose', html });
const opening = (html: string, base = ''): string => plain({ opening: [prose(html)] }, base);
const un = {
  id: 'un',
  publisher: 'United Nations',
  title: 'Report & annex',
  date: '2026-05-04',
  url: 'https://un.example/?a=1&b=2',
  places: ['cite:un:1', 'cite:un:2'],
};
const cited = (place: number, at = ''): string =>
  `<span class="nb">claim.<button type="button" popovertarget="src:un:${place}" aria-label="Source 1" id="cite:un:${place}">1</button></span><span popover role="note" class="note src" id="src:un:${place}"><a href="#source:un">1.</a> <a href="https://un.example/">United Nations<cite>: Report</cite></a>, 4 May 2026${at}</span>`;
const noted = `<span class="nb">word<button type="button" popovertarget="note:a" aria-label="Note a">a</button></span><span popover role="note" class="note" id="note:a">a. <em>Why</em> it <a href="#plans">holds</a>.</span>`;

describe('the text', () => {
  test('it is in the language and direction of its article', () => {
    expect(plain({ lang: 'ar', dir: 'rtl' })).toMatch(/^<div lang="ar" dir="rtl">\n[^]*<\/div>$/);
  });

  test('standfirst, facts, opening, sections and closing stand in this order', () => {
    const html = plain({
      opening: [prose('<p>Opening.</p>')],
      sections: [
        aSection({ heading: 'Plans & <plots>', blocks: [prose('<p>Plans.</p>')] }),
        aSection({
          id: 'costs',
          heading: 'Costs',
          blocks: [{ kind: 'subheading', id: 'costs--may', aliases: [], heading: 'In May' }],
        }),
      ],
      closing: [prose('<p>Closing.</p>')],
    });
    expect(html).toBe(`<div lang="en" dir="ltr">
<p>What was known before.</p>
<p>Facts as of 4 May 2026</p>
<p>Opening.</p>
<h2>Plans &amp; &lt;plots></h2>
<p>Plans.</p>
<h2>Costs</h2>
<h3>In May</h3>
<hr>
<p>Closing.</p>
</div>`);
  });

  test('a final one says so', () => {
    expect(plain({ final: true })).toContain('Later events are not in it.');
  });

  test('frames, classes, ids and spans are gone, and what they held stays', () => {
    expect(
      opening(
        '<div class="table" role="group" aria-label="Table" tabindex="0"><table><tr><th class="align-right" scope="col">A</th></tr></table></div><p id="x" style="color:red" onclick="x()"><span class="y">b</span></p>',
      ),
    ).toContain('<table><tbody><tr><th scope="col">A</th></tr></tbody></table><p>b</p>');
  });

  test('nothing that runs or loads stays', () => {
    const html = opening(
      '<p>a<script>alert(1)</script><style>p{}</style><svg><text>b</text></svg><iframe src="https://x.example"></iframe></p>',
    );
    expect(html).toContain('<p>a</p>');
  });

  test('words that look like tags stay words', () => {
    expect(opening('<p>&lt;/script>&lt;script>alert(1) ]]></p>')).toContain(
      '<p>&lt;/script>&lt;script>alert(1) ]]></p>',
    );
    expect(plain({ standfirst: '</div><script>"' })).toContain('<p>&lt;/div>&lt;script>"</p>');
  });

  test('what XML cannot hold is left out, and other letters stay', () => {
    expect(opening('<p>a\u0008b\uFFFEc\uD800 غزة 🌉</p>')).toContain('<p>abc\uFFFD غزة 🌉</p>');
  });

  test('words that open a card are words, and what they open stands at the end', () => {
    const html = plain({
      opening: [
        prose('<p><button type="button" popovertarget="person:joe-biden">Biden</button> said.</p>'),
      ],
      cards: [
        {
          kind: 'person',
          id: 'joe-biden',
          name: 'Joe <Biden>',
          role: 'president',
          text: 'Who & what.',
          date: '2026-01-02',
        },
        { kind: 'term', id: 'veto', name: 'Veto', text: 'A no.', date: '2026-01-02' },
      ],
    });
    expect(html).toContain('<p>Biden said.</p>');
    expect(html).toContain(
      '<p><strong>Joe &lt;Biden&gt;</strong>: president (on 4 May 2026)</p>\n<p dir="auto">Who &amp; what.</p>',
    );
    expect(html.indexOf('<h2>Terms</h2>')).toBeGreaterThan(html.indexOf('<h2>Who’s who</h2>'));
  });
});

describe('links and pictures', () => {
  test.each([
    ['#plans', 'https://gazette.example/news/bridge/#plans'],
    ['/news/about/', 'https://gazette.example/news/about/'],
    ['https://x.example/?a=1&amp;b=2#c', 'https://x.example/?a=1&amp;b=2#c'],
    ['mailto:a@x.example', 'mailto:a@x.example'],
    ['#%D8%BA%D8%B2%D8%A9', 'https://gazette.example/news/bridge/#%D8%BA%D8%B2%D8%A9'],
  ])('a link to %s leads to %s', (href, expected) => {
    expect(opening(`<p><a href="${href}">a</a></p>`, '/news')).toContain(
      `<a href="${expected}">a</a>`,
    );
  });

  test('a picture has an address that stays, its words and who made it', () => {
    const figure: Block = {
      kind: 'element',
      name: 'Figure',
      props: {
        src: 'harbour.jpg',
        alt: 'A "harbour" & ships',
        credit: 'M. Lind',
        digest: 'd',
        file: 'bridge/harbour.jpg',
      },
      blocks: [prose('<p>The harbour.</p>')],
    };
    const html = plain({ opening: [figure] }, '/news');
    expect(html).toContain(
      '<img alt="A &quot;harbour&quot; &amp; ships" src="https://gazette.example/news/bridge/pictures/harbour.jpg">',
    );
    expect(html).toContain('<p>The harbour.</p>\n<p>Picture: M. Lind</p>');
  });

  test('an element shows its plain form: no drawing, and none of its attributes', () => {
    const chart: Block = {
      kind: 'element',
      name: 'Chart',
      props: { kind: 'bar', title: 'Votes', alt: 'Most agreed.', drawing: '<svg><g/></svg>' },
      blocks: [prose('<div class="table"><table><tr><td>14</td></tr></table></div>')],
    };
    expect(plain({ opening: [chart] })).toContain(
      '<p><strong>Votes</strong></p>\n<p>Most agreed.</p>\n<table><tbody><tr><td>14</td></tr></tbody></table>',
    );
  });
});

describe('notes and sources', () => {
  test('a source is a number in the text, with the place in it, and in full at the end', () => {
    const html = plain({
      opening: [prose(`<p>A ${cited(1)} ${cited(2, ', p. 3')}</p>`)],
      sources: [un],
    });
    expect(html).toContain('<p>A claim.<sup>[1]</sup> claim.<sup>[1, p. 3]</sup></p>');
    expect(html).toContain(
      '<h2>Sources</h2>\n<ol>\n<li>United Nations, <cite>Report &amp; annex</cite>, 4 May 2026. <a href="https://un.example/?a=1&amp;b=2">https://un.example/?a=1&amp;b=2</a></li>\n</ol>',
    );
  });

  test('a note stands at the end once, under its mark', () => {
    const html = opening(
      `<p>A ${noted}, a <button type="button" popovertarget="note:a">a</button>.</p>`,
    );
    expect(html).toContain('<p>A word<sup>[a]</sup>, a <sup>[a]</sup>.</p>');
    expect(html.match(/<em>Why<\/em>/g)).toHaveLength(1);
    expect(html).toContain(
      '<p><strong>Note a</strong> <em>Why</em> it <a href="https://gazette.example/bridge/#plans">holds</a>.</p>',
    );
  });

  test('an article without any has no heading for them', () => {
    expect(plain({ sections: [] })).not.toMatch(/<h2>|<hr>|<ol>/);
  });
});

describe('changes', () => {
  const note = (kind: 'update' | 'correction', text: string) => ({
    notes: [{ kind, about: ['#plans' as const, 'title' as const], text }],
    kind,
  });
  const changed = (...entries: Parameters<typeof aRecord>): string =>
    plain({ revisions: headsOf(aRecord(...entries)) }, '/news');

  test('the note of the last change stands above the text, with links to its sections', () => {
    expect(changed({}, note('correction', 'It said 3 & it is 4.\n\nSorry.'))).toContain(
      `<div lang="en" dir="ltr">
<p><strong>Correction</strong> · 5 May 2026 · <a href="https://gazette.example/news/bridge/history/2/">Show what changed</a></p>
<p>It said 3 &amp; it is 4.</p>
<p>Sorry.</p>
<ul><li><a href="https://gazette.example/news/bridge/#plans">The plans</a></li><li>Headline</li></ul>
<hr>
<p>What was known before.</p>`,
    );
  });

  test('notes of earlier changes stand below the text', () => {
    const html = changed({}, note('correction', 'First.'), note('update', 'Second.'));
    const at = (text: string): number => html.indexOf(text);
    expect(at('Second.')).toBeLessThan(at('What was known'));
    expect(at('First.')).toBeGreaterThan(at('<h2>Corrections</h2>'));
    expect(at('<h2>Corrections</h2>')).toBeGreaterThan(at('What was known'));
  });

  test('a change without a note is told, and a minor edit is not', () => {
    expect(changed({}, {}, { kind: 'minor' })).toContain('<strong>Update</strong> · 5 May 2026');
    expect(changed({}, { kind: 'minor' })).toMatch(/^<div[^>]*>\n<p>What was known/);
  });
});
