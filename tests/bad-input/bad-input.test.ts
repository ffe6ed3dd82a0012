import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordAll } from '../support/record-all.ts';
import { problemsOf, recordedSite, temporarySite } from '../unit/temporary-site.ts';

/**
 * Each folder here is a fault: files to lay over a small good site, in `gone.txt` what to take out
 * of it, and in `expected.txt` exactly what `npm run check` says.
 * `UPDATE=1 npx vitest run tests/bad-input` writes those files anew.
 *
 * A fault whose name begins with `record-` is laid over articles that are on record, and brings
 * what it needs of the record itself; the articles of all others are put on record.
 */
const cases = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test.each([
  ['the site', temporarySite],
  ['the site on record', recordedSite],
])('%s that the faults are laid over has none itself', async (_what, make) => {
  expect(await problemsOf(make())).toEqual([]);
});

describe('content is refused with a message that says where, what and what to do', () => {
  test.each(cases)('%s', async (name) => {
    const folder = join(import.meta.dirname, name);
    const isOfRecord = name.startsWith('record-');
    const root = isOfRecord ? recordedSite() : temporarySite();
    for (const path of linesOf(join(folder, 'gone.txt'))) {
      rmSync(join(root, path), { recursive: true });
    }
    cpSync(folder, root, { recursive: true });
    if (!isOfRecord) await recordAll(root);
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

function linesOf(path: string): string[] {
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
}
