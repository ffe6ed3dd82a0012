import { findLocked } from './find-locked.ts';

/** A package as npm’s lockfile (version 3) holds it. */
export interface Locked {
  name?: string;
  version?: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

export interface Lockfile {
  name: string;
  version: string;
  /** By path: `` for the project, `node_modules/yaml` for a package. */
  packages: Record<string, Locked>;
}

interface Component {
  type: 'application' | 'library';
  'bom-ref': string;
  group?: string;
  name: string;
  version: string;
  /** Needed to build; not everywhere; only to develop and test. */
  scope?: 'required' | 'optional' | 'excluded';
  hashes?: { alg: 'SHA-512'; content: string }[];
  licenses?: { expression: string }[];
  purl: string;
}

interface Bill {
  bomFormat: 'CycloneDX';
  specVersion: '1.6';
  version: 1;
  metadata: { component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

/**
 * Every package that the lockfile names, with its licence, its digest and what it needs, as CycloneDX 1.6
 * (https://cyclonedx.org/docs/1.6/json/). It has no clock and no random number: the same lockfile gives the
 * same bytes.
 */
export function billOfMaterials({ packages }: Lockfile): Bill {
  const components = new Map<string, Component>();
  const needs = new Map<string, Set<string>>();
  for (const [path, locked] of Object.entries(packages)) {
    const component = componentOf(path, locked);
    const ref = component['bom-ref'];
    const known = components.get(ref);
    components.set(ref, known ? { ...known, ...moreNeeded(known, component) } : component);
    const needed = needs.get(ref) ?? new Set<string>();
    needs.set(ref, needed);
    for (const name of namesNeeded(locked)) {
      const found = findLocked(packages, path, name);
      if (found !== undefined) needed.add(componentOf(found, packages[found] ?? {})['bom-ref']);
    }
  }
  const project = componentOf('', packages[''] ?? {});
  components.delete(project['bom-ref']);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: project },
    components: sorted(components).map(([, component]) => component),
    dependencies: sorted(needs).map(([ref, needed]) => ({ ref, dependsOn: [...needed].sort() })),
  };
}

function componentOf(path: string, locked: Locked): Component {
  const fullName = locked.name ?? path.replace(/^.*node_modules\//, '');
  const { version = '0', license, integrity } = locked;
  const [, group, name = fullName] = /^(@[^/]+)\/(.+)$/.exec(fullName) ?? [];
  const purl = `pkg:npm/${group === undefined ? '' : `${encodeURIComponent(group)}/`}${name}@${version}`;
  return {
    type: path === '' ? 'application' : 'library',
    'bom-ref': purl,
    ...(group !== undefined && { group }),
    name,
    version,
    ...(path !== '' && { scope: scopeOf(locked) }),
    ...(integrity !== undefined && { hashes: [hashOf(integrity)] }),
    ...(license !== undefined && { licenses: [{ expression: license }] }),
    purl,
  };
}

function scopeOf({ dev, optional, devOptional }: Locked): NonNullable<Component['scope']> {
  if (dev) return 'excluded';
  return optional || devOptional ? 'optional' : 'required';
}

/** Of a package that stands at two places, one of them may be needed more than the other. */
function moreNeeded(...both: readonly Component[]): Pick<Component, 'scope'> {
  const scopes = both.map(({ scope }) => scope);
  const scope = (['required', 'optional', 'excluded'] as const).find((one) => scopes.includes(one));
  return scope === undefined ? {} : { scope };
}

function hashOf(integrity: string): { alg: 'SHA-512'; content: string } {
  const content = Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
  return { alg: 'SHA-512', content };
}

function namesNeeded(locked: Locked): string[] {
  const { dependencies, devDependencies, optionalDependencies, peerDependencies } = locked;
  const all = { ...peerDependencies, ...optionalDependencies, ...devDependencies, ...dependencies };
  return Object.keys(all);
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
