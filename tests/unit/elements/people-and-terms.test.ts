import { describe, expect, test } from 'vitest';
import { HEAD, htmlOf, line, said } from './said.ts';

describe('a term', () => {
  test('opens at its first use; later uses are plain words', () => {
    const found = said(
      'They <Term id="veto">*vetoed*</Term> it. A <Term id="veto">veto</Term> stops.',
    );
    expect(found.messages).toEqual([]);
    expect(htmlOf(found)).toBe(
      '<p>They <button type="button" class="term" popovertarget="term:veto"><em>vetoed</em></button> it. A <span>veto</span> stops.</p>',
    );
    expect(found.article?.cards).toEqual([
      {
        kind: 'term',
        id: 'veto',
        name: 'veto',
        date: '2024-03-01',
        text: 'A vote against by a permanent member of the council. It stops a resolution.',
      },
    ]);
  });

  test('stands in a sentence and not on a line of its own', () => {
    expect(said('<Term id="veto" />').messages).toEqual([
      line(1, '<Term> must stand in a sentence, on one line with its words'),
    ]);
  });

  test('holds words', () => {
    expect(said('A <Term id="veto" /> stops it.').messages).toEqual([
      line(
        3,
        '<Term> in a sentence holds the words that it explains, as in <Term id="…">words</Term>',
      ),
    ]);
  });

  test.each([
    ['a link', '[words](https://a.example)', ''],
    ['a link that is defined below', '[words][a]', '\n\n[a]: https://a.example'],
    ['a note', 'words[^n]', '\n\n[^n]: A note.'],
    ['another element', '<Person id="jane-doe">Doe</Person>', ''],
  ])('does not hold %s', (_what, words, below) => {
    expect(said(`A <Term id="veto">${words}</Term> stops it.${below}`).messages).toEqual([
      expect.stringMatching(
        /^12:\d+ <Term> holds words only, because a press on them opens its card: move the link, note or element out of it$/,
      ),
    ]);
  });
});

describe('a person', () => {
  test('in a sentence opens at the first mention, with the role held when the facts held', () => {
    const found = said(
      '<Person id="jane-doe">Jane Doe</Person> spoke. <Person id="jane-doe">Doe</Person> left.',
    );
    expect(found.messages).toEqual([]);
    expect(htmlOf(found)).toBe(
      '<p><button type="button" class="person-name" popovertarget="person:jane-doe">Jane Doe</button> spoke. <span>Doe</span> left.</p>',
    );
    expect(found.article?.cards).toMatchObject([
      { kind: 'person', id: 'jane-doe', name: 'Jane Doe', role: 'mayor of the city' },
    ]);
  });

  test('on a line of its own is a card, and opens nothing', () => {
    const found = said('<Person id="jane-doe" />\n\n<Person id="john-roe" />');
    expect(found.messages).toEqual([]);
    expect(found.article?.cards).toEqual([]);
    expect(found.article?.sections[0]?.blocks).toEqual([
      {
        kind: 'element',
        name: 'Person',
        blocks: [],
        props: {
          id: 'jane-doe',
          name: 'Jane Doe',
          role: 'mayor of the city',
          asOf: '2024-03-31',
          text: 'She trained as an engineer and opened the bridge in 2021.',
          date: '2024-03-01',
        },
      },
      {
        kind: 'element',
        name: 'Person',
        blocks: [],
        // Of two versions, the newer; and nobody without a role on that day is given one.
        props: {
          id: 'john-roe',
          name: 'John Roe',
          text: 'He inspects bridges & tunnels for the state.',
          date: '2024-02-20',
        },
      },
    ]);
  });

  test('has another role on another day', () => {
    const later = HEAD.replace('asOf: 2024-03-31\n', '');
    const found = said('<Person id="jane-doe" />', later);
    expect(found.article?.sections[0]?.blocks).toMatchObject([
      { props: { role: 'minister of transport', asOf: '2024-06-01' } },
    ]);
  });

  test('on lines of its own holds no text', () => {
    expect(said('<Person id="jane-doe">\n\nDoe\n\n</Person>').messages).toEqual([
      line(
        1,
        '<Person> on lines of its own is a card and holds no text: end its tag with />, or put it into a sentence',
      ),
    ]);
  });

  test('and a term that share an id have a card each', () => {
    const files = {
      'content/people/veto.yaml': 'name: Veto\ntexts: [{ date: 2024-01-01, text: A }]',
    };
    const found = said(
      'A <Term id="veto">veto</Term> by <Person id="veto">Veto</Person>.',
      HEAD,
      files,
    );
    expect(found.messages).toEqual([]);
    expect(found.article?.cards.map(({ kind }) => kind)).toEqual(['term', 'person']);
  });
});
