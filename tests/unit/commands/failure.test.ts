import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { failureOf, Refusal, runCommand, withFile } from '../../../src/commands/failure.ts';

/** What a file system threw, as Node hands it on. */
function thrown(code: string, path = '/site/content/published.txt'): Error {
  return Object.assign(new Error(`${code}: something, open '${path}'`), {
    code,
    path,
    syscall: 'open',
  });
}

function fail(error: Error): never {
  throw error;
}

describe('what the file system refused is said with the file, the reason and what to do', () => {
  test.each([
    ['EACCES', /^content\/published\.txt: may not be read or written: give yourself the right to/],
    ['EISDIR', /^content\/published\.txt: is a folder, where a file is expected: move it away/],
    ['ENOSPC', /the disk is full: make room, and run the command again\.$/],
    ['EIO', /cannot be read or written \(EIO\): look what is wrong there/],
  ])('%s', (code, message) => {
    expect(failureOf('/site', thrown(code))).toMatch(message);
  });

  test('of a real file', () => {
    const root = mkdtempSync(join(tmpdir(), 'backgrounder-'));
    onTestFinished(() => {
      rmSync(root, { recursive: true });
    });
    mkdirSync(join(root, 'list'));
    let message: string | undefined;
    try {
      readFileSync(join(root, 'list', 'x', 'y'));
    } catch (error) {
      message = failureOf(root, error);
    }
    expect(message).toMatch(/^list\/x\/y: is not there/);
  });

  test('also where it names none, or one that exists only meanwhile', () => {
    const nameless = Object.assign(new Error('x'), { code: 'ENOSPC', syscall: 'write' });
    expect(failureOf('/site', nameless)).toMatch(/^A file of the project: .*the disk is full/);
    for (const error of [nameless, thrown('EACCES', '/site/content/.7.part')]) {
      expect(() => withFile('/site/content/a.txt', () => fail(error))).toThrow(error);
      expect(failureOf('/site', error)).toMatch(/^content\/a\.txt: /);
    }
    expect(withFile('/site/content/a.txt', () => 1)).toBe(1);
  });

  test('a fault of this software is not', () => {
    expect(failureOf('/site', new TypeError('x is undefined'))).toBeUndefined();
    const fault = new TypeError('x is undefined');
    expect(() => withFile('/site/a', () => fail(fault))).toThrow(fault);
    expect(fault).not.toHaveProperty('path');
  });

  test('and so is what a command refuses', () => {
    expect(failureOf('/site', new Refusal('Not so.'))).toBe('Not so.');
  });
});

describe('a command', () => {
  const status = process.exitCode;
  afterEach(() => {
    process.exitCode = status;
    vi.restoreAllMocks();
  });

  test.each<[name: string, run: () => Promise<boolean>, code: number | undefined, lines: string[]]>(
    [
      ['that does what it is asked', () => Promise.resolve(true), undefined, []],
      ['that does not', () => Promise.resolve(false), 1, []],
      ['that refuses', () => Promise.reject(new Refusal('Not so.')), 1, ['Not so.']],
    ],
  )('%s', async (_name, run, code, lines) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    process.exitCode = undefined;
    await runCommand('/site', run);
    expect(process.exitCode).toBe(code);
    expect(error.mock.calls.flat()).toEqual(lines);
  });

  test('keeps the trace of a fault of its own', async () => {
    const fault = new TypeError('x is undefined');
    await expect(runCommand('/site', () => Promise.reject(fault))).rejects.toBe(fault);
  });
});
