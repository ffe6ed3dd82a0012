import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findLocked } from '../../src/commands/sbom/find-locked.ts';

interface Locked {
  name?: string;
  version?: string;
  link?: boolean;
  integrity?: string;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

/** Packages that others install under another name. */
const ALIASES = [['gray-matter', '@11ty/gray-matter']];

const lockText = readFileSync('package-lock.json', 'utf8');
const { packages } = JSON.parse(lockText) as { packages: Record<string, Locked> };
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const locked = Object.entries(packages).filter(([path]) => path !== '');

test('every package is locked by its integrity, and no registry is named', () => {
  expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
  expect(lockText).not.toMatch(/"resolved"|https?:\/\/[\w.]*registry/);
});

// npm leaves the packages of other platforms out where it finds `node_modules` in place, and where
// two versions of such a package are needed; `npm ci` then fails on a machine that has none.
test('the lockfile holds the packages of every platform', () => {
  const missing = locked.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies).filter(([name, version]) => {
      const found = lockedVersion(path, name);
      return found === undefined || (/^\d/.test(version) && found !== version);
    }),
  );
  expect(missing).toEqual([]);
});

test('the project brings one exact version of Node for five platforms, without install scripts', () => {
  const names = Object.keys(manifest.optionalDependencies);
  expect(names).toHaveLength(5);
  const [version, ...others] = new Set(Object.values(manifest.optionalDependencies));
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(others).toEqual([]);
  for (const name of names) {
    expect(packages[`node_modules/${name}`]?.version).toBe(version);
    expect(packages[`node_modules/${name}`]?.hasInstallScript).toBeUndefined();
  }
});

test('every dependency has an exact version', () => {
  const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('a package with an install script is named, allowed or not', () => {
  const names = locked
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(names.filter((name) => !(name in manifest.allowScripts))).toEqual([]);
});

test('install scripts are off, and none is allowed', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  expect(Object.values(manifest.allowScripts)).not.toContain(true);
});

test('each name whose install script is refused is that of a locked package', () => {
  const names = new Set(locked.map(([path]) => path.replace(/^.*node_modules\//, '')));
  expect(Object.keys(manifest.allowScripts).filter((name) => !names.has(name))).toEqual([]);
});

// What `lockfile-lint` looks for in the addresses of a lockfile. This one has none: npm takes each
// package from the registry, by the name of its folder, and refuses other bytes than those locked.
test('every package is one of the registry, under its own name', () => {
  const strange = locked.filter(
    ([path, { link, version = '' }]) =>
      link === true ||
      !/^\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/.test(version) ||
      !/(?:^|\/)node_modules\/(?:@[a-z\d~-][\w.~-]*\/)?[a-z\d~-][\w.~-]*$/.test(path),
  );
  expect(strange).toEqual([]);
  const renamed = locked.filter(([, { name }]) => name !== undefined);
  expect(renamed.map(([path, { name }]) => [path.replace('node_modules/', ''), name])).toEqual(
    ALIASES,
  );
});

test('the lockfile is that of package.json', () => {
  const { dependencies, devDependencies, optionalDependencies } = packages[''] ?? {};
  expect({ dependencies, devDependencies, optionalDependencies }).toEqual({
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
    optionalDependencies: manifest.optionalDependencies,
  });
});

/** The version of a package that one at a path finds, in its own folder or one above. */
function lockedVersion(path: string, name: string): string | undefined {
  const found = findLocked(packages, path, name);
  return found === undefined ? undefined : packages[found]?.version;
}
