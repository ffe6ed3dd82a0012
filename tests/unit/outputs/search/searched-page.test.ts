import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { searchedPage } from '../../../../src/outputs/search/searched-page.ts';
import { withoutNotes } from '../../../../src/outputs/search/without-notes.ts';
import { wordsFor } from '../../../../src/site/words/index.ts';
import { anArticle, aSection } from '../samples.ts';

const en = wordsFor('en');
const NOTE =
  '<span class="nb">dry<button type="button" popovertarget="note:1" aria-label="Note 1">1</button></span><span popover role="note" class="note" id="note:1"><span>1</span> A <span lang="de">Notiz</span>.</span> again';

describe('the page that the search index reads', () => {
  test('has the title, the standfirst and each section under its id', () => {
    const page = searchedPage(
      anArticle({
        topics: ['water', 'world'],
        sections: [
          aSection({
            id: 'größe',
            heading: 'How “big” & <b>',
            blocks: [
              { kind: 'prose', html: '<p>One.</p>' },
              { kind: 'subheading', id: 'größe--two', aliases: [], heading: 'Two' },
            ],
          }),
        ],
      }),
      en,
    );
    expect(page).toContain('<h1>The bridge is closed</h1>\n<p>What was known before.</p>');
    expect(page).toContain('<h2 id="größe">How “big” &amp; &lt;b&gt;</h2>\n<p>One.</p>');
    expect(page).toContain('<h3 id="größe--two">Two</h3>');
    expect(page).toContain('filter="topic[content]" content="water">');
    expect(page).toContain('filter="topic[content]" content="world">');
    expect(page).toContain('content="4 May 2026"');
  });

  test('has what elements say, and the closing before the sections', () => {
    const page = searchedPage(
      anArticle({
        opening: [
          {
            kind: 'element',
            name: 'Quote',
            props: { who: 'Jane <Doe>' },
            blocks: [{ kind: 'prose', html: '<p>No.</p>' }],
          },
        ],
        closing: [{ kind: 'prose', html: '<p>The end.</p>' }],
      }),
      en,
    );
    expect(page).toContain('Jane &lt;Doe&gt;');
    expect(page.indexOf('The end.')).toBeLessThan(page.indexOf('<h2'));
  });

  test('keeps its language, and no text of it becomes markup', () => {
    const title = 'مياه </h1><script>x()</script> "&';
    const page = searchedPage(anArticle({ title, lang: 'ar', dir: 'rtl' }), en);
    const tree = JSON.stringify(fromHtml(page));
    expect(tree).not.toContain('"tagName":"script"');
    expect(tree).toContain(JSON.stringify(title));
    expect(tree).toContain('"lang":"ar"');
  });

  test('has neither notes nor their marks, and all that stands around them', () => {
    expect(withoutNotes(`<p>Very ${NOTE}.</p><p>More ${NOTE}.</p>`)).toBe(
      '<p>Very <span class="nb">dry</span> again.</p><p>More <span class="nb">dry</span> again.</p>',
    );
    const term = '<p><button type="button" popovertarget="term:veto">veto</button></p>';
    expect(withoutNotes(term)).toBe(term);
    const sections = [aSection({ blocks: [{ kind: 'prose', html: `<p>Very ${NOTE}.</p>` }] })];
    expect(searchedPage(anArticle({ sections }), en)).not.toMatch(/Notiz|note/);
  });
});
