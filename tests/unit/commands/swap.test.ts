import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUILT, clearBuilt, LIVE, MADE, restoreSwap, swapIn } from '../../../src/commands/swap.ts';
import { temporarySite, write } from '../temporary-site.ts';

const OLD = '.cache/dist-before';

/** A project whose folders hold a page each, by what the page says. */
function project(folders: Record<string, string>): string {
  const root = temporarySite();
  for (const [folder, text] of Object.entries(folders)) write(root, `${folder}/index.html`, text);
  return root;
}

function says(root: string, folder: string): string | undefined {
  const path = join(root, folder, 'index.html');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

const state = (root: string) => [BUILT, LIVE, OLD].map((folder) => says(root, folder));

describe('what was built takes the place of what stood', () => {
  test('where a site stood', () => {
    const root = project({ [BUILT]: 'new', [LIVE]: 'old' });
    swapIn(root);
    expect(state(root)).toEqual([undefined, 'new', undefined]);
  });

  test('where none stood', () => {
    const root = project({ [BUILT]: 'new' });
    swapIn(root);
    expect(state(root)).toEqual([undefined, 'new', undefined]);
  });

  test('where an earlier swap left something', () => {
    const root = project({ [BUILT]: 'new', [LIVE]: 'old', [OLD]: 'older' });
    swapIn(root);
    expect(state(root)).toEqual([undefined, 'new', undefined]);
  });

  test('never without something that was built: the site stays, or comes back', () => {
    const root = project({ [LIVE]: 'old' });
    expect(() => {
      swapIn(root);
    }).toThrow();
    restoreSwap(root);
    expect(says(root, LIVE)).toBe('old');
  });
});

describe('a swap that was cut is put right', () => {
  test('before its first rename: nothing is changed', () => {
    const root = project({ [BUILT]: 'new', [LIVE]: 'old' });
    restoreSwap(root);
    expect(state(root)).toEqual(['new', 'old', undefined]);
  });

  test('between its renames: the old site comes back', () => {
    const root = project({ [BUILT]: 'new', [OLD]: 'old' });
    restoreSwap(root);
    expect(state(root)).toEqual(['new', 'old', undefined]);
  });

  test('after its last rename: the new site stays, the old one goes', () => {
    const root = project({ [LIVE]: 'new', [OLD]: 'old' });
    restoreSwap(root);
    expect(state(root)).toEqual([undefined, 'new', undefined]);
  });

  test('where nothing was ever built: nothing happens', () => {
    const root = project({});
    restoreSwap(root);
    expect(state(root)).toEqual([undefined, undefined, undefined]);
  });
});

test('what was built by halves goes, and the site is not touched', () => {
  const root = project({ [BUILT]: 'half', [MADE]: 'a part', [LIVE]: 'old' });
  clearBuilt(root);
  expect(state(root)).toEqual([undefined, 'old', undefined]);
  expect(existsSync(join(root, MADE))).toBe(false);
});
