import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRevision } from '../../../src/article/record/format.ts';
import { nextRevision } from '../../../src/article/record/next.ts';
import type { Shown } from '../../../src/article/record/revision.ts';
import { pathOf } from '../../../src/outputs/write-files.ts';
import { shownPlans, whatIsShown } from '../../unit/outputs/samples.ts';
import { problemsOf, temporarySite } from '../../unit/temporary-site.ts';
import { allOutputs } from './all-outputs.ts';

/** Names that would lead out of a folder somewhere, or to a file that is another. */
const NAMES = [
  ...['..', '.', '/', '//a', '/etc/passwd', '../../x', 'a/../../x', './a', 'a/b', '~', '~/x', 'a/'],
  ...['..\\..\\x', 'C:\\x', 'a\\b', '%2e%2e', '%2f', '%2e%2e%2fx', '..%00', 'a%2Fb', 'a?b', 'a#b'],
  ...[
    '．．',
    '․․',
    '：',
    '∕',
    '⁄',
    'a.',
    'a..',
    '...',
    ' ',
    ' a',
    'a b',
    '-',
    '--',
    'nul.txt',
    '_headers',
  ],
  ...['__proto__', '', 'A', 'a--b', 'index.html', 'é'.repeat(80)],
];

/** Where an editor, or whoever sends an article, may write a name that becomes part of an address. */
const PLACES: Record<string, (name: string) => Record<string, string>> = {
  'the key of a topic': (name) => ({ 'content/topics.yaml': `${quote(name)}: { name: A }\n` }),
  'the key of a series': (name) => ({
    'content/series.yaml': `${quote(name)}: { name: A, description: B. }\n`,
  }),
  'an earlier name of an article': (name) => article({ keys: `aliases: [${quote(name)}]` }),
  'the id of a section': (name) => article({ section: `id: ${quote(name)}` }),
  'an earlier id of a section': (name) => article({ section: `aliases: [${quote(name)}]` }),
  'where a section moved': (name) => article({ keys: `moved: { a: ${quote(`${name}#b`)} }` }),
  'what moved away': (name) => article({ keys: `moved: { ${quote(name)}: x#plans }` }),
  'a related article': (name) => article({ keys: `related: [${quote(name)}]` }),
  'the topic of an article': (name) => article({ keys: `topics: [${quote(name)}]` }),
  'an author': (name) => article({ keys: '', authors: quote(name) }),
  'a picture': (name) =>
    article({ body: `<Figure src="${name.replace(/"/g, '')}" alt="A" credit="B" />` }),
  'a question': (name) =>
    article({
      body: `<QA>\n\n<Question ask="Why?" id="${name}">\n\nSo.\n\n</Question>\n\n</QA>`,
    }),
};

function quote(name: string): string {
  return JSON.stringify(name);
}

function article({
  keys = '',
  section = 'id: plans',
  body = 'Text.',
  authors = 'backgrounder',
}): Record<string, string> {
  const text = `---
title: A
standfirst: B.
date: 2024-03-31
authors: [${authors}]
${keys}
sections: [{ heading: Plans, ${section} }]
---

Opening.

## Plans

${body}
`;
  return { 'content/articles/x/index.mdx': text };
}

test.each(Object.entries(PLACES))(
  '%s that leads elsewhere is refused with a place',
  async (_, put) => {
    for (const name of NAMES) {
      const problems = await problemsOf(temporarySite(put(name)));
      const own = problems.filter((line) => !line.includes('(unpublished)'));
      expect(own, name).not.toEqual([]);
      for (const line of own) expect(line, name).toMatch(/:\d+:\d+ {2}(?:error|warning) {2}\S/);
      expect(
        own.some((line) => line.includes('  error  ')),
        `${name}\n${own.join('\n')}`,
      ).toBe(true);
    }
  },
);

/** A site whose record, sound by its digests, says what somebody wants it to say. */
function siteOnRecord(shown: Partial<Shown>): string {
  const revision = nextRevision([], {
    slug: 'x',
    kind: 'published',
    date: '2024-03-31',
    recorded: '2024-03-31T12:00:00Z',
    notes: [],
    changed: [],
    removed: [],
    shown: whatIsShown({ authors: ['backgrounder'], ...shown }),
  });
  return temporarySite({
    ...article({}),
    'content/articles/x/record/0001.yaml': formatRevision(revision),
  });
}

const name = fc.constantFrom(...NAMES);
const shownThings: fc.Arbitrary<Partial<Shown>> = fc.oneof(
  name.map((id) => ({ sections: [{ ...shownPlans, id }] })),
  name.map((alias) => ({ sections: [{ ...shownPlans, aliases: [alias] }] })),
  name.map((id) => ({ sections: [{ ...shownPlans, subheadings: [id] }] })),
  fc.tuple(name, name).map(([id, target]) => ({ moved: { [id]: `${target}#plans` } })),
  name.map((author) => ({ authors: [author] })),
  name.map((lang) => ({ lang })),
);

test('a forged record is refused with a place, or nothing that comes of it leaves the site', async () => {
  const inside = `${resolve('/dist')}/`;
  await fc.assert(
    fc.asyncProperty(shownThings, async (shown) => {
      const root = siteOnRecord(shown);
      const problems = await problemsOf(root);
      for (const line of problems) expect(line).toMatch(/:\d+(?::\d+)? {2}(?:error|warning) {2}\S/);
      if (problems.some((line) => line.includes('  error  '))) return;
      for (const address of (await allOutputs(root)).keys()) {
        if (!address.startsWith('/')) continue;
        expect(resolve('/dist', pathOf(address, '')).startsWith(inside), address).toBe(true);
      }
    }),
    { seed: 20_240_331, numRuns: 60 },
  );
});
