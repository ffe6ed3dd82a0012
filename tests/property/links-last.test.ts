import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleEntry } from '../../src/loader/load-article.ts';
import { idFrom } from '../../src/article/ids.ts';
import { idsOf } from '../../src/loader/references.ts';
import { BRIDGE, done, newsroom, refusal } from '../unit/commands/record/newsroom.ts';
import type { Newsroom } from '../unit/commands/record/newsroom.ts';
import { contentOf } from '../unit/temporary-site.ts';
import { EditedArticle, EDITS } from './edited-article.ts';
import type { Edit } from './edited-article.ts';

const NOTE = ['--kind', 'update', '--note', 'It was edited.'];

/** Noon of a day of May 2026. */
const on = (day: number): string => `2026-05-${String(day).padStart(2, '0')}T12:00:00Z`;

async function entry(site: Newsroom, slug: string): Promise<ArticleEntry> {
  const { articles } = await contentOf(site.root);
  const found = articles.find((article) => article.slug === slug);
  if (!found) throw new Error(`${slug} cannot be shown.`);
  return found;
}

/** What the check proposes for each id that would land nowhere: the heading, and its aliases. */
function proposals(problems: readonly string[]): { heading: string; aliases: string[] }[] {
  return problems.flatMap((line) => {
    const [, heading, aliases] = /if it is now “(.*?)”.*aliases: \[(.*?)\]/.exec(line) ?? [];
    return heading === undefined || aliases === undefined
      ? []
      : [{ heading, aliases: aliases.split(', ') }];
  });
}

/** Does what the check says until no id is lost any more. */
async function keepIds(site: Newsroom, article: EditedArticle, { heir }: Edit): Promise<void> {
  for (let round = 0; round < 3; round++) {
    const lost = (await site.check()).filter((line) => line.includes('(lost-id)'));
    if (lost.length === 0) return;
    const found = proposals(lost);
    // A section whose text stands in the other now, or alone, is found again.
    expect(
      found.map(({ heading }) => heading),
      lost.join('\n'),
    ).toEqual([heir?.heading]);
    for (const { heading, aliases } of found) {
      const part = article.parts.find((own) => own.heading === heading);
      if (part) part.aliases = aliases;
    }
    site.put(article.slug, article.source());
  }
  throw new Error('The proposals of the check do not keep the ids.');
}

/** Every id lands, and each of a section where its text is. */
async function expectLandings(
  site: Newsroom,
  article: EditedArticle,
  published: ReadonlySet<string>,
): Promise<void> {
  const { aliases, sections, gone, ...rest } = await entry(site, article.slug);
  const names = [rest.slug, ...aliases];
  const ids = idsOf({ sections, gone });
  expect(new Set(ids).size, ids.join(' ')).toBe(ids.length);
  for (const address of published) {
    const [name = '', id = ''] = address.split('#');
    expect(names, address).toContain(name);
    expect(ids, address).toContain(id);
    if (!article.homes.has(id)) continue;
    const home = article.homeOf(id)?.heading;
    const live = sections.find((section) => [section.id, ...section.aliases].includes(id));
    expect(live?.heading, address).toBe(home);
    if (home === undefined) expect(gone.filter(({ ids: own }) => own.includes(id))).toHaveLength(1);
  }
}

/** Edits whose order alone once lost a link. */
const EXAMPLES = [
  ['drop', 'bringBack', 'drop', 'bringBack'],
  ['renameForgetting', 'renameForgetting', 'renameForgetting', 'renameForgetting'],
  ['merge', 'renameForgetting', 'drop', 'bringBack'],
  ['renameSlug', 'renameSlug', 'renameSlugBack', 'rename'],
  ['moveSub', 'renameForgetting', 'drop', 'withdraw'],
] as const;

/** An edit of the first section. */
const first = <What>(what: What): { what: What; at: number; to: number } => ({
  what,
  at: 0,
  to: 0,
});

test(
  'every link that was ever published lands after any edits, each put on record',
  { timeout: 120_000 },
  async () => {
    // A few sorts of edits, many times each: what breaks links is how they follow each other.
    const edits = fc
      .subarray([...EDITS, 'withdraw' as const], { minLength: 2, maxLength: 5 })
      .chain((sorts) =>
        fc.array(fc.record({ what: fc.constantFrom(...sorts), at: fc.nat(2), to: fc.nat(2) }), {
          minLength: 5,
          maxLength: 10,
        }),
      );
    await fc.assert(
      fc.asyncProperty(edits, async (steps) => {
        const site = newsroom();
        const article = new EditedArticle();
        site.put('other', BRIDGE.replace('  - Who knew', '  - { heading: Who knew, id: target }'));
        done(await site.record('other'));
        site.put('bridge', article.source());
        done(await site.record('bridge'));
        const published = new Set<string>();
        let day = 4;
        for (const { what, at, to } of steps) {
          const { slug } = article;
          for (const id of idsOf(await entry(site, slug))) published.add(`${slug}#${id}`);
          day += 1;
          if (what === 'withdraw') {
            const note = ['--note', 'A source took it back.'];
            done(await site.record(slug, ['--kind', 'withdrawn', ...note], on(day)));
            expect(await site.check()).toEqual([]);
            const ids = idsOf(await entry(site, slug));
            for (const address of published) expect(ids).toContain(address.split('#')[1]);
            done(await site.record(slug, ['--kind', 'published', ...note], on(day)));
          } else {
            const edit = article.edit(what, at, to);
            if (!edit.done) continue;
            if (article.slug !== slug) site.rename(slug, article.slug);
            site.put(article.slug, article.source());
            if (edit.removed ?? edit.needsAlias) {
              expect((await site.check()).join('\n')).toContain('(lost-id)');
              expect(refusal(await site.record(article.slug, NOTE, on(day)))).toContain(
                '(lost-id)',
              );
            }
            if (edit.needsAlias) await keepIds(site, article, edit);
            const removed = edit.removed === undefined ? [] : ['--removed', edit.removed];
            done(await site.record(article.slug, [...NOTE, ...removed], on(day)));
          }
          expect(await site.check()).toEqual([]);
          await expectLandings(site, article, published);
        }
        const live = new Set(article.parts.map(({ heading }) => idFrom(heading)));
        expect((await entry(site, article.slug)).sections.map(({ id }) => id)).toEqual([...live]);
      }),
      { numRuns: 16, examples: EXAMPLES.map((sorts) => [sorts.map(first)]) },
    );
  },
);
