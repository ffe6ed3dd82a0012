import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idFault } from '../../../src/article/ids.ts';
import { readRevision } from '../../../src/article/record/read.ts';
import { pathOf } from '../../../src/outputs/write-files.ts';
import { addressesOf } from '../../../src/site/addresses.ts';
import { problemsOf, recordedSite, temporarySite, write } from '../../unit/temporary-site.ts';
import { TOKENS } from './tokens.ts';

const SEED = { seed: 20_240_331 };
const LINE = /^(?:\$\w+|[\w./-]+):\d+:\d+ {2}(?:error|warning) {2}\S.*\S {2}\([a-z-]+\)$/s;

const PIECES = [
  ...[
    '\n',
    ' ',
    '  ',
    '\t',
    ': ',
    '- ',
    '? ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '|\n',
    '>\n',
    '#',
  ],
  ...[
    '&a ',
    '*a',
    '!!x ',
    '%YAML',
    '---\n',
    '...\n',
    '<<: ',
    '__proto__: ',
    'name: ',
    'text: ',
    'a: ',
  ],
  ...['null', 'true', '.nan', '1e999', '0x1', '2024-03-31', '\u0000', '\u202e', '\ufeff', '\ud800'],
  ...['"\\ud800"', '"\\U00110000"', '"\\x00"', '../../x', '~', '*'.repeat(300), '['.repeat(3000)],
  ...TOKENS,
];
const soup = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 25 })
  .map((pieces) => pieces.join(''));

const YAML_FILES = [
  'content/site.yaml',
  'content/topics.yaml',
  'content/series.yaml',
  'content/authors/backgrounder.yaml',
  'content/people/jane-doe.yaml',
  'content/terms/veto.yaml',
];

test('whatever a file of YAML holds, the check says where it is wrong and never throws', async () => {
  const root = temporarySite();
  const good = new Map(
    YAML_FILES.map((file) => [file, file.includes('series') ? '' : read(root, file)]),
  );
  const at = fc.constantFrom(...YAML_FILES);
  await fc.assert(
    fc.asyncProperty(at, soup, fc.nat(), fc.boolean(), async (file, text, cut, isAlone) => {
      const before = good.get(file) ?? '';
      const place = cut % (before.length + 1);
      write(root, file, isAlone ? text : before.slice(0, place) + text + before.slice(place));
      for (const line of await problemsOf(root)) expect(line).toMatch(LINE);
      write(root, file, before);
    }),
    { ...SEED, numRuns: 150 },
  );
});

test.each([...YAML_FILES, 'content/articles/bridge/record/0001.yaml'])(
  '%s of 10 MB is refused in a line',
  async (file) => {
    const root = recordedSite({ [file]: `name: ${'x'.repeat(10_000_000)}\n` });
    const own = (await problemsOf(root)).filter((line) => line.startsWith(file));
    expect(own.join('\n').length).toBeLessThan(1000);
    expect(own[0]).toContain('10.0 MB');
  },
);

test('whatever is done to the file of a revision, it is read as it was or refused with a place', () => {
  const text = read(recordedSite(), 'content/articles/bridge/record/0002.yaml');
  const whole = readRevision('0002.yaml', text);
  fc.assert(
    fc.property(soup, fc.nat(), fc.nat(200), (put, at, length) => {
      const place = at % text.length;
      const damaged = text.slice(0, place) + put + text.slice(place + length);
      const found = readRevision('0002.yaml', damaged);
      if ('revision' in found) {
        // Comments and spaces between keys are no part of a revision.
        expect(found).toEqual(whole);
        return;
      }
      expect(found.faults.length).toBeGreaterThan(0);
      for (const { line, column, message } of found.faults) {
        expect(line).toBeGreaterThan(0);
        expect(column).toBeGreaterThan(0);
        expect(message).toMatch(/\S/);
      }
    }),
    { ...SEED, numRuns: 400 },
  );
});

test('whatever a name is, it is refused, or its files stand below the folder of the site', () => {
  const hard = fc.constantFrom(
    '..',
    '.',
    '/',
    '\\',
    '%2e',
    '%2f',
    '\u0000',
    'a',
    'é',
    'ﷺ',
    '-',
    '：',
    '．',
  );
  const names = fc.oneof(
    fc.array(hard, { maxLength: 8 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const addresses = addressesOf({ origin: 'https://news.example', base: '/news' });
  const inside = `${resolve('/dist')}/`;
  fc.assert(
    fc.property(names, names, (slug, id) => {
      if (idFault(slug, []) !== undefined || idFault(id, []) !== undefined) return;
      for (const address of [
        addresses.article(slug),
        addresses.card(slug, id),
        addresses.markdown(slug),
        addresses.record(slug),
        addresses.articleFeed(slug),
        addresses.rss(slug),
        addresses.author(id),
      ]) {
        const path = resolve('/dist', pathOf(address, '/news'));
        expect(path.startsWith(inside), address).toBe(true);
        expect(path).not.toContain('\0');
      }
    }),
    { ...SEED, numRuns: 2000 },
  );
});

function read(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
