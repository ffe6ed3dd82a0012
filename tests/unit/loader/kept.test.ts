import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readKept, writeKept } from '../../../src/loader/kept-file.ts';
import { isSealed, seal, sealedFiles } from '../../../src/loader/seal.ts';
import { temporarySite } from '../temporary-site.ts';

describe('a file that is kept', () => {
  test('comes back as it was, also an empty one', async () => {
    const path = join(temporarySite(), '.cache/kept/a');
    expect(await readKept(path)).toBeUndefined();
    for (const text of ['text', '']) {
      await writeKept(path, Buffer.from(text));
      expect((await readKept(path))?.toString()).toBe(text);
    }
    expect(readdirSync(join(path, '..'))).toEqual(['a']);
  });

  test.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['cut off', (bytes) => bytes.subarray(0, -1)],
    ['cut off at its start', (bytes) => bytes.subarray(1)],
    ['empty', () => new Uint8Array()],
    ['changed', (bytes) => bytes.map((byte, at) => (at === 2 ? byte + 1 : byte))],
  ])('is as if it were not there where it is %s', async (_what, damage) => {
    const path = join(temporarySite(), 'a');
    await writeKept(path, Buffer.from('a text'));
    writeFileSync(path, damage(readFileSync(path)));
    expect(await readKept(path)).toBeUndefined();
  });
});

describe('a folder that is sealed', () => {
  const FILES = { 'a.js': 'a', 'b/c.js': 'c' };

  function folder(): string {
    const path = join(temporarySite(), 'sealed');
    mkdirSync(join(path, 'b'), { recursive: true });
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(path, name), text);
    return path;
  }

  test('is known for what it was', () => {
    const path = folder();
    expect(isSealed(path)).toBe(false);
    seal(path);
    expect(isSealed(path)).toBe(true);
    expect(sealedFiles(path).sort()).toEqual(Object.keys(FILES));
    expect(isSealed(join(path, 'nowhere'))).toBe(false);
  });

  test.each<[string, (path: string) => void]>([
    [
      'changed',
      (path) => {
        writeFileSync(join(path, 'a.js'), 'b');
      },
    ],
    [
      'taken out',
      (path) => {
        rmSync(join(path, 'b/c.js'));
      },
    ],
    [
      'put in',
      (path) => {
        writeFileSync(join(path, 'd.js'), '');
      },
    ],
    [
      'renamed',
      (path) => {
        renameSync(join(path, 'a.js'), join(path, 'e.js'));
      },
    ],
  ])('is told where a file was %s', (_what, damage) => {
    const path = folder();
    seal(path);
    damage(path);
    expect(isSealed(path)).toBe(false);
  });
});
