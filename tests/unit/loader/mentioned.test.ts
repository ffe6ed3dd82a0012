import { describe, expect, test } from 'vitest';
import { mentionedFiles } from '../../../src/loader/mentioned.ts';
import { recordAll } from '../../support/record-all.ts';
import { contentOf, temporarySite, write } from '../temporary-site.ts';

const namesIn = (text: string, root = temporarySite()): string[] =>
  mentionedFiles(root, 'x', Buffer.from(text)).map(({ name }) => name);

describe('the files that a text names', () => {
  test.each([
    ['a person', 'a <Person id="jane-doe">Doe</Person>', ['content/people/jane-doe.yaml']],
    ['a term in single quotes', "<Term\n  id = 'veto'\n>x</Term>", ['content/terms/veto.yaml']],
    [
      'a tag that goes on in a quotation',
      '> <Term\n> id="veto">x</Term>',
      ['content/terms/veto.yaml'],
    ],
    ['a picture', '<Figure alt="a > b" src="a.jpg" />', ['content/articles/x/a.jpg']],
    ['one named twice', '<Term id="a">x</Term> <Term id="a">y</Term>', ['content/terms/a.yaml']],
    ['other elements', '<Cite id="un" /> and id="jane-doe"', []],
    ['a path out of the folder', '<Person id="../terms/veto" />', []],
  ])('%s', (_what, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  test('all of a kind where a name is written with a character reference', () => {
    expect(namesIn('<Person id="jane&#45;doe" />')).toEqual([
      'content/people/jane-doe.yaml',
      'content/people/john-roe.yaml',
    ]);
  });

  test('come with their bytes; with none where they are not there', () => {
    const root = temporarySite({ 'content/terms/a.yaml': 'name: A' });
    const found = mentionedFiles(
      root,
      'x',
      Buffer.from('<Term id="a">x</Term><Term id="b">y</Term>'),
    );
    expect(found.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(['name: A', '']);
  });
});

describe('an article is compiled again', () => {
  const PATH = 'content/articles/x/index.mdx';
  const TEXT = `---
title: A title
standfirst: A sentence.
date: 2024-03-31
authors: [backgrounder]
sections: [Plans]
---

## Plans

<Person id="jane-doe">Doe</Person> used a <Term id="veto">veto</Term>.
`;
  const VERSION = '  - { date: 2024-05-01, text: Another text. }\n';

  test('when a person or a term that it names is edited, and not for any other', async () => {
    const root = temporarySite({ [PATH]: TEXT });
    await recordAll(root);
    const digest = async (): Promise<string | undefined> => {
      const { articles, problems } = await contentOf(root);
      expect(problems).toEqual([]);
      return articles[0]?.digest;
    };
    const edit = (file: string): void => {
      write(root, file, `name: A\ntexts:\n${VERSION}`);
    };
    const first = await digest();
    edit('content/people/john-roe.yaml');
    expect(await digest()).toBe(first);
    edit('content/people/jane-doe.yaml');
    const second = await digest();
    expect(second).not.toBe(first);
    edit('content/terms/veto.yaml');
    expect(await digest()).not.toBe(second);
  });
});
