import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Lockfile } from '../../src/commands/sbom/bill-of-materials.ts';
import { canMeet } from './spdx.ts';

/** Licences that ask for no more than to be named. */
const FREE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC', 'MIT', 'MIT-0', 'Python-2.0']; // prettier-ignore

/** Licences that ask for more, and the packages for which docs/dependencies.md says why that is met. */
const NAMED: Readonly<Record<string, RegExp>> = {
  'CPAL-1.0': /^citeproc$/,
  'LGPL-3.0-or-later': /^@img\/sharp-/,
  'MPL-2.0': /^(?:lightningcss(?:-.+)?|axe-core|@axe-core\/playwright|@mdn\/mdn-http-observatory)$/,
  'OFL-1.1': /^@expo-google-fonts\//,
  'CC-BY-3.0': /^spdx-exceptions$/,
};

/** Packages whose licence is not where npm looks, with what their LICENSE says. */
const UNSAID: Readonly<Record<string, string>> = { busboy: 'MIT', streamsearch: 'MIT' };

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;
const locked = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, one]) => ({ name: path.replace(/^.*node_modules\//, ''), ...one }));

function isAllowed(name: string, expression: string): boolean {
  return canMeet(expression, (id) => FREE.includes(id) || (NAMED[id]?.test(name) ?? false));
}

test('every package may be used as it is here', () => {
  const refused = locked.filter(
    ({ name, license }) => !isAllowed(name, license ?? UNSAID[name] ?? ''),
  );
  expect(refused.map(({ name, license }) => `${name}: ${license ?? 'none'}`)).toEqual([]);
});

test('what a build uses says its licence itself', () => {
  const silent = locked.filter(({ license, dev }) => license === undefined && !dev);
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test('every licence that asks for more is explained', () => {
  const doc = readFileSync('docs/dependencies.md', 'utf8');
  const used = Object.keys(NAMED).filter((id) =>
    locked.some(({ license = '' }) => license.includes(id)),
  );
  expect(used.length).toBeGreaterThan(3);
  for (const id of used) expect(doc).toContain(id);
});

describe('a licence expression', () => {
  test.each([
    ['AGPL-3.0-only', false],
    ['MIT OR AGPL-3.0-only', true],
    ['MIT AND AGPL-3.0-only', false],
    ['(MIT OR GPL-2.0) AND ISC', true],
    ['(GPL-2.0 OR GPL-3.0) AND ISC', false],
    ['GPL-2.0 OR MIT AND ISC', true],
    ['GPL-2.0 AND MIT OR GPL-3.0', false],
    ['SEE LICENSE IN LICENSE', false],
    ['MIT or GPL-2.0', false],
    ['(MIT', false],
    ['UNLICENSED', false],
    ['', false],
    ['LGPL-3.0-or-later', false],
  ])('“%s” is allowed for any package: %s', (expression, expected) => {
    expect(isAllowed('any', expression)).toBe(expected);
  });
});
