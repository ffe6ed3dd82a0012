import { expect, test } from 'vitest';
import {
  headersFile,
  LONGEST_LINE,
  MOST_RULES,
} from '../../../../src/outputs/hosting/headers-file.ts';
import { KINDS, TYPES, wholePath } from '../../../../src/outputs/hosting/kinds.ts';
import { MOST_BELOW, redirectsFile } from '../../../../src/outputs/hosting/redirects-file.ts';
import { MOST_ROUTES, vercelJson } from '../../../../src/outputs/hosting/vercel.ts';

const PATHS = [
  '',
  '404.html',
  'tiny/',
  'tiny/index.html',
  'tiny/index.md',
  'tiny/feed.xml',
  'tiny/share.png',
  'feed.xml',
  'feed.json',
  'topics/water/feed.xml',
  'topics/water/feed.json',
  'assets/x.js',
  'search/en/2024/fragment/en_1.pf_fragment',
  'search/en/2024/pagefind.js',
  'manifest.webmanifest',
];
const renamed = (count: number): { from: string; to: string }[] =>
  Array.from({ length: count }, (_, index) => ({ from: `/old-${index}/`, to: `/new-${index}/` }));

/** The rules of a `_headers` file that match a path, as Cloudflare reads them. */
function rulesFor(text: string, path: string): string[][] {
  return text.split('\n\n').flatMap((rule) => {
    const [pattern = '', ...headers] = rule.trim().split('\n');
    const expression = pattern
      .replaceAll('.', String.raw`\.`)
      .replaceAll(/:\w+/g, '[^/]+')
      .replaceAll('*', '.*');
    return new RegExp(`^${expression}$`).test(path) ? [headers.map((line) => line.trim())] : [];
  });
}

test.each(PATHS)('no two kinds of file hold "%s"', (path) => {
  const of = KINDS.filter(({ pattern }) => new RegExp(wholePath('', pattern)).test(`/${path}`));
  expect(of.length).toBeLessThanOrEqual(1);
});

test.each(['', '/news'])('no line and no number of rules is over a limit, below "%s/"', (base) => {
  const text = headersFile(base);
  for (const line of text.split('\n')) expect(line.length).toBeLessThan(LONGEST_LINE);
  expect(text.split('\n\n').length).toBeLessThanOrEqual(MOST_RULES);
});

test.each(PATHS)('no two rules of _headers say the same header of "%s"', (path) => {
  const rules = rulesFor(headersFile('/news'), `/news/${path}`);
  const names = rules.flat().map((line) => line.replace(/:.*/, ''));
  expect(names).toContain('Content-Security-Policy');
  expect(new Set(names).size).toBe(names.length);
});

test('a _headers file says what kinds of files have of their own', () => {
  const text = headersFile('');
  expect(rulesFor(text, '/assets/x.js').flat()).toContain(
    'Cache-Control: public, max-age=31536000, immutable',
  );
  expect(rulesFor(text, '/topics/water/feed.json').flat()).toContain(
    'Content-Type: application/feed+json; charset=utf-8',
  );
  expect(rulesFor(text, '/tiny/index.md').flat()).toContain(`Content-Type: ${TYPES['md'] ?? ''}`);
  expect(rulesFor(text, '/tiny/').flat().join()).not.toContain('immutable');
});

test('a _redirects file leads to the new name with all that is below', () => {
  expect(redirectsFile([{ from: '/news/old/', to: '/news/new/' }])).toBe(
    '/news/old/* /news/new/:splat 301\n',
  );
});

test('only Netlify is told to redirect although there is a file: Cloudflare would refuse the line', () => {
  expect(redirectsFile(renamed(1))).not.toContain('!');
  expect(redirectsFile(renamed(1), true)).toContain(' 301!\n');
});

test('redirects over a limit of the host are of the article alone, then left out', () => {
  const lines = redirectsFile(renamed(5000)).trim().split('\n');
  expect(lines.filter((line) => line.includes('*'))).toHaveLength(MOST_BELOW);
  expect(lines).toHaveLength(2100);
  expect(lines[0]).toBe('/old-100/ /new-100/ 301');
});

test('vercel.json redirects, adds slashes, and has no more routes than Vercel takes', () => {
  const { trailingSlash, redirects } = JSON.parse(vercelJson('', renamed(5000))) as {
    trailingSlash: boolean;
    redirects: unknown[];
  };
  expect(trailingSlash).toBe(true);
  expect(redirects).toHaveLength(MOST_ROUTES);
  expect(redirects.slice(0, 2)).toEqual([
    { source: '/old-0/:path*', destination: '/new-0/:path*', statusCode: 301 },
    { source: '/old-0/:path*/', destination: '/new-0/:path*/', statusCode: 301 },
  ]);
});
