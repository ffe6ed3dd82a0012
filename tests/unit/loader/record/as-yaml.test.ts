import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { asYaml, asYamlList } from '../../../../src/loader/record/as-yaml.ts';

test.each([
  ['what-happened', 'what-happened'],
  ['2024-05', '2024-05'],
  ['who-knew--the-first-hour', 'who-knew--the-first-hour'],
  ['ماذا-حدث', 'ماذا-حدث'],
  ['no', 'no'],
  ['2024', '"2024"'],
  ['null', '"null"'],
  ['true', '"true"'],
  ['1e3', '"1e3"'],
  ['0x1f', '"0x1f"'],
  ['-1', '"-1"'],
])('%s is written as %s', (id, written) => {
  expect(asYaml(id)).toBe(written);
});

test('a list is read back as it was', () => {
  const ids = ['who-knew', '2024', 'null', 'true', '~', '007', 'a'.repeat(200)];
  expect(parse(`aliases: ${asYamlList(ids)}`, { schema: 'core' })).toEqual({ aliases: ids });
  expect(parse(`{ ${asYaml('2024')}: a#b }`, { schema: 'core', mapAsMap: true })).toEqual(
    new Map([['2024', 'a#b']]),
  );
});
