import { expect, test } from 'vitest';
import { readArguments } from '../../../../src/commands/deploy-plan/arguments.ts';
import { kindOf } from '../../../../src/commands/deploy-plan/kinds.ts';
import { planOf } from '../../../../src/commands/deploy-plan/plan.ts';
import { planAsLines } from '../../../../src/commands/deploy-plan/print.ts';
import type { Manifest } from '../../../../src/commands/manifest/format.ts';

/** A site by what its files say. */
function site(files: Record<string, string>): Manifest {
  return new Map(
    Object.entries(files).map(([path, sha256]) => [path, { bytes: sha256.length, sha256 }]),
  );
}

test('assets stand before pages, what tells of pages after them, what goes last of all', () => {
  const before = site({
    'index.html': 'old',
    'feed.xml': 'old',
    'same.txt': 'same',
    'search/en/pagefind-entry.json': 'old',
    'gone/index.html': 'gone',
    'gone/feed.xml': 'gone',
    'assets/gone.js': 'gone',
  });
  const after = site({
    'index.html': 'newer',
    'new/index.html': 'new',
    'new/history/index.html': 'new',
    'feed.xml': 'newer',
    'same.txt': 'same',
    'search/en/pagefind-entry.json': 'newer',
    'search/en/fragment/new.pf_fragment': 'new',
    'assets/new.js': 'new',
  });
  const manifest = { do: 'changed', path: 'manifest', bytes: 1500, sha256: '' } as const;
  expect(planAsLines({ before: 'old', after: 'dist' }, planOf(before, after, manifest), 1)).toEqual(
    [
      'From old to dist: 4 new, 4 changed, 3 to delete, 1 as they were; 1.5 kB to send.',
      '',
      '1. Assets and search bundles, which pages need (3 files, 11 bytes)',
      'new      search/en/fragment/new.pf_fragment',
      'new      assets/new.js',
      'changed  search/en/pagefind-entry.json',
      '',
      '2. Pages (3 files, 11 bytes)',
      'new      new/history/index.html',
      'new      new/index.html',
      'changed  index.html',
      '',
      '3. Feeds, sitemaps and what else tells of pages (1 file, 5 bytes)',
      'changed  feed.xml',
      '',
      '4. Deletions (3 files, 12 bytes)',
      'delete   gone/feed.xml',
      'delete   gone/index.html',
      'delete   assets/gone.js',
      '',
      '5. The manifest, when all else is done (1 file, 1.5 kB)',
      'changed  manifest',
    ],
  );
});

test.each([
  ['page', ['index.html', '404.html', 'search/index.html', 'assets/x.html']],
  [
    'asset',
    [
      ...[
        'assets/x.js',
        'assets/x.txt',
        'assets/_x',
        'search/en/x.json',
        'a/share.png',
        'favicon.svg',
      ],
      ...['manifest.webmanifest', 'a/record.json', '.nojekyll', 'a/pictures/_x.avif'],
    ],
  ],
  [
    'other',
    [
      ...[
        'feed.xml',
        'a/feed.xml',
        'topics/x/feed.json',
        'sitemap-0.xml',
        'robots.txt',
        'a/index.md',
      ],
      ...['_headers', '_redirects', 'vercel.json', '.well-known/security.txt'],
    ],
  ],
])('of the kind “%s”', (kind, paths) => {
  expect(paths.filter((path) => kindOf(path) !== kind)).toEqual([]);
});

test.each([
  [['old'], { before: 'old', after: 'dist', json: false }],
  [['old', 'new', '--json'], { before: 'old', after: 'new', json: true }],
])('%j', (args, expected) => {
  expect(readArguments(args)).toEqual(expected);
});

test.each([
  [[], 'Found no old site: expected what is published now.'],
  [[''], 'Found an empty name: expected a site.'],
  [['a', 'b', 'c'], 'Found 3 sites: expected the old and the new.'],
  [['--jsn'], /Unknown option '--jsn'/],
])('%j is refused', (args, message) => {
  expect(readArguments(args)).toMatch(message);
});
