import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { BUILT } from '../../../../src/commands/swap.ts';

const FOLDER = join(import.meta.dirname, '../../../../.github/workflows');

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  permissions: Record<string, string>;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const read = (name: string): Workflow => parse(textOf(name)) as Workflow;
const stepsOf = (name: string): Step[] =>
  Object.values(read(name).jobs).flatMap(({ steps }) => steps);

describe.each(readdirSync(FOLDER))('%s', (name) => {
  test('pins every action to a commit, and says which version that is', () => {
    const actions = stepsOf(name).flatMap(({ uses }) => uses ?? []);
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
    const lines = textOf(name).match(/uses: .*/g) ?? [];
    expect(lines).toHaveLength(actions.length);
    for (const line of lines) expect(line).toMatch(/ # v\d+\.\d+\.\d+$/);
  });

  test('has no permission but those that a job asks for', () => {
    const { permissions, jobs } = read(name);
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) expect(typeof job.permissions).toBe('object');
  });

  test('puts nothing into a script: values come by the environment', () => {
    for (const { run = '' } of stepsOf(name)) expect(run).not.toContain('${{');
  });
});

const CHECKS = ['npm run check', 'npm test', 'npm run build', 'npm run verify'];

test.each([
  ['the deployment', 'deploy.yml', [...CHECKS, 'upload-artifact']],
  ['a pull request', 'check.yml', CHECKS],
])('%s is checked, tested, built and verified, in this order', (_what, name, order) => {
  const steps = stepsOf(name).map(({ run, uses }) => run ?? uses ?? '');
  const places = order.map((part) => steps.findIndex((step) => step.includes(part)));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('a pull request may read, and nothing else, with or without a password', () => {
  const { on, jobs } = read('check.yml');
  expect(Object.keys(on)).toEqual(['pull_request', 'workflow_dispatch']);
  expect(Object.values(jobs).map(({ permissions }) => permissions)).toEqual([{ contents: 'read' }]);
  expect(textOf('check.yml')).not.toContain('secrets.');
});

// A pattern with "!" leaves out what another pattern names itself, not what is in a folder that one names.
test('nothing is in the cache that the next build should not find: a site, a lock', () => {
  const cache = stepsOf('deploy.yml').find(({ uses }) => uses?.startsWith('actions/cache@'));
  const patterns = String(cache?.with?.['path']).trim().split('\n');
  expect(patterns[0]).toBe('.cache/*');
  expect(patterns.slice(1)).toEqual(
    expect.arrayContaining([`!${BUILT}*`, `!.cache/*.lock`]) as string[],
  );
});

test('only the deployment may write to Pages, and only the record to the repository', () => {
  const { build, deploy } = read('deploy.yml').jobs;
  expect(build?.permissions).toEqual({ contents: 'read', pages: 'read' });
  expect(deploy?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  const { record, commit } = read('record.yml').jobs;
  expect(record?.permissions).toEqual({ contents: 'read' });
  expect(commit?.permissions).toEqual({ contents: 'write' });
});

test.each(readdirSync(FOLDER))('%s: who may write runs no code of the project', (name) => {
  const mayWrite = ({ permissions }: Job): boolean => Object.values(permissions).includes('write');
  const jobs = Object.values(read(name).jobs);
  for (const { run = '' } of jobs.filter(mayWrite).flatMap(({ steps }) => steps))
    expect(run).not.toMatch(/\b(?:npm|npx|node)\b/);
  const checkouts = jobs.filter((job) => !mayWrite(job)).flatMap(({ steps }) => steps);
  for (const { uses, with: options } of checkouts.filter((step) => step.uses?.includes('checkout')))
    expect([uses, options?.['persist-credentials']]).toEqual([uses, false]);
});
