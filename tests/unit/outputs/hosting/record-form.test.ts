import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';

// The scripts of the form, in the order in which its two machines run them, on repositories on disk.

const FILE = join(import.meta.dirname, '../../../../.github/workflows/record.yml');
const { jobs } = parse(readFileSync(FILE, 'utf8')) as {
  jobs: Record<'record' | 'commit', { steps: { run?: string; with?: { ref?: string } }[] }>;
};
const scriptsOf = (job: keyof typeof jobs): string[] =>
  jobs[job].steps.flatMap(({ run }) => run ?? []).filter((run) => run !== 'npm ci');

const RECORD = 'content/articles/bridge/record/0002.yaml';
const TYPED = { SLUG: 'bridge', KIND: 'correction', NOTE: 'Wrong day.', BRANCH: 'main' };

let folder: string;

/** Runs scripts as a machine of GitHub does, in a folder below that of the test. */
function run(scripts: readonly string[], cwd: string, env: NodeJS.ProcessEnv = TYPED) {
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', scripts.join('\n')], {
    encoding: 'utf8',
    cwd: join(folder, cwd),
    env: {
      PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter),
      HOME: folder,
      RUNNER_TEMP: join(folder, 'temp'),
      GITHUB_ACTOR: 'jo',
      ...env,
    },
  });
  return { status, output: stdout + stderr, lines: stdout.trimEnd().split('\n') };
}

/** An `npm` that prints its arguments, writes a revision, and what nobody asked for. */
const NPM = `#!/bin/sh
printf '%s\\n' "$@"
mkdir -p content/articles/bridge/record
echo 'kind: correction' > ${RECORD}
echo '{"evil":true}' > package.json
`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backgrounder-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const name of ['bin', 'temp']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'bin/npm'), NPM);
  chmodSync(join(folder, 'bin/npm'), 0o755);
  const made = run(
    [
      'git init --quiet --bare --initial-branch main origin',
      'git clone --quiet origin desk',
      'cd desk',
      'git config user.name desk && git config user.email desk@gazette.example',
      'git checkout --quiet -B main',
      'mkdir content && echo text > content/text && echo {} > package.json',
      'git add . && git commit --quiet --message "An article" && git push --quiet origin main',
      'cd .. && git clone --quiet origin first && git clone --quiet origin second',
    ],
    '.',
  );
  if (made.status !== 0) throw new Error(made.output);
});

/** What the branch holds of a file; empty where it has none. */
const published = (file: string): string => run([`git show main:${file}`], 'origin').lines[0] ?? '';

test('what was put on record is committed and pushed, and nothing else that was written', () => {
  expect(run(scriptsOf('record'), 'first').status).toBe(0);
  const { status, output } = run(scriptsOf('commit'), 'second');
  expect(status, output).toBe(0);
  expect(published(RECORD)).toBe('kind: correction');
  expect(published('package.json')).toBe('{}');
  expect(run(['git log -1 --format="%an: %s" main'], 'origin').lines).toEqual([
    'jo: Put bridge on record: correction',
  ]);
});

test('a patch that was made to change the code changes nothing', () => {
  run(scriptsOf('record'), 'first');
  run(['git add . && git diff --cached --binary > "$RUNNER_TEMP/record/change.patch"'], 'first');
  run(scriptsOf('commit'), 'second');
  expect(published('package.json')).toBe('{}');
});

test('a branch that was changed meanwhile is left as it is, and it is said what to do', () => {
  run(scriptsOf('record'), 'first');
  run(['echo more > content/text && git commit -qam more && git push -q origin main'], 'desk');
  run(['git pull --quiet'], 'second');
  const { status, output } = run(scriptsOf('commit'), 'second');
  expect(status).toBe(1);
  expect(output).toContain('::error::main was changed meanwhile');
  expect(published(RECORD)).toBe('');
});

test('both machines take a branch of this repository, not what somebody proposed', () => {
  const refs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.with?.ref));
  expect(refs.filter((ref) => ref !== undefined)).toEqual([
    'refs/heads/${{ inputs.branch || github.ref_name }}',
    'refs/heads/${{ inputs.branch || github.ref_name }}',
  ]);
});

test('slug, kind and note are handed to the command, each as one argument', () => {
  const NOTE = 'It said "60"; it was $(echo 70) `echo` --date 1 \'x\'';
  expect(run(scriptsOf('record'), 'first', { ...TYPED, NOTE })).toMatchObject({
    status: 0,
    lines: ['run', 'record', '--', 'bridge', '--kind=correction', `--note=${NOTE}`],
  });
});

test('the first publication has neither kind nor note', () => {
  const typed = { ...TYPED, KIND: 'published', NOTE: '' };
  expect(run(scriptsOf('record'), 'first', typed).lines).toEqual(['run', 'record', '--', 'bridge']);
});

test.each(['--redact', '-x', ''])('the slug “%s” is refused', (SLUG) => {
  const { status, output } = run(scriptsOf('record'), 'first', { ...TYPED, SLUG });
  expect(status).toBe(1);
  expect(output).toContain('::error::');
});
