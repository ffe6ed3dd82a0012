import { describe, expect, test } from 'vitest';
import { billOfMaterials } from '../../../../src/commands/sbom/bill-of-materials.ts';
import type { Lockfile } from '../../../../src/commands/sbom/bill-of-materials.ts';

const LOCKFILE: Lockfile = {
  name: 'site',
  version: '1.0.0',
  packages: {
    '': {
      name: 'site',
      version: '1.0.0',
      license: 'MIT',
      dependencies: { '@desk/set': '2.0.0' },
      devDependencies: { probe: '3.0.0' },
      optionalDependencies: { elsewhere: '1.0.0' },
    },
    'node_modules/@desk/set': {
      version: '2.0.0',
      license: 'MIT OR WTFPL',
      integrity: `sha512-${Buffer.from('set').toString('base64')}`,
      dependencies: { leaf: '^1.0.0' },
    },
    'node_modules/leaf': { version: '1.0.0', license: 'ISC' },
    'node_modules/probe': { version: '3.0.0', dev: true, dependencies: { leaf: '^2.0.0' } },
    'node_modules/probe/node_modules/leaf': { version: '2.0.0', dev: true },
    'node_modules/elsewhere': { version: '1.0.0', optional: true },
    'node_modules/other': { name: '@desk/real', version: '4.0.0', dev: true },
  },
};

const bill = billOfMaterials(LOCKFILE);
const component = (purl: string): (typeof bill.components)[number] | undefined =>
  bill.components.find((one) => one.purl === purl);

describe('the bill of materials', () => {
  test('is of the project, which is none of its own components', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(bill.metadata.component).toMatchObject({ type: 'application', name: 'site' });
    expect(component('pkg:npm/site@1.0.0')).toBeUndefined();
    expect(bill.components).toHaveLength(6);
  });

  test('names a package, its licence and its digest', () => {
    expect(component('pkg:npm/%40desk/set@2.0.0')).toEqual({
      type: 'library',
      'bom-ref': 'pkg:npm/%40desk/set@2.0.0',
      group: '@desk',
      name: 'set',
      version: '2.0.0',
      scope: 'required',
      hashes: [{ alg: 'SHA-512', content: Buffer.from('set').toString('hex') }],
      licenses: [{ expression: 'MIT OR WTFPL' }],
      purl: 'pkg:npm/%40desk/set@2.0.0',
    });
  });

  test('says what is for development only, and what not every machine has', () => {
    expect(component('pkg:npm/probe@3.0.0')?.scope).toBe('excluded');
    expect(component('pkg:npm/elsewhere@1.0.0')?.scope).toBe('optional');
  });

  test('calls a package by its own name, not by the one it is installed as', () => {
    expect(component('pkg:npm/%40desk/real@4.0.0')).toMatchObject({ group: '@desk', name: 'real' });
    expect(component('pkg:npm/other@4.0.0')).toBeUndefined();
  });

  test('leads each package to the version that it gets', () => {
    const needs = Object.fromEntries(bill.dependencies.map((one) => [one.ref, one.dependsOn]));
    expect(needs['pkg:npm/site@1.0.0']).toEqual([
      'pkg:npm/%40desk/set@2.0.0',
      'pkg:npm/elsewhere@1.0.0',
      'pkg:npm/probe@3.0.0',
    ]);
    expect(needs['pkg:npm/%40desk/set@2.0.0']).toEqual(['pkg:npm/leaf@1.0.0']);
    expect(needs['pkg:npm/probe@3.0.0']).toEqual(['pkg:npm/leaf@2.0.0']);
  });

  test('counts a package as needed where it is needed once', () => {
    const twice = billOfMaterials({
      ...LOCKFILE,
      packages: {
        ...LOCKFILE.packages,
        'node_modules/probe/node_modules/leaf': { version: '1.0.0', dev: true },
      },
    });
    const leaves = twice.components.filter(({ name }) => name === 'leaf');
    expect(leaves).toMatchObject([{ version: '1.0.0', scope: 'required' }]);
  });

  test('is the same in whatever order the lockfile is, and has no clock', () => {
    const packages = Object.fromEntries(Object.entries(LOCKFILE.packages).reverse());
    expect(JSON.stringify(billOfMaterials({ ...LOCKFILE, packages }))).toBe(JSON.stringify(bill));
    expect(JSON.stringify(bill)).not.toMatch(/timestamp|serialNumber/);
  });
});
