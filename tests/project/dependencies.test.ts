import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

type Versions = Record<string, string>;

interface Manifest {
  dependencies: Versions;
  devDependencies: Versions;
  scripts: Versions;
}

const doc = readFileSync('docs/dependencies.md', 'utf8');
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

/** The rows of the tables under a heading: their cells. */
function rowsOf(heading: string): string[][] {
  const [, section = ''] = doc.split(`\n## ${heading}\n`);
  const [rows = ''] = section.split('\n## ');
  return rows
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const build = rowsOf('What a build uses');
const development = rowsOf('What only development uses');
const unused = rowsOf('Not used');

const namesOf = (rows: string[][]): string[] => rows.map(([cell = '']) => cell.replaceAll('`', ''));
const notUsed = namesOf(unused);

test('the page names each dependency once, and no other package', () => {
  const named = [...namesOf(build), ...namesOf(development), ...notUsed].sort();
  const { dependencies, devDependencies } = manifest;
  expect(named).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
});

test('it tells what a build uses from what only development uses', () => {
  const isUsed = (name: string): boolean => !notUsed.includes(name);
  expect(namesOf(build).sort()).toEqual(Object.keys(manifest.dependencies).filter(isUsed).sort());
  expect(namesOf(development).sort()).toEqual(
    Object.keys(manifest.devDependencies).filter(isUsed).sort(),
  );
});

test('each has what it does, who keeps it, and what we would do without', () => {
  for (const row of [...build, ...development]) {
    expect(row).toHaveLength(4);
    expect(row.filter((cell) => cell === '')).toEqual([]);
  }
});

test('updates are proposed weekly, a week after a release, for packages and for actions', () => {
  const { version, updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
    version: number;
    updates: {
      'package-ecosystem': string;
      directory: string;
      schedule: { interval: string };
      cooldown: object;
    }[];
  };
  expect(version).toBe(2);
  expect(
    updates.map((one) => [one['package-ecosystem'], one.directory, one.schedule.interval]),
  ).toEqual([
    ['npm', '/', 'weekly'],
    ['github-actions', '/', 'weekly'],
  ]);
  expect(updates.map(({ cooldown }) => cooldown)).toEqual(
    updates.map(() => ({ 'default-days': 7 })),
  );
});
