import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';

const FOLDER = join(import.meta.dirname, '../../../../.github/workflows');

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, { permissions: Record<string, string>; steps: Step[] }>;
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

test('the deployment checks, tests, builds and verifies before anything is uploaded', () => {
  const steps = stepsOf('deploy.yml').map(({ run, uses }) => run ?? uses ?? '');
  const order = ['npm run check', 'npm test', 'npm run build', 'npm run verify', 'upload-artifact'];
  const places = order.map((part) => steps.findIndex((step) => step.includes(part)));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('only the deployment may write to Pages, and only the record to the repository', () => {
  const { build, deploy } = read('deploy.yml').jobs;
  expect(build?.permissions).toEqual({ contents: 'read', pages: 'read' });
  expect(deploy?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  expect(read('record.yml').jobs['record']?.permissions).toEqual({ contents: 'write' });
});

/** Runs a script of the form with an `npm` that prints its arguments, one a line. */
function record(values: { SLUG: string; KIND: string; NOTE: string }): {
  status: number | null;
  lines: string[];
} {
  const script = stepsOf('record.yml').find(({ run }) => run?.includes('npm run record'))?.run;
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  writeFileSync(join(folder, 'npm'), '#!/bin/sh\nprintf "%s\\n" "$@"\n');
  chmodSync(join(folder, 'npm'), 0o755);
  const { status, stdout } = spawnSync('bash', ['-e', '-c', script ?? ''], {
    encoding: 'utf8',
    cwd: folder,
    env: { PATH: `${folder}:${process.env['PATH'] ?? ''}`, ...values },
  });
  return { status, lines: stdout.trimEnd().split('\n') };
}

test('the form hands slug, kind and note to the command, each as one argument', () => {
  const NOTE = 'It said "60"; it was $(echo 70) `echo` --date 1 \'x\'';
  expect(record({ SLUG: 'rafah-talks', KIND: 'correction', NOTE })).toEqual({
    status: 0,
    lines: ['run', 'record', '--', 'rafah-talks', '--kind=correction', `--note=${NOTE}`],
  });
});

test('the first publication has neither kind nor note', () => {
  expect(record({ SLUG: 'rafah-talks', KIND: 'published', NOTE: '' }).lines).toEqual([
    'run',
    'record',
    '--',
    'rafah-talks',
  ]);
});

test.each(['--redact', '-x', ''])('the slug “%s” is refused', (SLUG) => {
  const { status, lines } = record({ SLUG, KIND: 'minor', NOTE: '' });
  expect(status).toBe(1);
  expect(lines.join()).toContain('::error::');
});
