import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { personSchema, termSchema } from '../../src/article/people.ts';
import { frontmatterSchema, sectionSchema } from '../../src/article/schema.ts';

const guide = plain(readFileSync('docs/authoring.md', 'utf8'));

const roleSchema = personSchema.shape.roles.unwrap().element;
const textSchema = termSchema.shape.texts.element;
const schemas = [
  frontmatterSchema,
  sectionSchema,
  personSchema,
  roleSchema,
  termSchema,
  textSchema,
];

const keys = schemas.flatMap(({ shape }) =>
  Object.entries<{ description?: string | undefined }>(shape).map(([key, field]) => ({
    key,
    description: field.description ?? '',
  })),
);

test.each(keys)('the guide explains the key $key as the schema does', ({ key, description }) => {
  expect(description).not.toBe('');
  expect(guide).toContain(`| ${key} |`);
  expect(guide).toContain(plain(description));
});

test.each(rulesIn('src'))('the guide lists the rule %s', (rule) => {
  expect(guide).toMatch(new RegExp(`^\\|[^|]*\\b${rule}\\b[^|]*\\|`, 'm'));
});

/** The rules that problems are given in the sources. */
function rulesIn(folder: string): string[] {
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    // Components show problems, and find none.
    .filter((name) => name.endsWith('.ts') && !/^components[\\/]/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const patterns = [
    /rule: '([\w-]+)'/g,
    /(?<!\.)\badd\(\s*'([\w-]+)'/g,
    /\breport\(\s*file,\s*\w+,\s*'([\w-]+)'/g,
    /ruleId: '([\w-]+)'/g,
  ];
  const rules = sources.flatMap((source) =>
    patterns.flatMap((pattern) => [...source.matchAll(pattern)].map(([, rule = '']) => rule)),
  );
  return [...new Set(rules)].sort();
}

function plain(text: string): string {
  return text.replaceAll('`', '').replaceAll(/ {2,}/g, ' ');
}
