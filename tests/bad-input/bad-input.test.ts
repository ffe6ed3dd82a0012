import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemsOf, temporarySite } from '../unit/temporary-site.ts';

/**
 * Each folder here is a fault: files to lay over a small good site, and in `expected.txt` exactly
 * what `npm run check` says. `UPDATE=1 npx vitest run tests/bad-input` writes those files anew.
 */
const cases = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test('the site that the faults are laid over has none itself', async () => {
  expect(await problemsOf(temporarySite())).toEqual([]);
});

describe('content is refused with a message that says where, what and what to do', () => {
  test.each(cases)('%s', async (name) => {
    const folder = join(import.meta.dirname, name);
    const root = temporarySite();
    cpSync(folder, root, { recursive: true });
    const found = (await problemsOf(root)).map((line) => `${line}\n`).join('');
    const expected = join(folder, 'expected.txt');
    if (process.env['UPDATE'] === '1') writeFileSync(expected, found);
    expect(found).not.toBe('');
    expect(found).toBe(readFileSync(expected, 'utf8'));
  });
});

test('every rule of the authoring guide has a fault here', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/authoring.md'), 'utf8');
  const [, table = ''] = /\n\| rule +\|(.*?)\n\n/s.exec(guide) ?? [];
  const rules = [...table.matchAll(/^\| (`.*?`) +\|/gm)].flatMap(([, names = '']) =>
    names.replaceAll('`', '').split(', '),
  );
  expect(rules.length).toBeGreaterThan(15);
  const said = cases.map((name) =>
    readFileSync(join(import.meta.dirname, name, 'expected.txt'), 'utf8'),
  );
  // Faults of the host's settings are in tests/unit/site/settings.test.ts.
  const missing = rules.filter((rule) => !said.some((text) => text.includes(`  (${rule})\n`)));
  expect(missing).toEqual(['settings']);
});
