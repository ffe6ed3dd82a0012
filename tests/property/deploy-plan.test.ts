import { hash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planOf, STEPS } from '../../src/commands/deploy-plan/plan.ts';
import type { Change, Plan } from '../../src/commands/deploy-plan/plan.ts';
import type { Manifest } from '../../src/commands/manifest/format.ts';

/** A file of a site by its path: its text, and what else of the site it needs to be shown. */
interface SiteFile {
  text: string;
  needs: readonly string[];
}
type Site = ReadonlyMap<string, SiteFile>;

const ASSETS = [
  ...['assets/a.css', 'assets/b.js', 'assets/c.woff2', 'assets/d.txt', 'assets/_e.xml'],
  ...['search/en/pagefind.js', 'search/en/pagefind-entry.json', 'search/en/index/x.pf_index'],
  ...['x/share.png', 'x/pictures/1.avif', 'favicon.svg', 'manifest.webmanifest', 'x/data.json'],
];
const PAGES = ['index.html', '404.html', 'x/index.html', 'x/y/index.html', 'search/index.html'];
const OTHERS = ['feed.xml', 'feed.json', 'x/feed.json', 'robots.txt', 'x/index.md', '_redirects'];

/** A whole site: whatever its pages need is in it. */
const site: fc.Arbitrary<Site> = fc
  .record({
    assets: fc.dictionary(fc.constantFrom(...ASSETS), fc.constantFrom('1', '2')),
    pages: fc.dictionary(
      fc.constantFrom(...PAGES),
      fc.tuple(fc.constantFrom('1', '2'), fc.array(fc.nat(20), { maxLength: 4 })),
    ),
    others: fc.dictionary(fc.constantFrom(...OTHERS), fc.constantFrom('1', '2')),
  })
  .map(({ assets, pages, others }) => {
    const paths = Object.keys(assets);
    const plain = [...Object.entries(assets), ...Object.entries(others)];
    return new Map<string, SiteFile>([
      ...plain.map(([path, text]) => [path, { text, needs: [] }] as const),
      ...Object.entries(pages).map(([path, [text, picks]]) => {
        const needs =
          paths.length === 0 ? [] : picks.map((pick) => paths[pick % paths.length] ?? '');
        // What a page needs stands in its text.
        return [path, { text: [text, ...needs].join(' '), needs }] as const;
      }),
    ]);
  });

function manifestOf(files: Site): Manifest {
  return new Map(
    [...files].map(([path, { text }]) => [
      path,
      { bytes: text.length, sha256: hash('sha256', text) },
    ]),
  );
}

const changesOf = (plan: Plan): Change[] => STEPS.flatMap((step) => plan[step]);

/** Does one change of a plan on a host that has no atomic deploys. */
function apply(host: Map<string, SiteFile>, change: Change, after: Site): void {
  if (change.do === 'delete') {
    expect(host.delete(change.path)).toBe(true);
    return;
  }
  expect(host.has(change.path)).toBe(change.do === 'changed');
  const file = after.get(change.path);
  if (!file) throw new Error(`${change.path} is not in the new site.`);
  host.set(change.path, file);
}

function lacking(host: Site): string[] {
  return [...host].flatMap(([path, { needs }]) =>
    needs.filter((asset) => !host.has(asset)).map((asset) => `${path} needs ${asset}`),
  );
}

test('wherever a publication is cut, every page that readers find has its assets', () => {
  fc.assert(
    fc.property(site, site, (before, after) => {
      const host = new Map(before);
      for (const change of changesOf(planOf(manifestOf(before), manifestOf(after)))) {
        apply(host, change, after);
        expect(lacking(host)).toEqual([]);
      }
      expect(manifestOf(host)).toEqual(manifestOf(after));
    }),
    { numRuns: 500 },
  );
});

test('a publication that was cut, and then another one, ends as if neither had been', () => {
  fc.assert(
    fc.property(site, site, site, fc.nat(), (before, after, last, cut) => {
      const host = new Map(before);
      const changes = changesOf(planOf(manifestOf(before), manifestOf(after)));
      for (const change of changes.slice(0, cut % (changes.length + 1))) apply(host, change, after);
      for (const change of changesOf(planOf(manifestOf(host), manifestOf(last)))) {
        apply(host, change, last);
        expect(lacking(host)).toEqual([]);
      }
      expect(manifestOf(host)).toEqual(manifestOf(last));
    }),
    { numRuns: 500 },
  );
});

test('no change is planned that is none, and none is left out', () => {
  fc.assert(
    fc.property(site, site, (before, after) => {
      const [old, now] = [manifestOf(before), manifestOf(after)];
      const planned = changesOf(planOf(old, now)).map(({ path }) => path);
      const differing = [...new Set([...old.keys(), ...now.keys()])].filter(
        (path) => old.get(path)?.sha256 !== now.get(path)?.sha256,
      );
      expect(planned.sort()).toEqual(differing.sort());
    }),
  );
});
