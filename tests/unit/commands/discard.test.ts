import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { discard, discardLeftovers } from '../../../src/commands/discard.ts';
import { temporarySite, write } from '../temporary-site.ts';

const WAITING = '.cache/dist-discarded';

test('a small folder is gone at once', () => {
  const root = temporarySite();
  write(root, 'old/a/index.html', 'a');
  discard(root, join(root, 'old'));
  expect(existsSync(join(root, 'old'))).toBe(false);
  expect(existsSync(join(root, WAITING))).toBe(false);
});

test('a large one is out of the way at once, and gone soon', async () => {
  const root = temporarySite();
  for (let index = 0; index <= 2000; index += 1)
    mkdirSync(join(root, `old/${index}`, 'a'), { recursive: true });
  discard(root, join(root, 'old'));
  expect(existsSync(join(root, 'old'))).toBe(false);
  await vi.waitFor(() => {
    expect(readdirSync(join(root, WAITING))).toEqual([]);
  }, 20_000);
});

test('what was left of one is gone soon', async () => {
  const root = temporarySite();
  write(root, `${WAITING}/x/a/index.html`, 'a');
  discardLeftovers(root);
  await vi.waitFor(() => {
    expect(readdirSync(join(root, WAITING))).toEqual([]);
  }, 20_000);
});

test('where there is no such folder nothing happens', () => {
  const root = temporarySite();
  discard(root, join(root, 'old'));
  discardLeftovers(root);
  expect(existsSync(join(root, '.cache'))).toBe(false);
});
