import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { elements } from '../../../src/elements/list.ts';
import { pluginOptions } from '../../../src/loader/article-pipeline.ts';
import { createPipeline } from '../../../src/loader/pipeline.ts';
import { wordsFor } from '../../../src/site/words/index.ts';
import { recordAll } from '../../support/record-all.ts';
import { problemsOf, temporarySite, write } from '../temporary-site.ts';
import { HEAD, line, PATH, said } from './said.ts';

describe('an id that nothing has', () => {
  test.each([
    [
      'a person',
      '<Person id="jane-do" />',
      '<Person>: unknown person "jane-do": correct the id, or write content/people/jane-do.yaml with its "name" and "texts" — did you mean "jane-doe"?',
    ],
    [
      'a term',
      '<Term id="filibuster">It</Term> is.',
      '<Term>: unknown term "filibuster": correct the id, or write content/terms/filibuster.yaml with its "name" and "texts"',
    ],
    [
      'what cannot be a file',
      '<Person id="Jane-Doe" />',
      '<Person>: unknown person "Jane-Doe": correct the id — did you mean "jane-doe"?',
    ],
    [
      'a path that leads to a file all the same',
      '<Person id="../people/jane-doe" />',
      '<Person>: unknown person "../people/jane-doe": correct the id',
    ],
  ])('%s is refused, with the nearest one and the file to write', (_what, text, message) => {
    expect(said(text).messages).toEqual([line(1, message)]);
  });

  test('a file with faults is said to have them', () => {
    const files = { 'content/people/a.yaml': 'name: A\n' };
    expect(said('<Person id="a" />', HEAD, files).messages).toEqual([
      line(1, '<Person>: content/people/a.yaml has faults of its own: mend those first'),
    ]);
  });

  test('none at all is refused too', () => {
    expect(said('<Person />').messages).toEqual([
      line(
        1,
        '<Person id>: expected the name of a file of content/people without .yaml, such as joe-biden, found nothing',
      ),
    ]);
  });
});

describe('the plain form', () => {
  const words = wordsFor('en');
  const plain = (name: string, props: Record<string, string>, inner = ''): string | undefined =>
    elements[name]?.plain(props, inner, words);

  test('of words in a sentence is the words', () => {
    expect(plain('Term', { id: 'veto' }, '<em>vetoed</em>')).toBe('<em>vetoed</em>');
    expect(plain('Person', { id: 'jane-doe' }, 'Doe')).toBe('Doe');
  });

  test('of a card says all that the card says', () => {
    const props = { id: 'a', name: 'A & B', text: '1 < 2', date: '2024-03-01' };
    expect(plain('Person', { ...props, role: 'mayor', asOf: '2024-03-31' })).toBe(
      '<p><strong>A &amp; B</strong>: mayor (on 31 March 2024)</p>\n<p>1 &lt; 2</p>\n<p>Written on 1 March 2024</p>',
    );
    expect(plain('Person', props)).toMatch(/^<p><strong>A &amp; B<\/strong><\/p>\n/);
  });

  test('of a citation is nothing', () => {
    expect(plain('Cite', { id: 'un', at: 'p. 3' })).toBe('');
  });
});

describe('a citation', () => {
  test('is refused where its attributes are wrong, or it holds words', () => {
    expect(said('A claim.<Cite />').messages).toContain(
      line(
        9,
        '<Cite id>: expected the name of a source, as in "sources" of the frontmatter, found nothing',
      ),
    );
    expect(said('A claim.<Cite id="un" at=" " />').messages).toContain(
      line(9, '<Cite at>: expected a place in the source, such as "p. 3", found ""'),
    );
    expect(said('A claim.<Cite id="un">here</Cite>').messages).toContain(
      line(9, '<Cite> holds no text: end its tag with />'),
    );
  });
});

test('an edited person un-records nothing, and shows', async () => {
  const file = 'content/people/jane-doe.yaml';
  const text = '<Person id="jane-doe" />\n\n<Person id="jane-doe">Doe</Person> spoke.\n';
  const root = temporarySite({ [PATH]: HEAD + text });
  await recordAll(root);
  expect(await problemsOf(root)).toEqual([]);
  const before = readFileSync(join(root, file), 'utf8');
  const record = readFileSync(join(root, 'content/articles/x/record/0001.yaml'), 'utf8');
  expect(record).toContain('<Person id="jane-doe" />\n');
  expect(record).not.toContain('engineer');
  write(root, file, `${before}  - { date: 2024-05-01, text: She is on leave. }\n`);
  expect(await problemsOf(root)).toEqual([]);
});

test('every example of these elements compiles to what it shows', () => {
  const pipeline = createPipeline(
    pluginOptions({ base: '', language: 'en' }, join(import.meta.dirname, '../../fixtures/site')),
  );
  for (const folder of ['person', 'term']) {
    const file = new VFile(readFileSync(`src/elements/${folder}/examples.mdx`));
    expect(pipeline.parse(file).children.length).toBeGreaterThan(5);
    expect(file.messages.filter(({ ruleId }) => ruleId?.startsWith('element')).map(String)).toEqual(
      [],
    );
    expect(file.data.cards).toHaveLength(2);
  }
});
