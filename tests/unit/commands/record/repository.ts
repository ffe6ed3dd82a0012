import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { write } from '../../temporary-site.ts';
import { BRIDGE, done, newsroom } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';

const ATTRIBUTES = join(import.meta.dirname, '../../../../.gitattributes');
export const { stdout: version } = spawnSync('git', ['--version'], { encoding: 'utf8' });
export const hasGit = /^git version/.test(version);
if (!hasGit) console.warn('git is not installed: that branches merge is not tested here.');

/** A newsroom whose folder git keeps; `git` gives what it printed, or its failure as undefined. */
export interface Repository extends Newsroom {
  git: (...args: string[]) => string | undefined;
  /** Adds and commits everything. */
  commit: () => void;
  /** Starts a branch where the main one is. */
  branch: (name: string) => void;
}

export function repository(...slugs: string[]): Repository {
  const site = newsroom();
  const git = (...args: string[]): string | undefined => {
    const { status, stdout } = spawnSync('git', args, {
      cwd: site.root,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        // Nothing of the machine’s own settings.
        HOME: site.root,
        GIT_CONFIG_NOSYSTEM: '1',
        ...names('AUTHOR'),
        ...names('COMMITTER'),
      },
    });
    return status === 0 ? stdout : undefined;
  };
  const commit = (): void => {
    git('add', '-A');
    if (git('commit', '-q', '-m', 'x') === undefined)
      throw new Error('There is nothing to commit.');
  };
  copyFileSync(ATTRIBUTES, join(site.root, '.gitattributes'));
  write(site.root, '.gitignore', '.cache\n');
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: site.root });
  for (const slug of slugs) site.put(slug, BRIDGE);
  return {
    ...site,
    git,
    commit,
    branch(name) {
      git('checkout', '-q', 'main');
      git('checkout', '-q', '-b', name);
    },
  };
}

function names(role: string): Record<string, string> {
  return { [`GIT_${role}_NAME`]: 'Editor', [`GIT_${role}_EMAIL`]: 'editor@news.example' };
}

export const update = (text: string): string[] => ['--kind', 'update', '--note', text];
export const at = (day: number, hour = 12): string =>
  `2026-05-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;

/** Two branches that each put another change of one article on record; the first merged. */
export async function conflict(config: readonly string[] = []): Promise<Repository> {
  const site = repository('bridge');
  for (const setting of config) site.git('config', ...setting.split('='));
  done(await site.record('bridge'));
  site.commit();
  site.branch('theirs');
  site.edit('bridge', '14 minutes', '15 minutes');
  const note = ['--kind', 'correction', '--note', 'It said 14 minutes; there were 15.'];
  done(await site.record('bridge', note, at(11)));
  site.commit();
  site.branch('ours');
  site.edit('bridge', 'two reports', 'three reports');
  done(await site.record('bridge', update('A third report was found.'), at(10)));
  site.commit();
  return site;
}
