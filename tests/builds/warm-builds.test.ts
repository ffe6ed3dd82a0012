import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ARTICLE, HOW } from '../support/changed-site.ts';
import { digestOfFolder } from '../support/digest.ts';
import { recordAll } from '../support/record-all.ts';
import type { Site } from '../support/site.ts';
import { append, aSite, build, builtCold, change, record, replace } from './edits.ts';

/** Something that an editor or a programmer does to a site between two builds. */
type Edit = [what: string, edit: (site: Site) => Promise<void> | void];

const EDITS: readonly Edit[] = [
  [
    'a correction is put on record',
    (site) => change(site, HOW, '14 trams', '13 trams', 'correction'),
  ],
  [
    'a heading is reworded',
    (site) =>
      change(site, 'content/articles/wasser/index.mdx', 'Ein letzter', 'Ein allerletzter', 'minor'),
  ],
  [
    'an article is published',
    async (site) => {
      site.write('content/articles/tunnel/index.mdx', ARTICLE.replace('the bridge', 'the tunnel'));
      await recordAll(site.folder);
    },
  ],
  ['an article is withdrawn', (site) => record(site, 'tiny', 'withdrawn', 'It was not so.')],
  [
    'a topic has another name',
    (site) => {
      replace(site, 'content/topics.yaml', 'name: Water', 'name: Rivers');
    },
  ],
  [
    'an author has another name',
    (site) => {
      append(site, 'content/authors/newsdesk.yaml', 'role: all of us');
    },
  ],
  [
    'the site says something else of itself',
    (site) => {
      replace(site, 'content/site.yaml', /tagline: .*/, 'tagline: Another');
    },
  ],
  [
    'a page of the site is edited',
    (site) => {
      append(site, 'content/pages/about.mdx', 'One line more.');
    },
  ],
  [
    'a page of the site is added',
    (site) => {
      site.write(
        'content/pages/contact.mdx',
        '---\ntitle: Contact\ndescription: Where we are.\n---\n\nHere.\n',
      );
    },
  ],
  [
    'a file is added',
    (site) => {
      site.write('public/a.txt', 'A file.');
    },
  ],
  [
    'the layout changes',
    (site) => {
      append(site, 'src/layouts/Page.astro', '<!-- -->');
    },
  ],
  [
    'a style changes',
    (site) => {
      append(site, 'src/styles/used/after.css', '.after { gap: 2rem; }');
    },
  ],
];

// Each is built warm after the other; now and then as a machine builds that has nothing kept.
test('a warm build after any edits gives the bytes of a cold one', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...EDITS], { minLength: 6, maxLength: 6 }),
      async (edits) => {
        const site = await aSite();
        await build(site);
        for (const [index, [, edit]] of edits.entries()) {
          await edit(site);
          await build(site);
          if (index % 3 === 2) {
            const said = edits.slice(0, index + 1).map(([what]) => what);
            expect(digestOfFolder(site.dist), said.join(', ')).toEqual(await builtCold(site));
          }
        }
        site.remove();
      },
    ),
    { numRuns: 2, seed: 20261122, endOnFailure: true },
  );
}, 600_000);
